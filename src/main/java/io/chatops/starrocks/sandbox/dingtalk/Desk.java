package io.chatops.starrocks.sandbox.dingtalk;

/** What people and the organisation work with. */
record Desk(State state, Payloads payloads, Callbacks callbacks) {}
