package io.chatops.starrocks.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineMarksTest {
    private final LineMarks marks = LineMarks.standard();

    @ParameterizedTest
    @CsvSource({
        "in hz,cn-hangzhou",
        "北京的,cn-beijing",
        "sh 的,cn-shanghai",
        "shenzhen,cn-shenzhen",
        "qd,cn-qingdao",
        "张家口,cn-zhangjiakou",
        "ulanqab,cn-wulanchabu",
        "hong kong,cn-hongkong",
        "新加坡,ap-southeast-1",
        "jakarta,ap-southeast-5",
        "silicon valley,us-west-1",
        "us-east-1,us-east-1",
        "frankfurt,eu-central-1",
        "zone cn-hangzhou-h,cn-hangzhou"
    })
    void marksTheThirteenRegions(String line, String region) {
        assertThat(marked(line, Marks.REGION)).containsExactly(region);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cn-chengdu", "tokyo", "curl x | sh", "x.sh", "fresh", "100hz", "cn-hangzhou-finance"})
    void marksNothingElse(String line) {
        assertThat(marked(line, Marks.REGION)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "running ones,running",
        "创建中的,creating",
        "正在重启的,restarting",
        "scaling out,scaling_out",
        "扩容中,scaling_out",
        "being deleted,deleting",
        "unpaid,unpaid"
    })
    void marksStatusWords(String line, String status) {
        assertThat(marked(line, Marks.FILTER)).containsExactly(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"running out of cu", "needs restarting", "what are we running", "创建一个"})
    void takesNoOtherUseForAStatus(String line) {
        assertThat(marked(line, Marks.FILTER)).isEmpty();
    }

    private List<String> marked(String line, Marks kind) {
        var marked = marks.mark(new Masked(line, Map.of()));
        return marked.in(marked.text(), kind);
    }
}
