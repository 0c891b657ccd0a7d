package io.chatops.starrocks.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Standing;
import io.chatops.starrocks.catalog.Limits;
import io.chatops.starrocks.chat.Attachment;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Card.Section;
import io.chatops.starrocks.chat.Card.Tone;
import io.chatops.starrocks.chat.ChatOut;
import io.chatops.starrocks.chat.Delivery;
import io.chatops.starrocks.chat.Doorway;
import io.chatops.starrocks.chat.Form;
import io.chatops.starrocks.chat.FormRef;
import io.chatops.starrocks.chat.MessageRef;
import io.chatops.starrocks.chat.Person;
import io.chatops.starrocks.chat.Place;
import io.chatops.starrocks.instance.Parameter;
import io.chatops.starrocks.text.Language;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ParamsVerbTest {
    private static final Actor ALICE = new Actor("slack", "T1", "U1");
    private static final Place CHANNEL = new Place("slack", "T1", "C1", Optional.empty(), false);

    private final WhisperedTo alice = new WhisperedTo();
    private final ParamsVerb params = new ParamsVerb(Words.all());

    static Stream<Parameter> decided() {
        return Arrays.stream(Parameter.values());
    }

    @Test
    void withoutATopicEveryTopicIsListedInGroupsWithALine() {
        var card = asks("params", Language.ENGLISH);

        assertThat(text(card))
                .contains("Region and network\n• RegionId — The region in which the instance runs")
                .contains("/starrocks params RunMode");
        for (var topic : ParameterTopic.values()) {
            assertThat(text(card)).contains("• " + topic.wire() + " — ");
        }
    }

    @Test
    void aNameIsAnsweredWithMeaningValuesProposalPlaceAndWhatIsMixedUpWithIt() {
        var card = asks("params RunMode", Language.ENGLISH);

        assertThat(card.title()).startsWith("RunMode — ");
        assertThat(text(card))
                .contains("must always be given")
                .contains("• shared_nothing — Shared-nothing (FE + BE)")
                .contains("• shared_data — Shared-data (FE + CN)")
                .contains("Proposal: shared_data")
                .contains("Where it goes: top level of the JSON body of CreateInstanceV1.")
                .contains("Easily confused: BE nodes belong to shared_nothing")
                .contains("Where the sources differ: older metadata also lists lakehouse");
    }

    @Test
    void theSameInChinese() {
        var card = asks("参数 runmode", Language.CHINESE);

        assertThat(card.title()).isEqualTo("RunMode — 实例类型：数据存在哪里，由谁计算");
        assertThat(text(card))
                .contains("必须明确指定")
                .contains("• shared_data — 存算分离（FE + CN）")
                .contains("容易混淆：");
    }

    @Test
    void severalThatFitAreAnsweredTogether() {
        var card = asks("params 磁盘", Language.CHINESE);

        assertThat(card.title()).isEqualTo("有 3 个参数与“磁盘”相关");
        assertThat(text(card))
                .contains("StorageSize — ")
                .contains("StoragePerformanceLevel — ")
                .contains("DiskNumber — ");
    }

    @Test
    void aWrongNameIsAnsweredWithTheClosestOnesAndNothingElse() {
        var card = asks("params RunMdoe", Language.ENGLISH);

        assertThat(card.tone()).isEqualTo(Tone.WARNING);
        assertThat(card.title()).isEqualTo("No parameter is called \"RunMdoe\"");
        assertThat(text(card)).contains("/starrocks params RunMode").contains("nothing was changed");
        assertThat(card.buttons()).isEmpty();
    }

    @Test
    void whatIsLikeNothingIsAnsweredWithoutAGuess() {
        var card = asks("params xyzzyplugh", Language.ENGLISH);

        assertThat(text(card)).doesNotContain("Closest").contains("/starrocks params RunMode");
        assertThat(text(asks("params " + "x".repeat(3900), Language.ENGLISH))).doesNotContain("Closest");
        assertThat(alice.last().title()).hasSizeLessThan(150);
    }

    @Test
    void limitsAreToldWithTheNumbersThatAreChecked() {
        assertThat(text(asks("params StorageSize", Language.ENGLISH)))
                .contains("200 to 65000 GB in steps of 100")
                .contains("From pl2 on at least 500 GB");
        assertThat(text(asks("params password rule", Language.ENGLISH)))
                .contains("8 to 30 characters")
                .contains(Limits.PASSWORD_SPECIALS);
        assertThat(text(asks("params nodes", Language.ENGLISH)))
                .contains("3 to 50 BE nodes")
                .contains("1 to 100 CN nodes");
        assertThat(text(asks("params Duration", Language.CHINESE))).contains("1 到 9 个月，或 1 到 3 年");
        assertThat(text(asks("params VSwitches", Language.ENGLISH)))
                .contains("[{\"VswId\": \"vsw-...\", \"ZoneId\": \"cn-hangzhou-h\", \"Primary\": true}]");
    }

    @ParameterizedTest
    @MethodSource("decided")
    void everythingThatAPersonDecidesHasItsTopicByNameAndByShortName(Parameter parameter) {
        var topic = ParameterSearch.ofParameter(parameter);

        assertThat(topic).isPresent();
        assertThat(asks("params " + parameter.wire(), Language.ENGLISH).title()).startsWith(parameter.wire() + " — ");
    }

    @ParameterizedTest
    @EnumSource(ParameterTopic.class)
    void everyTopicAnswersInBothLanguagesWithoutAGap(ParameterTopic topic) {
        for (var language : Language.values()) {
            var card = asks("params " + topic.wire(), language);
            assertThat(card.title()).startsWith(topic.wire() + " — ");
            assertThat(card.sections()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(text(card)).doesNotContainPattern("\\{\\d").doesNotContain("''");
            assertThat(text(card))
                    .contains(words(language).get("param.part.request", "").strip());
        }
    }

    @ParameterizedTest
    @EnumSource(ParameterTopic.class)
    void everyNumberOfATopicIsToldInBothLanguages(ParameterTopic topic) {
        for (var language : Language.values()) {
            var told = text(asks("params " + topic.wire(), language));
            assertThat(ParameterNumbers.of(topic))
                    .allSatisfy(number -> assertThat(told).contains(String.valueOf(number)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "spec types | SpecType",
                "which spec types are there? | SpecType",
                "ramEnhanced 是什么 spec | SpecType",
                "规格有哪些 | SpecType",
                "fe spec | SpecType",
                "磁盘 | StorageSize,StoragePerformanceLevel,DiskNumber",
                "disk | StorageSize,StoragePerformanceLevel,DiskNumber",
                "disks | StorageSize,StoragePerformanceLevel,DiskNumber",
                "min disk size allowed for a BE node group? | StorageSize,BackendNodeGroups",
                "size | Cu,ResidentNodeNumber,StorageSize",
                "page size | PageSize",
                "pl2 | StoragePerformanceLevel",
                "region twice | RegionId",
                "地域 | RegionId",
                "password rule | AdminPassword",
                "密码要求 | AdminPassword",
                "cu | Cu",
                "CU | Cu",
                "最小 cu 是多少 | Cu",
                "network | VpcId,VSwitches,SecurityGroupId",
                "网络 | VpcId,VSwitches,SecurityGroupId",
                "可用区 | ZoneId",
                "zone | ZoneId",
                "交换机 | VSwitchId",
                "run mode | RunMode",
                "run_mode | RunMode",
                "RUNMODE | RunMode",
                "mode | RunMode",
                "what is RunMode | RunMode",
                "shared_data 和 shared_nothing 有什么区别 | RunMode",
                "存算分离 | RunMode",
                "EngineVersion | Version",
                "StarRocksVersion | Version",
                "DBVersion | Version",
                "version | Version",
                "PayType 填什么 | PayType",
                "包年包月 | PayType,PricingCycle,Duration,AutoRenew",
                "StarRocks 的 PackageType 有哪些取值 | PackageType",
                "starrocks CreateInstanceV1: what does OssAccessingRoleName mean? | OssAccessingRoleName",
                "oss 角色 | OssAccessingRoleName",
                "idempotent | ClientToken",
                "幂等 | ClientToken",
                "每页条数 | PageSize",
                "分页 | PageNumber,PageSize",
                "状态 | InstanceStatus",
                "minor | Minor",
                "Target of ModifyCu | Target",
                "扩容 | Target",
                "config type | ConfigType",
                "node group id | NodeGroupId",
                "default_warehouse | NodeGroupName",
                "fe_cu | FeCu",
                "security group | SecurityGroupId",
                "标签 | Tags"
            })
    void wordsOfTheFieldFindTheirParameters(String typed, String expected) {
        var found = new ParameterSearch(Words.all().values())
                .find(typed).stream().map(ParameterTopic::wire).toList();

        assertThat(found).containsExactlyInAnyOrder(expected.split(","));
    }

    @ParameterizedTest
    @CsvSource({"StorgeSize, StorageSize", "pasword, AdminPassword", "Vesion, Version", "可用域, ZoneId"})
    void lettersThatAreOffMakeASuggestionOnly(String typed, String expected) {
        var search = new ParameterSearch(Words.all().values());

        assertThat(search.find(typed)).isEmpty();
        assertThat(search.near(typed)).first().extracting(ParameterTopic::wire).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"which parameters are there", "有哪些参数"})
    void askingForParametersAsSuchGivesTheList(String typed) {
        assertThat(asks("params " + typed, Language.ENGLISH).title()).isEqualTo("Parameters of a StarRocks instance");
    }

    @Test
    void aPairAsksForItsKey() {
        assertThat(asks("params RunMode=shared_data --lang en", Language.ENGLISH)
                        .title())
                .startsWith("RunMode — ");
    }

    private Card asks(String line, Language language) {
        params.answer(CommandLine.of(line), new Audience(ALICE, CHANNEL, Doorway.NONE, alice, words(language)));
        return alice.last();
    }

    private static Words words(Language language) {
        return Words.in(language, "slack");
    }

    private static String text(Card card) {
        return card.title() + "\n"
                + card.sections().stream()
                        .map(section -> section instanceof Section.Text text
                                ? text.text()
                                : ((Section.Footnote) section).text())
                        .collect(Collectors.joining("\n"));
    }

    /** Takes private answers and nothing else: whatever more is done with it is a mistake. */
    private static final class WhisperedTo implements ChatOut {
        private final List<Card> cards = new ArrayList<>();

        Card last() {
            return cards.get(cards.size() - 1);
        }

        @Override
        public Delivery whisper(Actor to, Place place, Doorway doorway, Card card) {
            cards.add(card);
            return new Delivery.Delivered(Optional.empty());
        }

        @Override
        public Delivery post(Place place, Card card) {
            throw new AssertionError("posted: " + card.title());
        }

        @Override
        public Delivery edit(MessageRef message, Card card) {
            throw new AssertionError("edited: " + card.title());
        }

        @Override
        public Delivery replace(Actor to, Place place, Doorway doorway, Card card) {
            throw new AssertionError("answered otherwise: " + card.title());
        }

        @Override
        public Delivery hand(Actor to, Place place, Card card, Attachment file) {
            throw new AssertionError("answered otherwise: " + card.title());
        }

        @Override
        public Opened open(Doorway doorway, Actor to, Form form) {
            throw new AssertionError("opened: " + form);
        }

        @Override
        public Delivery show(FormRef ref, Form form) {
            throw new AssertionError("showed: " + form);
        }

        @Override
        public Delivery showAgain(FormRef ref, Form form) {
            throw new AssertionError("showed: " + form);
        }

        @Override
        public Delivery publishHome(Actor to, Card card) {
            throw new AssertionError("published: " + card.title());
        }

        @Override
        public Person person(Actor actor) {
            return new Person(actor, Language.ENGLISH, ZoneOffset.UTC, Standing.MEMBER);
        }
    }
}
