package io.chatops.starrocks.conversation;

import static io.chatops.starrocks.cloud.FakeCloud.answered;
import static io.chatops.starrocks.cloud.FakeCloud.failed;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.catalog.Region;
import io.chatops.starrocks.chat.Option;
import io.chatops.starrocks.cloud.CloudFailure.Kind;
import io.chatops.starrocks.cloud.FakeCloud;
import io.chatops.starrocks.cloud.NetworkCloud.VSwitch;
import io.chatops.starrocks.cloud.NetworkCloud.Vpc;
import io.chatops.starrocks.instance.Draft;
import io.chatops.starrocks.instance.Drafts;
import io.chatops.starrocks.instance.Parameter;
import io.chatops.starrocks.instance.ResourceId;
import io.chatops.starrocks.text.Language;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LiveListsTest {
    private final FakeCloud cloud = new FakeCloud();
    private final LiveLists lists = new LiveLists(new Lookup(cloud, Wizards.FORGETFUL, CreationOptions.standard()));

    @ParameterizedTest
    @CsvSource({"hangzhou", "HANGZHOU", "杭州", "cn-hangzhou", "' cn-hangzhou '", "Hangz"})
    void findsARegionByEitherOfItsNamesInEitherLanguage(String query) {
        for (var language : Language.values()) {
            assertThat(search(Draft.EMPTY, Parameter.REGION, query, language))
                    .extracting(Option::value)
                    .contains("cn-hangzhou");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void showsEverythingThatIsOnSaleWhenNothingIsTyped(Language language) {
        assertThat(search(Draft.EMPTY, Parameter.REGION, "", language)).hasSameSizeAs(Region.ALL);
        assertThat(search(Draft.EMPTY, Parameter.REGION, "atlantis", language)).isEmpty();
    }

    @Test
    void offersTheCatalogsRegionsWhenTheServiceDoesNotAnswer() {
        cloud.regions = failed(Kind.UNAVAILABLE);

        assertThat(search(Draft.EMPTY, Parameter.REGION, "shanghai", Language.ENGLISH))
                .isNotEmpty();
    }

    @Test
    void showsAHundredAndFindsTheOthersByTyping() {
        cloud.vpcs = answered(IntStream.range(0, 250)
                .mapToObj(number -> vpc("vpc-%03d".formatted(number), "net " + number))
                .toList());

        assertThat(search(Drafts.complete(), Parameter.VPC, "", Language.ENGLISH))
                .hasSize(LiveLists.MOST);
        assertThat(search(Drafts.complete(), Parameter.VPC, "vpc-249", Language.ENGLISH))
                .extracting(Option::value)
                .containsExactly("vpc-249");
        assertThat(search(Drafts.complete(), Parameter.VPC, "NET 249", Language.CHINESE))
                .extracting(Option::value)
                .containsExactly("vpc-249");
    }

    @Test
    void putsWhatBeginsWithTheTypedTextFirst() {
        cloud.vpcs = answered(List.of(vpc("vpc-b", "vpc-a copy"), vpc("vpc-a", "main"), vpc("vpc-ab", "")));

        assertThat(search(Drafts.complete(), Parameter.VPC, "vpc-a", Language.ENGLISH))
                .extracting(Option::value)
                .containsExactly("vpc-a", "vpc-ab", "vpc-b");
    }

    @Test
    void findsByTheNetworksAddressRangeAndNamesTheNamelessByItsId() {
        cloud.vpcs = answered(List.of(vpc("vpc-a", ""), vpc("vpc-b", "main")));

        assertThat(search(Drafts.complete(), Parameter.VPC, "10.0", Language.ENGLISH))
                .hasSize(2);
        assertThat(search(Drafts.complete(), Parameter.VPC, "vpc-a", Language.ENGLISH))
                .extracting(Option::label)
                .containsExactly("vpc-a");
    }

    @Test
    void saysHowManyAddressesAVSwitchHasFree() {
        cloud.vSwitches = vpc -> answered(List.of(
                new VSwitch(new ResourceId("vsw-1"), "app", new ResourceId("cn-hangzhou-h"), "10.1.0.0/24", 3)));

        assertThat(search(Drafts.complete(), Parameter.VSWITCH, "", Language.ENGLISH))
                .singleElement()
                .satisfies(option ->
                        assertThat(option.description().orElse("")).contains("cn-hangzhou-h", "3 free", "10.1.0.0/24"));
    }

    @Test
    void hasNothingToOfferBeforeTheVpcIsChosen() {
        var early = Drafts.complete().without(Parameter.VPC);

        assertThat(search(early, Parameter.VSWITCH, "", Language.ENGLISH)).isEmpty();
        assertThat(search(early, Parameter.SECURITY_GROUP, "", Language.ENGLISH))
                .isEmpty();
        assertThat(lists.search(early, "no such field", "", Wizards.words(Language.ENGLISH))
                        .answer())
                .contains(List.of());
    }

    @Test
    void tellsWhyItMayNotLook() {
        cloud.vpcs = failed(Kind.NOT_PERMITTED);
        cloud.vSwitches = vpc -> failed(Kind.THROTTLED);
        cloud.securityGroups = vpc -> failed(Kind.UNAVAILABLE);

        assertThat(failure(Parameter.VPC)).isEqualTo(Kind.NOT_PERMITTED);
        assertThat(failure(Parameter.VSWITCH)).isEqualTo(Kind.THROTTLED);
        assertThat(failure(Parameter.SECURITY_GROUP)).isEqualTo(Kind.UNAVAILABLE);
    }

    private Kind failure(Parameter field) {
        return lists.search(Drafts.complete(), field.wire(), "x", Wizards.words(Language.ENGLISH))
                .failure()
                .orElseThrow()
                .kind();
    }

    @Test
    void offersTheOperatorsVersionsWhereTheServiceNamesNone() {
        assertThat(search(Drafts.complete(), Parameter.VERSION, "", Language.ENGLISH))
                .containsExactly(Option.of("3.3", "3.3 (recommended)"));
    }

    private List<Option> search(Draft draft, Parameter field, String query, Language language) {
        return lists.search(draft, field.wire(), query, Wizards.words(language))
                .answer()
                .orElseThrow();
    }

    private static Vpc vpc(String id, String name) {
        return new Vpc(new ResourceId(id), name, "10.0.0.0/8");
    }
}
