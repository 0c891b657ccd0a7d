package io.chatops.starrocks.config;

/** The DingTalk app: its keys are known and checked, so that a mistake in them shows; nothing is done with them yet. */
final class DingTalkSection {
    private DingTalkSection() {}

    /** Whether anything of an app is set; an address alone is none. */
    static boolean isConfigured(Source source, Problems problems) {
        WebAddress.read(source, Key.DINGTALK_API_URL, problems);
        return source.text(Key.DINGTALK_CLIENT_ID).isPresent()
                || source.text(Key.DINGTALK_CORP_ID).isPresent()
                || source.secret(Key.DINGTALK_CLIENT_SECRET).isPresent();
    }
}
