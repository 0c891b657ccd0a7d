package io.chatops.starrocks.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** What people do, as Slack would send it. */
@FunctionalInterface
interface Traffic {
    /** How many people there are. */
    int PEOPLE = 500;

    /** The body of the request with this number; no two are alike. */
    String body(int number);

    /** So many requests from this number on, signed now. */
    default List<byte[]> signed(int from, int times) {
        return IntStream.range(from, from + times)
                .mapToObj(this::body)
                .map(Seal.BENCH::request)
                .toList();
    }

    /** Somebody types a command. */
    static Traffic commands(String replyUrl, String text) {
        return number -> "token=x&team_id=T1&team_domain=team&channel_id=C1&channel_name=data&user_id=" + person(number)
                + "&user_name=alice&command=%2Fstarrocks&text=" + encoded(text)
                + "&api_app_id=A1&is_enterprise_install=false&trigger_id=t" + number + "&response_url="
                + encoded(replyUrl + number);
    }

    /** Somebody opens the page of the bot. */
    static Traffic homes() {
        return number ->
                "{\"token\":\"x\",\"team_id\":\"T1\",\"api_app_id\":\"A1\",\"event\":{\"type\":\"app_home_opened\","
                        + "\"user\":\"" + person(number)
                        + "\",\"channel\":\"D1\",\"tab\":\"home\",\"event_ts\":\"1.2\"},"
                        + "\"type\":\"event_callback\",\"event_id\":\"Ev" + number + "\",\"event_time\":1}";
    }

    /** One kind after the other. */
    static Traffic mixed(List<Traffic> kinds) {
        return number -> kinds.get(number % kinds.size()).body(number);
    }

    static String person(int number) {
        return "U" + number % PEOPLE;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
