package io.chatops.starrocks.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.catalog.Region;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineReaderTest {
    private final LineReader reader = new LineReader(new Regions(Region.ALL), List.of("prod", "dev"));

    @Test
    void theLineUnderAnAnswerAsksTheSameAgain() {
        var inquiry = understood(
                Topic.LIST,
                "region=Beijing",
                "status=RUNNING，creating",
                "name=my orders",
                "profile=prod",
                "page=2",
                "lang=zh");
        assertThat(inquiry.command("/starrocks"))
                .isEqualTo("/starrocks list --region cn-beijing --profile prod --status running,creating"
                        + " --name \"my orders\" --page 2 --lang zh");
    }

    @Test
    void theUsualRegionIsAskedWhenNoneIsNamed() {
        assertThat(understood(Topic.LIST).scope().region()).isEqualTo("cn-hangzhou");
        assertThat(understood(Topic.LIST, "region=ALL").scope().everywhere()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"fe,FE", "FE,FE", "be,BE", "cn,BE", "core,CORE"})
    void aTypeIsTheInterfacesWord(String typed, String type) {
        assertThat(understood(Topic.CONFIGS, "orders", "type=" + typed)
                        .filters()
                        .type())
                .contains(type);
    }

    @ParameterizedTest
    @CsvSource({
        "LIST,region=china,query.unclear.region",
        "LIST,region=cn-hangzhou2,query.unclear.region",
        "LIST,status=asleep,query.unclear.status",
        "LIST,key=x,query.unclear.option",
        "LIST,orders,query.unclear.words",
        "LIST,--status,query.unclear.value",
        "LIST,page=0,query.unclear.page",
        "LIST,page=99999999999,query.unclear.page",
        "LIST,profile=other,query.unclear.profile",
        "STATUS,region=all,query.unclear.which",
        "STATUS,a/b,query.unclear.instance",
        "STATUS,a b,query.unclear.many"
    })
    void whatIsWrongIsNamed(Topic topic, String typed, String text) {
        var words = typed.equals("a b") ? new String[] {"a", "b"} : new String[] {typed};
        assertThat(read(topic, words))
                .isInstanceOfSatisfying(
                        Reading.Unclear.class,
                        unclear -> assertThat(unclear.text()).isEqualTo(text));
    }

    private Inquiry understood(Topic topic, String... typed) {
        return ((Reading.Understood) read(topic, typed)).inquiry();
    }

    private Reading read(Topic topic, String... typed) {
        var words = Stream.of(typed).filter(word -> !word.contains("=")).toList();
        var options = Stream.of(typed)
                .filter(word -> word.contains("="))
                .map(word -> word.split("=", 2))
                .map(pair -> new Typed.Option(pair[0], pair[1]))
                .toList();
        return reader.read(topic, new Typed(words, options));
    }
}
