package io.chatops.starrocks.sandbox.slack;

/** One window of one person's Slack: modals open in the window whose action triggered them. */
record Tab(String account, int number) {}
