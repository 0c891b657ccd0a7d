package io.chatops.starrocks.web;

import io.chatops.starrocks.text.Language;
import io.chatops.starrocks.text.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** What every page for people has around it: its style and script, and the policy that allows those two and nothing else. */
final class PageFrame {
    private final Html frame = Html.file("frame.html");
    private final Html style = Html.file("page.css");
    private final Html script = Html.file("page.js");
    /** By hashes: a random number would make two equal answers differ. */
    private final String policy = "default-src 'none'; style-src " + hash(style) + "; script-src " + hash(script)
            + "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /**
     * Sends a page, with the headers that the front door does not put on everything.
     *
     * @throws IOException when whoever asked has gone
     */
    void send(HttpServletResponse response, int status, Html page) throws IOException {
        var body = page.markup().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("text/html;charset=utf-8");
        response.setContentLength(body.length);
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.getOutputStream().write(body);
    }

    /** A page with a form: it has the script, and the way to the other language. */
    Html form(Texts texts, String title, Html main) {
        return page(texts, title, main, otherLanguage(texts.language()), scripted());
    }

    /** A page that only says something, and can be asked for in the other language. */
    Html message(Texts texts, String title, Html main) {
        return page(texts, title, main, otherLanguage(texts.language()), Html.NONE);
    }

    /** A page that answers a form and cannot be asked for again. */
    Html answer(Texts texts, String title, Html main) {
        return page(texts, title, main, Html.NONE, Html.NONE);
    }

    private Html page(Texts texts, String title, Html main, Html otherLanguage, Html scripted) {
        return frame.with(
                texts,
                Map.of(
                        "lang", Html.text(tag(texts.language())),
                        "title", Html.text(title),
                        "style", style,
                        "switch", otherLanguage,
                        "main", main,
                        "script", scripted));
    }

    private Html scripted() {
        return new Html("<script>" + script.markup() + "</script>\n");
    }

    private static Html otherLanguage(Language language) {
        return switch (language) {
            case ENGLISH -> new Html("<a href=\"?lang=zh\" lang=\"zh-CN\" hreflang=\"zh-CN\">中文</a>");
            case CHINESE -> new Html("<a href=\"?lang=en\" lang=\"en\" hreflang=\"en\">English</a>");
        };
    }

    private static String tag(Language language) {
        return switch (language) {
            case ENGLISH -> "en";
            case CHINESE -> "zh-CN";
        };
    }

    private static String hash(Html inline) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(inline.markup().getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java has SHA-256", absent);
        }
    }
}
