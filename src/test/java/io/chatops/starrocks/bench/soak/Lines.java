package io.chatops.starrocks.bench.soak;

import io.chatops.starrocks.text.Language;
import java.util.List;
import java.util.Random;

/** What people type: sense and nonsense. */
final class Lines {
    private static final List<String> COMMANDS = List.of(
            "help",
            "list",
            "list --region cn-hangzhou",
            "status soak_%d",
            "nodes soak_%d",
            "configs soak_%d",
            "history soak_%d",
            "versions soak_%d",
            "gateways soak_%d",
            "requests",
            "params cu",
            "params",
            "profile",
            "resume",
            "start",
            "crate soak",
            "create soak key=value",
            "",
            "stop",
            "delete soak_%d",
            "))((*&^%%$ \u2603 \ud83d\ude80");
    private static final List<String> ENGLISH = List.of(
            "which instances are running in hangzhou?",
            "create a starrocks instance in shanghai please",
            "is soak_%d up?",
            "how many CU does soak_%d have",
            "restart soak_%d",
            "drop table users; --",
            "what is the password of soak_%d",
            "lorem ipsum dolor sit amet",
            "spin up a redis cluster",
            "cancel",
            "thanks!",
            "show my requests",
            "help me");
    private static final List<String> CHINESE = List.of(
            "杭州有哪些实例在运行？",
            "帮我在北京创建一个 StarRocks 实例",
            "soak_%d 的状态",
            "soak_%d 扩容到 32 CU",
            "今天天气怎么样",
            "取消",
            "我的申请",
            "帮助",
            "重启 soak_%d",
            "密码是多少",
            "创建一个 kafka",
            "配置 soak_%d");

    private Lines() {}

    static String command(Random random, Language language) {
        return random.nextInt(3) == 0 ? question(random, language) : filled(random, COMMANDS);
    }

    static String question(Random random, Language language) {
        return filled(random, language == Language.ENGLISH ? ENGLISH : CHINESE);
    }

    private static String filled(Random random, List<String> lines) {
        return String.format(lines.get(random.nextInt(lines.size())), random.nextInt(300));
    }
}
