package io.chatops.starrocks.sandbox.slack;

import io.chatops.starrocks.sandbox.stage.HttpAsked;

/**
 * A request of the bot.
 *
 * @param name the Web API method, {@code response_url}, {@code upload}, or "" for no address of Slack's
 * @param rest what stands in the path behind that
 * @param length the body's, in bytes
 * @param token the bearer's, "" for none
 */
record Asked(String name, String rest, String body, int length, String contentType, String token)
        implements HttpAsked {}
