package io.chatops.starrocks.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouterTest {
    private final Router router = Router.standard();

    @Test
    void asksForTheProductAndKeepsTheOperationForLater() {
        var understood = router.route("scale c-31b281aa70b97fbb to 64 CU", Context.NONE);
        assertThat(understood.intent()).isEqualTo(Intent.CLARIFY_PRODUCT);
        assertThat(understood.operation()).contains(Intent.SCALE);
        assertThat(understood.slots().asMap()).isEqualTo(Map.of("instanceId", "c-31b281aa70b97fbb", "cu", 64));
    }

    @Test
    void keepsAQuestionForHelpWithTheProductAsWell() {
        var understood = router.route("where do I start, I am new", Context.NONE);
        assertThat(understood.intent()).isEqualTo(Intent.CLARIFY_PRODUCT);
        assertThat(understood.operation()).contains(Intent.GETTING_STARTED);
    }

    @Test
    void carriesOutTheSameLineWhereStarRocksWasNamedBefore() {
        var understood = router.route("scale c-31b281aa70b97fbb to 64 CU", Context.STARROCKS);
        assertThat(understood.intent()).isEqualTo(Intent.SCALE);
        assertThat(understood.operation()).contains(Intent.SCALE);
    }

    @Test
    void readsEverySlot() {
        var understood = router.route(
                "create a StarRocks named ads_olap in Frankfurt, 16 CU, version 3.3, --profile eu-prod", Context.NONE);
        assertThat(understood.slots().asMap())
                .isEqualTo(Map.of(
                        "region", "eu-central-1",
                        "instanceName", "ads_olap",
                        "cu", 16,
                        "version", "3.3",
                        "profile", "eu-prod"));
    }

    @Test
    void keepsTheCaseOfANameAndLowersAnId() {
        assertThat(router.route("STATUS OF STARROCKS Prod-OLAP", Context.NONE)
                        .slots()
                        .instanceName())
                .contains("Prod-OLAP");
        assertThat(router.route("starrocks status C-00FF00FF00FF00FF", Context.NONE)
                        .slots()
                        .instanceId())
                .contains("c-00ff00ff00ff00ff");
    }

    @Test
    void fillsNoTargetWhereSeveralAreNamed() {
        var understood = router.route("restart starrocks ads_dw and bi_core", Context.NONE);
        assertThat(understood.intent()).isEqualTo(Intent.RESTART);
        assertThat(understood.slots()).isEqualTo(Slots.NONE);
    }

    @Test
    void whatIsNotUnderstoodIsNoOperation() {
        var understood = router.route("frobnicate the quux", Context.STARROCKS);
        assertThat(understood.intent()).isEqualTo(Intent.UNKNOWN);
        assertThat(understood.operation()).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n",
                "\u200b",
                "```",
                "\"",
                "<",
                "&lt;",
                "?",
                "。",
                "\uE700 \uE100 restart",
                "\ud83d",
                "\\",
                "$1 ${x} %s"
            })
    void anyTextGetsAnAnswerAndNoWrite(String text) {
        for (var context : Context.values()) {
            assertThat(router.route(text, context).intent().isWrite() && context != Context.STARROCKS)
                    .isFalse();
        }
    }

    @Test
    void marksThatAPersonTypedAreNoProduct() {
        assertThat(router.route("restart \uE700 \uE201", Context.NONE).intent()).isEqualTo(Intent.CLARIFY_PRODUCT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "restart ",
                "不",
                "which config changed ",
                "need a new small ",
                "node groups of the ",
                "milvus ",
                "a_",
                "if it ",
                "请",
                "\" ",
                "a-1_",
                "it ",
                "be a ",
                "be about around ",
                "is it ",
                "now at ",
                "set it ",
                "set the ",
                "cu ",
                "32 ",
                "的",
                "现在的",
                "现在是 ",
                "不是 ",
                "> ",
                "1.",
                "3.3.",
                "_x",
                "~",
                "`",
                "/",
                "和",
                "and ",
                "then, ",
                "请帮我",
                "named ",
                "叫",
                "cn-",
                "c-1",
                "starrocks ",
                "实例"
            })
    void oneWordOverAndOverNeitherBreaksItNorTakesLong(String word) throws InterruptedException {
        var text = word.repeat(4000 / word.length());
        var broken = new AtomicReference<Throwable>();
        // a quarter of what a thread has: how much of it a pattern takes is the compiler's affair
        var reader = new Thread(null, () -> router.route(text, Context.STARROCKS), "reader", 256 * 1024);
        reader.setUncaughtExceptionHandler((thread, failure) -> broken.set(failure));
        reader.start();
        // some 100 ms is usual, and what repeats without a bound never ends
        reader.join(Duration.ofSeconds(20).toMillis());

        assertThat(reader.isAlive()).as("reads on").isFalse();
        assertThat(broken.get()).isNull();
    }

    @Test
    void noiseNeverBreaksIt() {
        long seed = 20221019;
        var random = new Random(seed);
        var pieces = List.of(
                "restart",
                "starrocks",
                "重启",
                "实例",
                "c-31b281aa70b97fbb",
                "ads_dw",
                "\"",
                "'",
                "`",
                "*",
                "_",
                "<",
                ">",
                "&",
                ",",
                ".",
                ";",
                ":",
                "不",
                "别",
                "if",
                "not",
                "to",
                "32",
                "CU",
                "杭州",
                "\n",
                "-",
                "--",
                "~",
                "(",
                "[",
                "$",
                "\\");
        for (int line = 0; line < 200; line++) {
            var text = new StringBuilder();
            for (int piece = 0; piece < 40; piece++) {
                text.append(pieces.get(random.nextInt(pieces.size()))).append(random.nextBoolean() ? " " : "");
            }
            assertThat(router.route(text.toString(), Context.NONE).reasons())
                    .as("seed %d", seed)
                    .isNotEmpty();
        }
    }
}
