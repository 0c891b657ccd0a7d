package io.chatops.starrocks.journeys;

import io.chatops.starrocks.conversation.StepId;
import io.chatops.starrocks.text.Language;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The wizard by words in the private chat. Several questions are answered in one line, by the interface's names; what the line left open
 * is answered as it is asked, and what is not wished for as it is recommended.
 */
final class DingTalkWalk implements Walk {
    private static final int MOST_LINES = 60;
    private static final Duration A_LOOK = Duration.ofMillis(80);
    private static final Set<String> NAMELESS =
            Set.of("submit", "提交", "skip", "跳过", "recommended", "推荐", "all recommended", "全部推荐");
    private static final Map<StepId, List<String>> ASKED = Map.of(
            StepId.REGION, List.of("RegionId"),
            StepId.PURPOSE, List.of("Purpose", "Scenario", "PayType", "PricingCycle", "Duration", "AutoRenew"),
            StepId.SERIES, List.of("PackageType"),
            StepId.ARCHITECTURE, List.of("RunMode"),
            StepId.SPEC, List.of("SpecType"),
            StepId.SIZE,
                    List.of(
                            "Cu",
                            "ResidentNodeNumber",
                            "FeCu",
                            "FeNodeNumber",
                            "DiskNumber",
                            "StorageSize",
                            "StoragePerformanceLevel"),
            StepId.IDENTITY, List.of("Version", "InstanceName"),
            StepId.ROLE, List.of("OssAccessingRoleName"),
            StepId.NETWORK, List.of("VpcId", "VSwitchId", "SecurityGroupId"));

    private final DingTalkPerson person;
    private final Wording words;
    private final Set<StepId> begun = new HashSet<>();
    private final Map<String, Integer> tries = new HashMap<>();
    private final int readFrom;
    private Wish wish;
    private boolean slow;
    private boolean passwordIsSet;

    DingTalkWalk(DingTalkPerson person, Wish wish) {
        this.person = person;
        this.words = person.words();
        this.wish = wish;
        readFrom = person.formsFrom();
        person.scene()
                .awaits(
                        "a question for " + person.name() + ", who sees " + person.alone(),
                        () -> newest(person).isPresent());
    }

    /** A question or page of the private chat. */
    record Asked(StepId step, int number, String text) {
        /** The label of what is asked, which may be the page's own; empty for a page that is only to be read. */
        Optional<String> label(Wording words) {
            var heading = text.lines().findFirst().orElse("");
            var label = heading.substring(words.step(step).length());
            if (!label.isEmpty()) {
                return Optional.of(label.substring(" · ".length()));
            }
            boolean asks =
                    words.isIn(text, "dingtalk.form.foot.choice") || words.isIn(text, "dingtalk.form.foot.value");
            return asks ? Optional.of(words.text("wizard.step." + step)) : Optional.empty();
        }
    }

