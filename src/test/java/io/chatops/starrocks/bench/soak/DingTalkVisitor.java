package io.chatops.starrocks.bench.soak;

import static io.chatops.starrocks.sandbox.dingtalk.Person.BOT;

import io.chatops.starrocks.sandbox.dingtalk.Person;
import io.chatops.starrocks.text.Language;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Somebody on DingTalk: answers the wizard by words in the private chat, forgets it in the middle, and asks about other things. */
final class DingTalkVisitor implements Visitor {
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final Duration NEXT = Duration.ofSeconds(3);
    private static final Pattern LINK = Pattern.compile(SoakBot.PUBLIC_URL + "/secret/[A-Za-z0-9_-]+");
    private static final Pattern CODE = Pattern.compile("“(\\S+ [A-Z0-9]{4})”");

    /** What is said, and what has to be read before the next. */
    private static final List<Line> WALK = List.of(
            new Line("starrocks 创建", "第 1 步"),
            new Line("杭州", "第 2 步"),
            new Line("development 跳过 postPaid", "第 3 步"),
            new Line("official 2 standard", "第 6 步"),
            new Line("全部推荐", "StarRocks 版本"),
            new Line("3.3", "实例名称"),
            new Line("soakd_", "admin 密码"),
            new Line("the page", "admin 密码：已设置"),
            new Line("提交", "第 7 步"),
            new Line("推荐", "第 8 步"),
            new Line("1", "交换机"),
            new Line("vsw-cn-hangzhou-i", "安全组"),
            new Line("1", "第 9 步"),
            new Line("提交", "请确认"),
            new Line("the code", ""));

    private final Town town;
    private final Person person;
    private final Random random;
    private final Clicks clicks;
    private final String chat;
    private int at;

    DingTalkVisitor(Town town, Person person, Random random, Clicks clicks) {
        this.town = town;
        this.person = person;
        this.random = random;
        this.clicks = clicks;
        chat = "与 " + person.name() + " 单聊";
    }

    private record Line(String said, String read) {}

    @Override
    public void acts() {
        if ((at == 0 && random.nextInt(3) > 0) || random.nextInt(15) == 0) {
            at = random.nextInt(4) == 0 ? 0 : at;
            says(
                    random.nextBoolean()
                            ? Lines.question(random, Language.CHINESE)
                            : Lines.command(random, Language.CHINESE));
            return;
        }
        var line = WALK.get(at);
        int before = person.sees(BOT).size();
        if (line.said().equals("the page")) {
            page();
        } else if (line.said().equals("the code")) {
            code().ifPresent(this::says);
        } else {
            says(line.said().equals("soakd_") ? line.said() + NAMES.incrementAndGet() : line.said());
        }
        boolean read = town.dingTalk
                .workspace()
                .eventually(
                        () -> person.sees(BOT).stream().skip(before).anyMatch(text -> text.contains(line.read())),
                        NEXT);
        at = read && at + 1 < WALK.size() ? at + 1 : 0;
    }

    private void page() {
        var links = said(LINK);
        if (!links.isEmpty()) {
            town.enters(links.get(links.size() - 1).group(), random);
        }
    }

    private Optional<String> code() {
        var codes = said(CODE);
        return codes.isEmpty()
                ? Optional.empty()
                : Optional.of(codes.get(Math.max(0, codes.size() - 1 - random.nextInt(2)))
                        .group(1));
    }

    private List<MatchResult> said(Pattern pattern) {
        var all = person.sees(BOT);
        return all.subList(Math.max(0, all.size() - 12), all.size()).stream()
                .flatMap(text -> pattern.matcher(text).results())
                .toList();
    }

    private void says(String text) {
        int before = town.sightings.of(chat);
        clicks.click(
                "DingTalk line",
                person.name() + " “" + text + "”",
                () -> person.says(BOT, text).taken(),
                town.dingTalk.workspace()::eventually,
                () -> town.sightings.of(chat) > before);
    }
}
