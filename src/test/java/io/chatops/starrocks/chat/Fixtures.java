package io.chatops.starrocks.chat;

import io.chatops.starrocks.access.Actor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** Neutral forms and cards that every platform renders; its golden files carry their names. */
public final class Fixtures {
    private static final Actor ALICE = new Actor("slack", "T0001", "U0ALICE");

    private Fixtures() {}

    /** Forms by name. */
    public static Map<String, Form> forms() {
        var forms = new LinkedHashMap<String, Form>();
        forms.put("form-region", region());
        forms.put("form-sizes", sizes());
        forms.put("form-summary", summary());
        forms.put("form-too-long", tooLong());
        return forms;
    }

    /** Cards by name. */
    public static Map<String, Card> cards() {
        var cards = new LinkedHashMap<String, Card>();
        cards.put("card-summary", summaryCard());
        cards.put("card-table", tableCard());
        cards.put("card-people", peopleCard());
        cards.put("card-hostile", hostileCard());
        cards.put("card-too-long", tooLongCard());
        return cards;
    }

    /** The form of a name. */
    public static Form form(String name) {
        return Objects.requireNonNull(forms().get(name));
    }

    /** The card of a name. */
    public static Card card(String name) {
        return Objects.requireNonNull(cards().get(name));
    }

    /** Live and plain choices that refresh. */
    public static Form region() {
        return new Form(
                "f-region",
                "r1",
                "Create StarRocks",
                Optional.of("Step 1 of 9"),
                List.of(
                        new Field.Note("Where shall the instance run?"),
                        new Field.LiveChoice(
                                "RegionId",
                                "Region",
                                Optional.of("Type a part of its name"),
                                false,
                                Optional.of(Option.of("cn-hangzhou", "China (Hangzhou) 华东1（杭州）")),
                                true,
                                "default"),
                        new Field.Choice(
                                "PayType",
                                "Payment",
                                Optional.empty(),
                                false,
                                List.of(
                                        new Option("postPaid", "Pay as you go", Optional.of("Recommended for tests")),
                                        new Option("prePaid", "Subscription", Optional.of("Bought at once"))),
                                Optional.of("postPaid"),
                                true),
                        new Field.Press("back", "Back")),
                Optional.of("Next"),
                "Close");
    }

    /** Every kind of input, a secret among them. */
    public static Form sizes() {
        return new Form(
                "f-sizes",
                "r2",
                "规格与密码",
                Optional.of("第 6 步，共 9 步"),
                List.of(
                        new Field.Choice(
                                "Cu",
                                "CU",
                                Optional.empty(),
                                false,
                                IntStream.rangeClosed(1, 12)
                                        .mapToObj(n -> Option.of(String.valueOf(8 * n), 8 * n + " CU"))
                                        .toList(),
                                Optional.of("16"),
                                false),
                        new Field.WholeNumber("Nodes", "Nodes", Optional.of("3 to 50"), false, Optional.of("3"), 3, 50),
                        new Field.Text(
                                "InstanceName",
                                "Name",
                                Optional.empty(),
                                false,
                                Optional.of("sr_test-1"),
                                Optional.of("1 to 64 characters"),
                                64),
                        new Field.Password("AdminPassword", "Password", Optional.of("8 to 30 characters"), true, 30),
                        new Field.Toggle("AutoRenew", "Renewal", Optional.empty(), "Renew by itself", true)),
                Optional.of("Next"),
                "Close");
    }

    /** Nothing to answer. */
    public static Form summary() {
        return new Form(
                "f-summary",
                "r3",
                "Summary",
                Optional.empty(),
                List.of(
                        new Field.Facts(List.of(Fact.of("Region", "cn-hangzhou"), Fact.of("Requested by", ALICE))),
                        new Field.Code("aliyun emr-serverless-starrocks CreateInstanceV1 --AdminPassword ******"),
                        new Field.Link("Open the console", "https://emr.console.aliyun.com/?a=1&b=2"),
                        new Field.Press("back", "Back"),
                        new Field.Press("cancel", "Cancel")),
                Optional.empty(),
                "Close");
    }

