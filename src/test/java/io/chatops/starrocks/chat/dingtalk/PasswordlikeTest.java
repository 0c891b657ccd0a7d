package io.chatops.starrocks.chat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordlikeTest {
    @ParameterizedTest
    @ValueSource(strings = {"Hunter#2026x", "密码是 abc", "AdminPassword=short", "use Page$Only-2026 please", "口令：x"})
    void isFound(String line) {
        assertThat(Passwordlike.isIn(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reports_dev-01",
                "Prod-Warehouse_2026",
                "vsw-cn-hangzhou-i",
                "InstanceName=Reports_1",
                "帮我创建 8CU"
            })
    void leavesOtherWordsAlone(String line) {
        assertThat(Passwordlike.isIn(line)).isFalse();
    }
}
