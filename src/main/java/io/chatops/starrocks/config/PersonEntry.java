package io.chatops.starrocks.config;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Identity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of people who have an account on each platform. Nobody's account may be anybody else's, or two people would be one. */
final class PersonEntry {
    private static final int LONGEST_NAME = 60;

    private final Optional<String> corpId;
    private final Map<String, String> names = new HashMap<>();
    private final Map<Actor, String> accounts = new HashMap<>();

    private PersonEntry(Optional<String> corpId) {
        this.corpId = corpId;
    }

    /** The table that stands under a key; what is wrong in it is a problem, and that row is left out. */
    static List<Identity> table(Source source) {
        var reader = new PersonEntry(source.text(Key.DINGTALK_CORP_ID));
        return source.entries(Key.PEOPLE).stream()
                .flatMap(entry -> reader.read(entry).stream())
                .toList();
    }

    private Optional<Identity> read(Entry entry) {
        var name = name(entry);
        var found = new ArrayList<Actor>();
        int problems = 0;
        for (var platform : PlatformId.PLATFORMS) {
            var account = PlatformId.one(entry, platform, "user");
            account.filter(id -> isNew(entry, id)).ifPresent(id -> found.add(id.actor()));
            problems += entry.has(platform) ? 0 : 1;
        }
        if (problems > 0) {
            entry.problem(
                    "needs an account on both platforms: write slack: T.../U... and dingtalk: <corp id>/<user id>");
        }
        entry.refuseOthers();
        return name.filter(known -> found.size() == PlatformId.PLATFORMS.size())
                .map(known -> new Identity(known, found));
    }

    private Optional<String> name(Entry entry) {
        var name = entry.text("name");
        if (name.isEmpty()) {
            entry.problem("name", "is missing: cards and the record call the person by it");
        } else if (name.get().length() > LONGEST_NAME) {
            entry.problem("name", "must have " + LONGEST_NAME + " characters at most");
        } else {
            var before = names.putIfAbsent(name.get(), entry.at("name"));
            if (before != null) {
                entry.problem("name", "is the name of another person, at " + before + ": no two may have the same");
            }
        }
        return name;
    }

    private boolean isNew(Entry entry, PlatformId id) {
        var platform = id.platform();
        if (platform.equals(PlatformId.DINGTALK)
                && corpId.filter(corp -> !corp.equals(id.tenant())).isPresent()) {
            entry.problem(
                    platform,
                    "is of another organisation than dingtalk.corpId, whose people alone may speak to the bot");
            return false;
        }
        var before = accounts.putIfAbsent(id.actor(), entry.at(platform));
        if (before != null) {
            entry.problem(platform, "is the account of another person, at " + before + ": no two may have the same");
        }
        return before == null;
    }
}
