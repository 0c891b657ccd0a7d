package io.chatops.starrocks.journeys;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Identity;
import io.chatops.starrocks.app.Application;
import io.chatops.starrocks.app.PlainSetup;
import io.chatops.starrocks.app.Setup;
import io.chatops.starrocks.sandbox.cloud.World;
import io.chatops.starrocks.sandbox.dingtalk.Person;
import io.chatops.starrocks.sandbox.dingtalk.Settings;
import io.chatops.starrocks.sandbox.dingtalk.SimulatedDingTalk;
import java.time.Duration;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** One bot that is in a simulated Slack and in a simulated DingTalk, with people who are in both. */
final class CrossRoom implements AutoCloseable {
    static final String GROUP = "SRE on-call";
    private static final Settings DINGTALK =
            Settings.standard().withoutRateLimits().withAcknowledgement(Duration.ofSeconds(20));

    private final Site site = Site.still(World.standard());
    private final SimulatedDingTalk dingTalk = SimulatedDingTalk.start(site.time(), DINGTALK, new Random(11));
    private final ChatRoom slack = ChatRoom.open(RoomPlan.in(site));
    private final Person alice = dingTalk.workspace().person("小爱");
    private final Person bob = dingTalk.workspace().person("老鲍");
    private final Person li = dingTalk.workspace().person("老李");
    private final String conversation = dingTalk.workspace().group(GROUP, alice, bob, li);

    /**
     * Opens a room.
     *
     * @param pages whether passwords are entered on a page, as DingTalk needs it, and not in Slack's form
     */
    CrossRoom(boolean pages, Function<CrossRoom, AccessPolicy> policy) {
        var setup = setup(pages, policy.apply(this));
        site.with(new StillBots(1, one -> Application.startStill(setup, site.time(), this::skip)));
        awaits("the stream", () -> dingTalk.gateway().links() == 1);
    }

    ChatRoom slack() {
        return slack;
    }

    /** Alice on DingTalk. */
    Person alice() {
        return alice;
    }

    /** Bob on DingTalk. */
    Person bob() {
        return bob;
    }

    /** Somebody of DingTalk whom the table does not know. */
    Person li() {
        return li;
    }

    /** The id of the group that everybody of DingTalk is in. */
    String conversation() {
        return conversation;
    }

    static String clientSecret() {
        return DINGTALK.clientSecret();
    }

    String corpId() {
        return DINGTALK.corpId();
    }

    /** Alice and Bob with both accounts. */
    Identity[] table() {
        return new Identity[] {
            Identity.of("Alice A.", slackAccount(slack.alice().id()), dingTalkAccount(alice)),
            Identity.of("Bob B.", slackAccount(slack.bob().id()), dingTalkAccount(bob))
        };
    }

    private static Actor slackAccount(String id) {
        return new Actor("slack", Site.SLACK.teamId(), id);
    }

    private static Actor dingTalkAccount(Person person) {
        return new Actor("dingtalk", DINGTALK.corpId(), person.staffId());
    }

    /** The newest message on DingTalk with these words. */
    String awaits(Person person, String where, String words) {
        return awaitsAfter(person, where, 0, words);
    }

    String awaitsAfter(Person person, String where, int before, String words) {
        awaits(
                "\"" + words + "\" for " + person.name(),
                () -> person.sees(where).stream().skip(before).anyMatch(text -> text.contains(words)));
        return person.sees(where).stream()
                .skip(before)
                .filter(text -> text.contains(words))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    /** Says something on DingTalk and waits for a new answer with these words. */
    String asks(Person person, String where, String text, String answer) {
        int before = person.messages(where).size();
        person.says(where, text);
        return awaitsAfter(person, where, before, answer);
    }

    void awaits(String what, BooleanSupplier condition) {
        try {
            slack.awaits(what, condition);
        } catch (AssertionError missed) {
            throw new AssertionError("on DingTalk " + bob.sees(Person.BOT) + " and " + li.sees(GROUP), missed);
        }
    }

    String link(Person person, String label) {
        return person.link(Person.BOT, label);
    }

    private Setup setup(boolean pages, AccessPolicy access) {
        var setup = PlainSetup.before(site.cloud().baseUrl().toString())
                .in(PlainSetup.app(Site.SLACK, site.slack().apiUrl()))
                .in(PlainSetup.app(DINGTALK, dingTalk.apiUrl()))
                .allowing(access);
        return (pages ? setup.reachedAt(site.crossroads().address()) : setup).setup();
    }

    private boolean skip(Duration time) {
        site.clock().orElseThrow().skip(time);
        return true;
    }

    @Override
    public void close() {
        try (site;
                dingTalk) {
            slack.close();
        }
    }
}
