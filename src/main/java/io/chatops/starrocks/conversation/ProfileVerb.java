package io.chatops.starrocks.conversation;

import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Card.Section;
import io.chatops.starrocks.chat.Card.Tone;
import io.chatops.starrocks.cloud.CloudAccounts;
import java.util.ArrayList;
import java.util.List;

/** What {@code aliyun configure list} would show, masked: the credentials in use and what is wrong with them. */
final class ProfileVerb implements Verb {
    private final CloudAccounts accounts;

    ProfileVerb(CloudAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<String> names() {
        return List.of("profile", "profiles", "凭证");
    }

    @Override
    public int takes() {
        return 0;
    }

    @Override
    public void answer(CommandLine line, Audience audience) {
        var words = audience.words();
        var lines = accounts.describe();
        var sections = new ArrayList<Section>();
        if (lines.isEmpty()) {
            sections.add(new Section.Text(words.get("answer.profile.none")));
        } else {
            sections.add(new Section.Table(
                    List.of(
                            words.get("answer.profile.name"),
                            words.get("answer.profile.mode"),
                            words.get("answer.profile.key"),
                            words.get("answer.profile.region")),
                    lines.stream()
                            .map(profile -> List.of(
                                    profile.current() ? profile.name() + " *" : profile.name(),
                                    profile.mode(),
                                    profile.maskedKeyId(),
                                    profile.region().orElse("-")))
                            .toList()));
            lines.forEach(profile -> profile.problem()
                    .ifPresent(problem -> sections.add(
                            new Section.Text(words.get("answer.profile.problem", profile.name(), problem)))));
        }
        sections.add(new Section.Text(identity(line, words)));
        sections.add(new Section.Footnote(words.get("answer.profile.note")));
        audience.whisper(new Card(words.get("answer.profile.title"), Tone.PLAIN, sections, List.of(), List.of()));
    }

    /** Whom the cloud takes these credentials for; asked now, so that an expired key shows. */
    private String identity(CommandLine line, Words words) {
        return accounts.account(line.value("profile"))
                .roles()
                .callerIdentity()
                .fold(arn -> words.get("answer.profile.identity", arn), words::of);
    }
}
