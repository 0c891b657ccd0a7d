package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Directory;
import io.chatops.starrocks.access.Standing;
import java.util.Optional;
import java.util.Set;

/**
 * Who is who in DingTalk, as far as messages tell it: a staff id of the configured organisation is given to its members alone. What
 * departments and groups there are is not asked for, so that rights by them grant nothing.
 */
final class DingTalkDirectory implements Directory {
    private final String corpId;

    DingTalkDirectory(String corpId) {
        this.corpId = corpId;
    }

    @Override
    public Standing standing(Actor actor) {
        boolean ours = actor.platform().equals(DingTalkWeb.PLATFORM)
                && actor.tenant().equals(corpId)
                && !actor.user().isBlank();
        return ours ? Standing.MEMBER : Standing.OUTSIDER;
    }

    @Override
    public Optional<Set<String>> group(String platform, String tenant, String group) {
        return Optional.empty();
    }

    @Override
    public Optional<Set<String>> channel(String platform, String tenant, String channel) {
        return Optional.empty();
    }
}
