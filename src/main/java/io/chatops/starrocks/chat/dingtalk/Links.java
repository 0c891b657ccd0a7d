package io.chatops.starrocks.chat.dingtalk;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses that DingTalk's client acts on. Its host is written in lower case: in another it is ignored without a word. */
final class Links {
    private Links() {}

    /** Tapped, it says this text as whoever taps: a shortcut for typing, and no proof of anything. In private chats alone. */
    static String saying(String text) {
        return "dtmd://dingtalkclient/sendMessage?content=" + encoded(text);
    }

    /** Opens a page: beside the chat on a desktop, over it on a phone. */
    static String beside(URI page) {
        return "dingtalk://dingtalkclient/page/link?pc_slide=true&url=" + encoded(page.toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
