package io.chatops.starrocks.config;

import io.chatops.starrocks.chat.dingtalk.DingTalkSettings;
import java.util.Locale;
import java.util.Optional;

/** The DingTalk app: absent when nothing of it is set, a problem when only a part is. An address or a mode alone is none. */
final class DingTalkSection {
    /** No plan has so many; a number that is larger is a slip. */
    private static final int MOST = 100_000_000;

    private DingTalkSection() {}

    /** Whether anything of an app is set. */
    static boolean isConfigured(Source source) {
        return source.text(Key.DINGTALK_CLIENT_ID).isPresent()
                || source.text(Key.DINGTALK_CORP_ID).isPresent()
                || source.secret(Key.DINGTALK_CLIENT_SECRET).isPresent();
    }

    static Optional<DingTalkSettings> read(Source source, Problems problems) {
        var apiUrl = WebAddress.read(source, Key.DINGTALK_API_URL, problems).orElse(DingTalkSettings.DINGTALK);
        var mode = mode(source, problems);
        var plan = plan(source, problems);
        if (!isConfigured(source)) {
            return Optional.empty();
        }
        var clientId = source.text(Key.DINGTALK_CLIENT_ID);
        var secret = source.secret(Key.DINGTALK_CLIENT_SECRET);
        var corpId = source.text(Key.DINGTALK_CORP_ID);
        if (clientId.isEmpty()) {
            problems.add(Key.DINGTALK_CLIENT_ID.label() + " is missing: copy the Client ID from the app's page"
                    + " Credentials and Basic Information");
        }
        if (secret.isEmpty()) {
            problems.add(Key.DINGTALK_CLIENT_SECRET.label() + " is missing: copy the Client Secret from the app's page"
                    + " Credentials and Basic Information");
        }
        if (corpId.isEmpty()) {
            problems.add(Key.DINGTALK_CORP_ID.label() + " is missing: without it people of any organisation could speak"
                    + " to the bot; the developer console's home page shows it");
        }
        if (clientId.isEmpty() || secret.isEmpty() || corpId.isEmpty()) {
            return Optional.empty();
        }
        try {
            var app = DingTalkSettings.of(clientId.get(), secret.get(), corpId.get())
                    .at(apiUrl)
                    .by(mode)
                    .of(plan);
            return Optional.of(
                    source.text(Key.DINGTALK_CARD_TEMPLATE).map(app::withCards).orElse(app));
        } catch (IllegalArgumentException unfit) {
            problems.add(String.valueOf(unfit.getMessage()));
            return Optional.empty();
        }
    }

    private static DingTalkSettings.Plan plan(Source source, Problems problems) {
        var free = DingTalkSettings.Plan.FREE;
        return new DingTalkSettings.Plan(
                WholeNumber.read(source, Key.DINGTALK_CALLS, 1, MOST, problems).orElse(free.calls()),
                WholeNumber.read(source, Key.DINGTALK_PUSHES, 1, MOST, problems).orElse(free.pushes()));
    }

    private static DingTalkSettings.Mode mode(Source source, Problems problems) {
        var word = source.text(Key.DINGTALK_MODE).orElse("stream").toLowerCase(Locale.ROOT);
        if (!word.equals("stream") && !word.equals("http")) {
            problems.add(
                    Key.DINGTALK_MODE.label() + " must be stream or http, as the robot is set in DingTalk's console");
        }
        return word.equals("http") ? DingTalkSettings.Mode.HTTP : DingTalkSettings.Mode.STREAM;
    }
}
