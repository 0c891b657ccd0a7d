package io.chatops.starrocks.sandbox.slack;

import io.chatops.starrocks.sandbox.stage.Happening;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The simulated workspace: its people, channels and groups, and what happens in it. */
public final class Workspace {
    private final Desk desk;

    Workspace(Desk desk) {
        this.desk = desk;
    }

    /** A member of the workspace; the same person again when the name is known. */
    public Person person(String name, String locale) {
        return join(name, locale, desk.state().settings().teamId(), false);
    }

    /** A guest, whom Slack calls restricted. */
    public Person guest(String name, String locale) {
        return join(name, locale, desk.state().settings().teamId(), true);
    }

    /** Somebody of another team, who meets the bot in a shared channel. */
    public Person stranger(String name, String locale, String teamId) {
        return join(name, locale, teamId, false);
    }

    public void deactivates(Person person) {
        desk.state().changes().make(() -> desk.state().directory().deactivate(person.id()));
    }

    /** A public channel with the bot in it; gives its id. */
    public String channel(String name, Person... members) {
        return open(name, Conversation.Kind.PUBLIC, true, members);
    }

    /** A public channel that the bot has not been invited to; gives its id. */
    public String channelWithoutBot(String name, Person... members) {
        return open(name, Conversation.Kind.PUBLIC, false, members);
    }

    /** A private channel with the bot in it; gives its id. */
    public String privateChannel(String name, Person... members) {
        return open(name, Conversation.Kind.PRIVATE, true, members);
    }

    /** Takes the bot out of a channel or brings it in again. */
    public void botMembership(String channel, boolean member) {
        desk.state().changes().make(() -> {
            var members = channelNamed(channel).members();
            var bot = desk.state().directory().bot().id();
            if (member) {
                members.add(bot);
            } else {
                members.remove(bot);
            }
        });
    }

    public void archives(String channel) {
        desk.state().changes().make(() -> channelNamed(channel).archive());
    }

    /** A user group with these members; gives its id. */
    public String group(Person... members) {
        return desk.state()
                .changes()
                .making(() -> desk.state()
                        .directory()
                        .addGroup(Arrays.stream(members).map(Person::id).toList()));
    }

    /** Gives a user group other members. */
    public void regroups(String group, Person... members) {
        desk.state()
                .changes()
                .make(() -> desk.state()
                        .directory()
                        .regroup(group, Arrays.stream(members).map(Person::id).toList()));
    }

    /** A person enters a channel. */
    public void joins(String channel, Person person) {
        desk.state().changes().make(() -> channelNamed(channel).members().add(person.id()));
    }

    /** A person leaves a channel. */
    public void leaves(String channel, Person person) {
        desk.state().changes().make(() -> channelNamed(channel).members().remove(person.id()));
    }

    public String botId() {
        return desk.state().directory().bot().id();
    }

    /** Sends the last event once more with Slack's retry headers; {@code number} counts from 1. */
    public void redeliversLastEvent(int number, String reason) {
        desk.deliveries().eventAgain(number, reason);
    }

    /**
     * Waits until the condition holds, asking again at each change of the workspace; false when the time is over. The
     * time is real, not that of the injected clock.
     */
    public boolean eventually(BooleanSupplier condition, Duration timeout) {
        return desk.state().changes().await(condition, timeout);
    }

    /** All that people could notice so far, in order. */
    public List<Happening> happenings() {
        return desk.state().changes().reading(() -> desk.state().happenings().all());
    }

    /** Forgets what people could notice so far: for runs that last. */
    public void forgetsHappenings() {
        desk.state().changes().make(desk.state().happenings()::forget);
    }

    /** Tells each happening from now on as it comes, one at a time and in order; the listener must not block. */
    public void follow(Consumer<Happening> listener) {
        desk.state().changes().make(() -> desk.state().happenings().follow(listener));
    }

    private Person join(String name, String locale, String team, boolean guest) {
        var account = desk.state().changes().making(() -> {
            var directory = desk.state().directory();
            return directory.named(name).orElseGet(() -> directory.add(name, locale, team, guest));
        });
        return new Person(desk, new Tab(account.id(), 1));
    }

    private String open(String name, Conversation.Kind kind, boolean withBot, Person... members) {
        return desk.state().changes().making(() -> {
            var channel = desk.state().directory().open(name.startsWith("#") ? name.substring(1) : name, kind);
            Arrays.stream(members).map(Person::id).forEach(channel.members()::add);
            if (withBot) {
                channel.members().add(desk.state().directory().bot().id());
            }
            return channel.id();
        });
    }

    private Conversation channelNamed(String channel) {
        return desk.state()
                .directory()
                .channel(channel)
                .orElseThrow(() -> new IllegalArgumentException("no channel " + channel));
    }
}
