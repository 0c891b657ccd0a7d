package io.chatops.starrocks.sandbox.slack;

/** One user of the workspace as Slack knows them: a person, a guest, a stranger of another team, or the bot. */
record Account(String id, String name, String locale, String teamId, boolean bot, boolean guest, boolean deleted) {
    static final String SLACKBOT = "USLACKBOT";

    Account leaving() {
        return new Account(id, name, locale, teamId, bot, guest, true);
    }
}
