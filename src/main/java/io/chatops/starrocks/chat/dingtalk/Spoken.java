package io.chatops.starrocks.chat.dingtalk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The words that always work while a form is being answered, in both languages. */
enum Spoken {
    BACK("返回", "上一步", "back"),
    CANCEL("取消", "退出", "cancel", "quit"),
    SUMMARY("摘要", "汇总", "summary"),
    RECOMMENDED("推荐", "采用", "保持", "recommended", "keep"),
    ALL_RECOMMENDED("全部推荐", "全部采用", "全部保持", "all recommended", "keep all"),
    HELP("帮助", "help", "?"),
    MORE("0", "更多", "more"),
    SKIP("跳过", "skip"),
    SUBMIT("提交", "继续", "确认", "下一步", "submit", "continue", "resume", "next", "confirm");

    private final Set<String> words;

    Spoken(String... words) {
        this.words = Set.of(words);
    }

    /** Whether it means nothing without a question, and no command has the name. */
    boolean answers() {
        return this != HELP && this != CANCEL;
    }

    /** The word that a whole line is, a leading slash tolerated. */
    static Optional<Spoken> of(String line) {
        var plain = line.strip().toLowerCase(Locale.ROOT).replaceFirst("^/", "").replaceAll("[。.!！]$", "");
        return Arrays.stream(values())
                .filter(each -> each.words.contains(plain))
                .findFirst();
    }
}