    /** The newest question of a form that may be open. */
    static Optional<Asked> newest(DingTalkPerson person) {
        var all = person.alone();
        for (int i = all.size() - 1; i >= person.formsFrom(); i--) {
            var text = DingTalkPerson.plain(all.get(i).text());
            int number = i;
            // a page that is being looked up is not to be answered yet
            boolean loading = text.contains(person.words().text("wizard.loading"));
            var found = Arrays.stream(StepId.values())
                    .filter(step -> !loading && text.startsWith(person.words().step(step)))
                    .findFirst()
                    .map(step -> new Asked(step, number, text));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Asked asked() {
        return newest(person).orElseThrow(() -> new AssertionError(person.name() + " is asked nothing"));
    }

    @Override
    public Walk wishing(Wish other) {
        wish = other;
        begun.clear();
        tries.clear();
        return this;
    }

    @Override
    public Walk slowly() {
        slow = true;
        return this;
    }

    @Override
    public Walk reaches(StepId step) {
        for (int line = 0; asked().step().compareTo(step) < 0; line++) {
            if (line > MOST_LINES) {
                throw new AssertionError(person.name() + " does not get beyond " + asked());
            }
            answers(asked());
        }
        return this;
    }

    private void answers(Asked asked) {
        if (needsPassword(asked)) {
            passwordIsSet = true;
            person.saves(link(asked), wish.get("AdminPassword"));
            awaitsAfter(asked);
        } else {
            var line = line(asked);
            if (NAMELESS.contains(line) && isAskedAnew(asked)) {
                return;
            }
            replies(asked, line);
        }
    }

    /** A page may be drawn anew at once, and what names nothing would then answer the question behind it: people look first. */
    private boolean isAskedAnew(Asked asked) {
        return person.scene().comesAbout(() -> asked().number() > asked.number(), A_LOOK);
    }

    private void replies(Asked asked, String line) {
        int before = person.alone().size();
        person.whispers(line);
        person.scene()
                .awaits(
                        "an answer to \"" + line + "\" after " + asked,
                        () -> newest(person)
                                .filter(next -> next.number() >= before)
                                .isPresent());
    }

    private void awaitsAfter(Asked asked) {
        person.scene().awaits("another page than " + asked, () -> asked().number() > asked.number());
    }

    private boolean needsPassword(Asked asked) {
        return asked.step() == StepId.IDENTITY
                && asked.label(words).isEmpty()
                && wish.has("AdminPassword")
                && !passwordIsSet;
    }

    private String link(Asked asked) {
        return DingTalkPerson.link(person.alone().get(asked.number()))
                .orElseThrow(() -> new AssertionError("no page for the password: " + asked));
    }

    private String line(Asked asked) {
        var label = asked.label(words);
        if (label.isEmpty()) {
            return said("submit", "提交");
        }
        var parameter = ASKED.getOrDefault(asked.step(), List.of()).stream()
                .filter(name -> label(name).equals(label.get()))
                .findFirst();
        if (slow) {
            begun.add(asked.step());
        }
        if (begun.add(asked.step())) {
            var pairs = pairs(asked.step());
            if (!pairs.isEmpty()) {
                return pairs;
            }
        }
        if (parameter.filter(wish::has).isPresent() && tries.merge(parameter.get(), 1, Integer::sum) <= 2) {
            return wish.get(parameter.get());
        }
        if (words.isIn(asked.text(), "dingtalk.form.optional")) {
            return said("skip", "跳过");
        }
        return slow ? said("recommended", "推荐") : said("all recommended", "全部推荐");
    }

    /** Everything that a page asks for, in one line. */
    private String pairs(StepId step) {
        return ASKED.getOrDefault(step, List.of()).stream()
                .filter(wish::has)
                .map(name -> name + "=" + wish.get(name))
                .collect(Collectors.joining(" "));
    }

    private String label(String parameter) {
        var node = wish.get("RunMode").equals("shared_nothing") ? "BE" : "CN";
        return switch (parameter) {
            case "Cu" -> words.text("wizard.label.Cu.node", node);
            case "ResidentNodeNumber" -> words.text("wizard.label.nodes.node", node);
            default -> words.text("wizard.label." + parameter);
        };
    }

    private String said(String english, String chinese) {
        return words.language() == Language.CHINESE ? chinese : english;
    }

    @Override
    public void posts() {
        reaches(StepId.SUMMARY);
        person.whispers(said("submit", "提交"));
        person.formIsOver();
    }

    @Override
    public Walk sends() {
        var step = asked().step();
        for (int line = 0; asked().step() == step && !isRefused(asked()) && line < MOST_LINES; line++) {
            answers(asked());
        }
        return this;
    }

    private static boolean isRefused(Asked asked) {
        return asked.text().contains("⚠");
    }

    @Override
    public Walk isTold(String key, Object... arguments) {
        person.scene()
                .awaits(
                        words.text(key, arguments) + " to " + person.name(),
                        () -> words.isIn(asked().text(), key, arguments));
        return this;
    }

    @Override
    public boolean canBeSentOff() {
        return words.isIn(asked().text(), "dingtalk.form.submit");
    }

    @Override
    public Walk goesBackTo(StepId step) {
        for (int line = 0; asked().step() != step && line < MOST_LINES; line++) {
            replies(asked(), said("back", "返回"));
        }
        return this;
    }

    @Override
    public void leaves() {
        person.whispers(said("cancel", "取消"));
        person.formIsOver();
    }

    @Override
    public String page() {
        return asked().text();
    }

    @Override
    public List<String> choices(String parameter) {
        return asked().text()
                .lines()
                .filter(line -> line.matches("\\d+\\. .*"))
                .map(line -> line.replaceFirst("^\\d+\\. ", "").replaceFirst("：.*", ""))
                .toList();
    }

    @Override
    public String read() {
        return person.alone().stream()
                .skip(readFrom)
                .map(message -> DingTalkPerson.plain(message.text()))
                .collect(Collectors.joining("\n"));
    }
}
