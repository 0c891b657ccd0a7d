package io.chatops.starrocks.chat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.chat.Once;
import io.chatops.starrocks.chat.Traffic;
import io.chatops.starrocks.sandbox.dingtalk.Person;
import io.chatops.starrocks.sandbox.dingtalk.Settings;
import io.chatops.starrocks.sandbox.dingtalk.SimulatedDingTalk;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.store.memory.CaffeineMemory;
import io.chatops.starrocks.text.Language;
import io.chatops.starrocks.web.WebServer;
import io.chatops.starrocks.web.WebSettings;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The store that knows what came before is lost: what is said meanwhile is not done, and whoever said it is told. */
class StoreAwayTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String ENGLISH = "The database cannot be reached, so nothing was done.";
    private static final String CHINESE = "无法连接数据库";

    private final SimulatedDingTalk dingTalk = SimulatedDingTalk.start(
            InstantSource.system(), Settings.standard().withAcknowledgement(SOON), new Random(4));
    private final Person wang = dingTalk.workspace().person("小王");
    private final Person li = dingTalk.workspace().person("老李");
    private final AtomicBoolean away = new AtomicBoolean(true);
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final DingTalkApp app = DingTalkApp.start(
            DingTalkSettings.of("dingsimulatedclient", Secret.of("simulated-client-secret"), "dingSANDBOX")
                    .at(URI.create(dingTalk.apiUrl()))
                    .by(DingTalkSettings.Mode.HTTP),
            new Hearing(done, () -> dingTalk.workspace().person("bell")),
            InstantSource.system(),
            losable(),
            new CaffeineMemory(InstantSource.system()),
            new OneTurn(),
            Traffic.NONE,
            Language.ENGLISH);
    private final WebServer web = WebServer.start(
            WebSettings.loopback(), Map.of(DingTalkApp.PATH, app.servlet().orElseThrow()), List.of());

    StoreAwayTest() {
        dingTalk.workspace().group("SRE", wang, li);
        dingTalk.requestUrl(URI.create("http://127.0.0.1:" + web.port() + DingTalkApp.PATH));
    }

    @AfterEach
    void close() {
        web.close();
        app.close();
        dingTalk.close();
    }

    @Test
    void whoeverWritesIsToldInTheirLanguageThatNothingWasDone() {
        assertThat(wang.says(Person.BOT, "please list all instances").code()).isEqualTo(200);
        li.says(Person.BOT, "列表");
        soon(() -> sees(wang, ENGLISH) && sees(li, CHINESE));
        assertThat(wang.sees(Person.BOT)).noneMatch(text -> text.contains(CHINESE));
        assertThat(done).isEmpty();
    }

    @Test
    void whoeverWritesInAGroupIsToldInPrivate() {
        wang.mentions("SRE", "list");
        soon(() -> sees(wang, ENGLISH));
        assertThat(wang.sees("SRE")).noneMatch(text -> text.contains(ENGLISH));
        assertThat(li.sees(Person.BOT)).isEmpty();
    }

    @Test
    void whatIsSentAgainIsDoneWhenTheStoreIsBack() {
        wang.says(Person.BOT, "list");
        soon(() -> sees(wang, ENGLISH));
        away.set(false);
        wang.says(Person.BOT, "list");
        soon(() -> done.contains("list"));
        assertThat(done).containsExactly("list");
    }

    @Test
    void whatLooksLikeAPasswordIsStillToBeDeleted() {
        wang.says(Person.BOT, "password=Sup3r-Secret!");
        soon(() -> sees(wang, "looks like a password"));
        assertThat(done).isEmpty();
    }

    private void soon(BooleanSupplier condition) {
        assertThat(dingTalk.workspace().eventually(condition, SOON)).isTrue();
    }

    private static boolean sees(Person person, String words) {
        return person.sees(Person.BOT).stream().anyMatch(text -> text.contains(words));
    }

    private Once losable() {
        Set<String> known = ConcurrentHashMap.newKeySet();
        return key -> {
            if (away.get()) {
                throw new Once.Unavailable(new IllegalStateException("away"));
            }
            return known.add(key);
        };
    }
}
