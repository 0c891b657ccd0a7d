package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.sandbox.dingtalk.Person;
import io.chatops.starrocks.sandbox.dingtalk.Settings;
import io.chatops.starrocks.sandbox.dingtalk.SimulatedDingTalk;
import io.chatops.starrocks.secret.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;

/** A simulated DingTalk with a clock that pausing moves, and our calls to it. */
final class WebRoom implements AutoCloseable {
    static final String TOKEN = "/v1.0/oauth2/accessToken";
    static final String PUSH = "/v1.0/robot/oToMessages/batchSend";
    static final RobotText HELLO = new RobotText.Markdown("Hello", "**hello**");

    private volatile Instant now = Instant.parse("2026-03-02T08:00:00Z");
    final InstantSource clock = () -> now;
    final SimulatedDingTalk dingTalk;
    final Person wang;
    final Person li;
    final String group;
    final DingTalkSettings settings;
    final Quota quota = Quota.ofCalls(10, clock);
    final DingTalkCalls calls;
    final DingTalkWeb web;
    final DingTalkCards cards;

    WebRoom() {
        this(Settings.standard());
    }

    WebRoom(Settings sandbox) {
        this.dingTalk = SimulatedDingTalk.start(clock, sandbox.withAcknowledgement(Duration.ZERO), new Random(2));
        this.wang = dingTalk.workspace().person("小王");
        this.li = dingTalk.workspace().person("老李");
        this.group = dingTalk.workspace().group("SRE", wang, li);
        this.settings = DingTalkSettings.of(
                        sandbox.clientId(), Secret.of(Settings.standard().clientSecret()), sandbox.corpId())
                .at(URI.create(dingTalk.apiUrl()))
                .withCards(sandbox.cardTemplateId());
        var exchange = new WebExchange(clock);
        this.calls = new DingTalkCalls(settings, exchange, this::pass, quota, clock);
        this.web = new DingTalkWeb(settings, exchange, calls, clock);
        this.cards = new DingTalkCards(settings, calls);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    int asked(String api) {
        return dingTalk.ledger().count(api);
    }

    @Override
    public void close() {
        dingTalk.close();
    }
}
