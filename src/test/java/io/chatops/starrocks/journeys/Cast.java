package io.chatops.starrocks.journeys;

/**
 * The people of a {@link Scene} and where they meet, by the ids that a configuration names them with.
 *
 * @param team the channel or group that all of them are in, with the bot
 */
record Cast(String team, String alice, String bob, String carol, String wang) {}
