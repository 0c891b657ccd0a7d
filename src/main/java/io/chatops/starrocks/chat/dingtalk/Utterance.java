package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.Doorway;
import io.chatops.starrocks.chat.Place;

/** What somebody said who may speak to us. */
record Utterance(Actor actor, Place place, Doorway doorway, String text) {
    String staffId() {
        return actor.user();
    }
}
