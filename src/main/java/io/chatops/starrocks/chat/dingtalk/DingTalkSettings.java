package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.chat.OwnHosts;
import io.chatops.starrocks.secret.Secret;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * What the DingTalk side needs to know. Refuses what would be an open door: a secret must not travel in the clear, and without the
 * corp id people of any organisation could speak to the bot.
 *
 * @param clientId the app's Client ID (AppKey), which is the robot's code as well
 * @param clientSecret the app's Client Secret (AppSecret)
 * @param corpId the organisation whose people may speak to the bot
 * @param apiUrl base of the API without a slash at its end; https, or plain http to this machine
 * @param cardTemplateId the template of the card platform that switches card mode on
 * @param mode how messages come, as it is set in the app's console
 * @param plan what the organisation may use in a month; only warned of
 * @param publicUrl where DingTalk reaches us, which presses on cards need in HTTP mode
 */
public record DingTalkSettings(
        String clientId,
        Secret clientSecret,
        String corpId,
        URI apiUrl,
        Optional<String> cardTemplateId,
        Mode mode,
        Plan plan,
        Optional<URI> publicUrl) {
    /** How messages come: by a stream that we open, or by requests to us. */
    public enum Mode {
        STREAM,
        HTTP
    }

    /**
     * What an organisation may use in a month, all its apps together. Source: "billing model" of the open platform.
     *
     * @param calls of the API
     * @param pushes to apps: messages and presses
     */
    public record Plan(int calls, int pushes) {
        /** The free edition's. */
        public static final Plan FREE = new Plan(5_000, 3_000);
    }

    /** DingTalk's own API. */
    public static final URI DINGTALK = URI.create("https://api.dingtalk.com");

    public DingTalkSettings {
        if (clientId.isBlank()) {
            throw new IllegalArgumentException(
                    "DINGTALK_CLIENT_ID is missing: copy the Client ID from the app's credentials page");
        }
        if (clientSecret.use(String::isBlank)) {
            throw new IllegalArgumentException(
                    "DINGTALK_CLIENT_SECRET is missing: copy the Client Secret from the app's credentials page");
        }
        if (corpId.isBlank()) {
            throw new IllegalArgumentException(
                    "DINGTALK_CORP_ID is missing: without it people of any organisation could speak to the bot");
        }
        apiUrl = withoutSlash(apiUrl);
        if (!"https".equals(apiUrl.getScheme())
                && !("http".equals(apiUrl.getScheme()) && OwnHosts.isLoopback(apiUrl))) {
            throw new IllegalArgumentException(
                    "DINGTALK_API_URL must begin with https:// (plain http is for this machine alone)");
        }
    }

    /** The settings of an app at DingTalk's own API, in text mode. */
    public static DingTalkSettings of(String clientId, Secret clientSecret, String corpId) {
        return new DingTalkSettings(
                clientId, clientSecret, corpId, DINGTALK, Optional.empty(), Mode.STREAM, Plan.FREE, Optional.empty());
    }

    /** The same app at another API. */
    public DingTalkSettings at(URI otherApi) {
        return new DingTalkSettings(clientId, clientSecret, corpId, otherApi, cardTemplateId, mode, plan, publicUrl);
    }

    /** The same app with a card template. */
    public DingTalkSettings withCards(String templateId) {
        return new DingTalkSettings(
                clientId, clientSecret, corpId, apiUrl, Optional.of(templateId), mode, plan, publicUrl);
    }

    /** The same app in another mode. */
    public DingTalkSettings by(Mode other) {
        return new DingTalkSettings(clientId, clientSecret, corpId, apiUrl, cardTemplateId, other, plan, publicUrl);
    }

    /** The same app of an organisation with another plan. */
    public DingTalkSettings of(Plan other) {
        return new DingTalkSettings(clientId, clientSecret, corpId, apiUrl, cardTemplateId, mode, other, publicUrl);
    }

    /** The same app, reached at this address when there is one. */
    public DingTalkSettings reachedAt(Optional<URI> address) {
        return new DingTalkSettings(clientId, clientSecret, corpId, apiUrl, cardTemplateId, mode, plan, address);
    }

    /** Where presses on cards are to be sent; empty when they come by the stream, or nobody could reach us. */
    Optional<URI> cardCallbacks() {
        return mode == Mode.HTTP && cardTemplateId.isPresent()
                ? publicUrl.map(url -> URI.create(withoutSlash(url) + DingTalkApp.PATH))
                : Optional.empty();
    }

    /** The code by which the robot is named in calls: that of an internal app is its Client ID. */
    String robotCode() {
        return clientId;
    }

    URI api(String path) {
        return URI.create(apiUrl + path);
    }

    /**
     * The address of a call of the address book: its host is that of the API with an o before its name, and a simulated one has it
     * all in one place. Holds the token, so that it is nothing for a log.
     */
    public URI addressBook(String path, String token) {
        var base = apiUrl.toString().replaceFirst("^https://api\\.", "https://oapi.");
        return URI.create(base + path + "?access_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
    }

    /** Where an address of DingTalk may be followed; a simulated DingTalk is on this machine. */
    OwnHosts hosts(String... names) {
        return new OwnHosts(Set.of(names), OwnHosts.isLoopback(apiUrl));
    }

    private static URI withoutSlash(URI url) {
        var text = url.toString();
        return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : url;
    }
}
