package io.chatops.starrocks.bench.soak;

import io.chatops.starrocks.sandbox.cloud.Fault;
import io.chatops.starrocks.sandbox.slack.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What goes wrong, by chance from a seed: a little of everything at any time. */
final class Trouble {
    private static final List<String> CLOUD =
            List.of("CreateInstanceV1", "CreateInstanceV1", "DescribeInstances", "DescribeVpcs", "DescribeVSwitches");
    private static final List<Supplier<Fault>> CLOUD_FAULTS = List.of(
            Fault::throttling,
            Fault::throttlingUser,
            () -> Fault.throttling(Duration.ofSeconds(1)),
            Fault::serviceUnavailable,
            Fault::internalError,
            () -> Fault.internalError().afterExecution(),
            Fault::dropBefore,
            Fault::dropAfter,
            Fault::cutShort,
            () -> Fault.html(502),
            () -> Fault.empty(504).afterExecution(),
            () -> Fault.slow(Duration.ofSeconds(2)));
    private static final List<String> SLACK = List.of(
            "chat.postMessage",
            "chat.update",
            "chat.postEphemeral",
            "views.update",
            "views.open",
            "response_url",
            "users.info");
    private static final List<Delivery> TWICE =
            List.of(Delivery.SLASH_COMMAND, Delivery.BLOCK_ACTIONS, Delivery.VIEW_SUBMISSION, Delivery.EVENT);

    private static final int AT_ONCE = 8;

    private final Town town;
    private final Random random;
    private final Map<String, Integer> happened = new TreeMap<>();

    Trouble(Town town, long seed) {
        this.town = town;
        this.random = new Random(seed);
    }

    /** One thing goes wrong. */
    void strikes() {
        if (random.nextInt(AT_ONCE) == 0) {
            // what is seldom called would fail for ever
            ends();
        }
        int chance = random.nextInt(100);
        if (chance < 45) {
            cloud();
        } else if (chance < 75) {
            slack();
        } else if (chance < 82) {
            count("Slack delivers twice");
            town.slack.faults().duplicatesNext(TWICE.get(random.nextInt(TWICE.size())));
        } else if (chance < 96) {
            dingTalk();
        } else {
            count("DingTalk's connection cut");
            town.dingTalk.gateway().resets();
        }
    }

    /** DingTalk pushes again what was not taken, as it does after a minute. */
    void redelivers() {
        if (town.dingTalk.gateway().unacknowledged() > 0
                && town.dingTalk.gateway().links() > 0) {
            count("DingTalk pushes again");
            town.dingTalk.gateway().redelivers();
        }
    }

    void ends() {
        town.cloud.faults().clear();
        SLACK.forEach(town.slack.faults()::clears);
        town.dingTalk.faults().clears(io.chatops.starrocks.sandbox.dingtalk.Faults.SESSION_WEBHOOK);
    }

    synchronized void count(String kind) {
        happened.merge(kind, 1, Integer::sum);
    }

    synchronized int times(String kind) {
        return happened.getOrDefault(kind, 0);
    }

    synchronized String told() {
        return happened.values().stream().mapToInt(Integer::intValue).sum() + " faults " + happened;
    }

    private void cloud() {
        var action = CLOUD.get(random.nextInt(CLOUD.size()));
        int which = random.nextInt(CLOUD_FAULTS.size());
        count("cloud "
                + List.of(
                                "throttled",
                                "throttled",
                                "throttled",
                                "5xx",
                                "5xx",
                                "5xx",
                                "dropped",
                                "dropped",
                                "dropped",
                                "5xx",
                                "5xx",
                                "slow")
                        .get(which));
        town.cloud
                .faults()
                .times(1 + random.nextInt(3), action, CLOUD_FAULTS.get(which).get());
    }

    private void slack() {
        var method = SLACK.get(random.nextInt(SLACK.size()));
        var faults = town.slack.faults();
        switch (random.nextInt(5)) {
            case 0 -> {
                count("Slack 429");
                faults.rateLimits(method, 1 + random.nextInt(2), 1);
            }
            case 1 -> {
                count("Slack 5xx");
                faults.breaks(method, 1);
            }
            case 2 -> {
                count("Slack drops");
                faults.drops(method, 1);
            }
            case 3 -> {
                count("Slack loses its answer");
                faults.losesAnswer(method, 1);
            }
            default -> {
                count("Slack slow");
                var gate = faults.holds(method);
                var release = new Thread(() -> {
                    if (Town.pauses(Duration.ofSeconds(2))) {
                        gate.release();
                    }
                });
                release.setDaemon(true);
                release.start();
            }
        }
    }

    private void dingTalk() {
        var faults = town.dingTalk.faults();
        var webhook = io.chatops.starrocks.sandbox.dingtalk.Faults.SESSION_WEBHOOK;
        switch (random.nextInt(3)) {
            case 0 -> {
                count("DingTalk 429");
                faults.refuses(webhook, 1, 403, "Forbidden.AccessDenied.QpsLimitForAppkeyAndApi");
            }
            case 1 -> {
                count("DingTalk 5xx");
                faults.breaks(webhook, 1, 503);
            }
            default -> {
                count("DingTalk drops");
                faults.drops(webhook, 1);
            }
        }
    }
}