    /** Everything longer than any platform takes. */
    public static Form tooLong() {
        var words = "long ".repeat(1000);
        return new Form(
                "f-long",
                "r4",
                words,
                Optional.of(words),
                List.of(
                        new Field.Note(words),
                        new Field.Code("<&>".repeat(2000)),
                        new Field.Choice(
                                "Long",
                                words,
                                Optional.of(words),
                                true,
                                List.of(new Option("a", words, Optional.of(words))),
                                Optional.of("not there"),
                                false)),
                Optional.of(words),
                words);
    }

    private static Card summaryCard() {
        return new Card(
                "Create StarRocks instance sr-test",
                Card.Tone.WAITING,
                List.of(
                        new Card.Section.Text("Please look at it once more."),
                        new Card.Section.Facts(IntStream.rangeClosed(1, 12)
                                .mapToObj(n -> Fact.of("Fact " + n, "value_" + n))
                                .toList()),
                        new Card.Section.Code("{\"RegionId\": \"cn-hangzhou\"}"),
                        new Card.Section.Link("How to connect", "https://help.aliyun.com/"),
                        new Card.Section.Footnote("sha256 1f2e")),
                List.of(
                        new Card.Button("create", "t-1", "Create", Card.Button.Style.PRIMARY, Optional.empty()),
                        Card.Button.of("edit", "t-1", "Edit"),
                        new Card.Button(
                                "cancel",
                                "t-1",
                                "Cancel",
                                Card.Button.Style.DANGER,
                                Optional.of(new Card.Confirm(
                                        "Cancel?", "What was typed is lost.", "Cancel it", "Keep it")))),
                List.of(Mention.of(ALICE)));
    }

    private static Card tableCard() {
        return new Card(
                "Instances",
                Card.Tone.PLAIN,
                List.of(new Card.Section.Table(
                        List.of("Name", "State", "CU"),
                        List.of(
                                List.of("订单分析", "running", "16"),
                                List.of("sr_test", "creating", "8"),
                                List.of("a<b>&c", "x", "")))),
                List.of(Card.Button.of("status", "1", "订单分析"), Card.Button.of("status", "2", "sr_test")),
                List.of());
    }

    /** Everybody who can be named. */
    private static Card peopleCard() {
        var approvers = List.of(Mention.of(ALICE), new Mention.Group("S0ONCALL"), new Mention.Channel("C0PRODUCTION"));
        return new Card(
                "Please decide",
                Card.Tone.WAITING,
                List.of(new Card.Section.Facts(
                        List.of(Fact.of("May approve", approvers), Fact.of("Nobody", List.<Mention>of())))),
                List.of(),
                approvers);
    }

    /** What somebody could write into a name to deceive or to call people. */
    private static Card hostileCard() {
        var bad =
                "<!channel> <@U0BOSS> *bold* _it_ `x` ```y``` ~z~ :tada: <https://evil.example|ok> & a_b \u202Etxt.exe\u0007";
        return new Card(
                bad,
                Card.Tone.WARNING,
                List.of(
                        new Card.Section.Text(bad),
                        new Card.Section.Facts(List.of(Fact.of(bad, bad))),
                        new Card.Section.Table(List.of(bad), List.of(List.of(bad))),
                        new Card.Section.Code(bad),
                        new Card.Section.Link(bad, "javascript:alert(1)"),
                        new Card.Section.Link(bad, "https://ok.example/a|b>"),
                        new Card.Section.Footnote(bad)),
                List.of(Card.Button.of("a", "1", bad)),
                List.of(
                        Mention.of(new Actor("slack", "T0001", "!channel")),
                        new Mention.Group("!channel|S1"),
                        new Mention.Channel("<#C1>")));
    }

    private static Card tooLongCard() {
        var words = "word ".repeat(800);
        var rows = IntStream.range(0, 300)
                .mapToObj(n -> List.of("instance-" + n, "运行中", "16"))
                .toList();
        return new Card(
                words,
                Card.Tone.BAD,
                List.of(
                        new Card.Section.Text(words),
                        new Card.Section.Table(List.of("Name", "State", "CU"), rows),
                        new Card.Section.Text(words),
                        new Card.Section.Text(words),
                        new Card.Section.Text(words)),
                List.of(Card.Button.of("more", "1", words)),
                List.of());
    }
}
