package io.chatops.starrocks.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What a newcomer sees first. */
class DemoTest {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Test
    void onSlackAnInstanceIsCreatedFromFormsAndRuns() {
        assertThat(Demo.play(lines::add, false)).isTrue();

        assertThat(lines)
                .contains("alice (#data-platform) types /starrocks create reports_dev")
                .containsSubsequence("  [Create] [Edit] [Cancel]", "bob (#data-platform) presses [Create]")
                .anyMatch(line -> line.contains("is running"));
        keepsItsSecrets();
        assertThat(lines.get(lines.size() - 1)).startsWith("The instance is running.");
    }

    @Test
    void onDingTalkAnInstanceIsCreatedByWordsInChineseAndRuns() {
        assertThat(Demo.playOnDingTalk(lines::add, false)).isTrue();

        assertThat(lines)
                .containsSubsequence(
                        "小王 (与 StarRocks 单聊):",
                        "  starrocks 创建 reports_dev",
                        "StarRocks (与 小王 单聊):",
                        "  全部推荐",
                        "小王 在浏览器打开 https://bot.example.com/secret/…，输入密码 ************，保存")
                .anyMatch(line -> line.startsWith("  确认 "))
                .anyMatch(line -> line.contains("属于其他人"))
                .anyMatch(line -> line.contains("阿里云") && line.contains("CreateInstanceV1"))
                .anyMatch(line -> line.contains("运行中"));
        keepsItsSecrets();
        assertThat(lines.get(lines.size() - 1)).startsWith("实例运行中。");
    }

    private void keepsItsSecrets() {
        assertThat(lines)
                .noneMatch(line -> line.matches(".*Demo-[A-Za-z0-9]+1a.*"))
                .anyMatch(line -> line.contains("******"));
    }
}
