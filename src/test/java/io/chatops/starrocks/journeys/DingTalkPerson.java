package io.chatops.starrocks.journeys;

import io.chatops.starrocks.sandbox.dingtalk.Person;
import io.chatops.starrocks.sandbox.dingtalk.SeenMessage;
import io.chatops.starrocks.sandbox.stage.PasswordBrowser;
import io.chatops.starrocks.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Somebody with DingTalk before them: words in a group and in a private chat, numbers and codes. */
final class DingTalkPerson extends Somebody {
    /** Whoever has not written yet is taken for a reader of Chinese. */
    private static final String GREETING = "Good morning from the night shift";

    private static final Pattern SIGN = Pattern.compile("\\\\(\\p{Punct})");

    private static final Pattern LINK = Pattern.compile("\\[[^\\]]+]\\((http://127\\.0\\.0\\.1:\\d+/[^)]+)\\)");

    private final DingTalkScene scene;
    private final Person person;
    private final PasswordBrowser browser = new PasswordBrowser();
    private final List<Sight> seen = new ArrayList<>();
    private int seenInGroup;
    private int seenAlone;
    private boolean greeted;
    private int formsFrom;

    DingTalkPerson(DingTalkScene scene, Person person, Wording words) {
        super(words);
        this.scene = scene;
        this.person = person;
        greeted = words.language() == Language.CHINESE;
    }

    Person person() {
        return person;
    }

    @Override
    String id() {
        return person.staffId();
    }

    @Override
    String name() {
        return person.name();
    }

    @Override
    DingTalkScene scene() {
        return scene;
    }

    @Override
    void commands(String line) {
        says("starrocks " + line);
    }

    @Override
    void says(String line) {
        types(DingTalkScene.GROUP, line);
    }

    @Override
    void whispers(String line) {
        types(Person.BOT, line);
    }

    void types(String where, String line) {
        greets();
        scene.typing();
        if (where.equals(Person.BOT)) {
            person.says(where, line);
        } else {
            person.mentions(where, line);
        }
    }

    private void greets() {
        if (!greeted) {
            greeted = true;
            person.says(Person.BOT, GREETING);
            scene.awaits(
                    "an answer to " + name(), () -> person.messages(Person.BOT).size() > 1);
            looks();
            synchronized (seen) {
                seen.removeIf(Sight::alone);
            }
        }
    }

    @Override
    Walk begins(Wish wish) {
        commands("create");
        return walks(wish);
    }

    @Override
    Walk walks(Wish wish) {
        return new DingTalkWalk(this, wish);
    }

    /** Questions that came before this one belong to forms that are over. */
    int formsFrom() {
        return formsFrom;
    }

    void formIsOver() {
        formsFrom = alone().size();
    }

    /** The messages of the private chat. */
    List<SeenMessage> alone() {
        return person.messages(Person.BOT);
    }

    @Override
    boolean isAsked() {
        return DingTalkWalk.newest(this).isPresent();
    }

    @Override
    void rejects(String reason) {
        withReason("approval.reject", reason);
    }

    @Override
    void goesAlone(String reason) {
        withReason("approval.alone", reason);
    }

    private void withReason(String key, String reason) {
        var card = newestOffering(key);
        card.types(card.line(card.labelled(key)) + " " + reason);
    }

    @Override
    void entersPassword(String password) {
        int before = alone().size();
        presses("card.secret");
        Supplier<Optional<String>> link = () -> alone().stream()
                .skip(before)
                .flatMap(message -> link(message).stream())
                .reduce((first, last) -> last);
        scene.awaits("the page for the password of " + name(), () -> link.get().isPresent());
        saves(link.get().orElseThrow(), password);
    }

    /** Sets the password on its page. */
    void saves(String link, String password) {
        browser.saves(link, password);
    }

    /** Where a message leads to a page for the password. */
    static Optional<String> link(SeenMessage message) {
        var found = LINK.matcher(message.text());
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    @Override
    List<Sight> sights() {
        looks();
        synchronized (seen) {
            return List.copyOf(seen);
        }
    }

    /** Reads what is new; what is read at one time counts as newer when it is private. */
    void looks() {
        synchronized (seen) {
            var group = person.messages(DingTalkScene.GROUP);
            group.stream().skip(seenInGroup).forEach(message -> sees(DingTalkScene.GROUP, message));
            seenInGroup = group.size();
            var alone = alone();
            alone.stream().skip(seenAlone).forEach(message -> sees(Person.BOT, message));
            seenAlone = alone.size();
        }
    }

    private void sees(String where, SeenMessage message) {
        if (message.author().equals("StarRocks")) {
            seen.add(new DingTalkSight(this, where, message, scene.now()));
        }
    }

    @Override
    Optional<Sight> newestCard(String instance) {
        var cards = cards(instance);
        // what was shown again in private, with a new code, is as old as it was
        return cards.stream()
                .filter(card -> !card.alone())
                .reduce((first, last) -> last)
                .or(() -> cards.stream().reduce((first, last) -> last));
    }

    private DingTalkSight newestOffering(String key) {
        return sights().stream()
                .filter(sight -> sight.offers(key))
                .map(DingTalkSight.class::cast)
                .reduce((first, last) -> last)
                .orElseThrow(() -> new AssertionError("nothing offers " + key + " to " + name()));
    }

    /** A message without the signs that only draw it. */
    static String plain(String markdown) {
        return SIGN.matcher(markdown.replace("  \n", "\n").replace("**", "").replaceAll("(?m)^#+ ", ""))
                .replaceAll("$1")
                .replace('\uff20', '@');
    }
}
