package io.chatops.starrocks.conversation;

import io.chatops.starrocks.access.Mode;
import io.chatops.starrocks.access.ModeState;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Card.Button;
import io.chatops.starrocks.chat.Card.Section;
import io.chatops.starrocks.chat.Card.Tone;
import io.chatops.starrocks.chat.Delivery;
import io.chatops.starrocks.operation.AuditEntry;
import io.chatops.starrocks.operation.Events;
import io.chatops.starrocks.operation.Origin;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Switches the bot: read-only, stopped, as usual. For administrators alone. Each change needs a reason, is posted where it was made,
 * and stands in the record; stopping is asked once more.
 */
final class AdminVerb implements Verb {
    private static final Map<String, Mode> MODES = Map.of(
            "read-only", Mode.READ_ONLY,
            "readonly", Mode.READ_ONLY,
            "只读", Mode.READ_ONLY,
            "stop", Mode.STOPPED,
            "停止", Mode.STOPPED,
            "resume", Mode.NORMAL,
            "恢复", Mode.NORMAL);

    private final Oversight oversight;
    private final RefusalRecord record;

    AdminVerb(Oversight oversight, RefusalRecord record) {
        this.oversight = oversight;
        this.record = record;
    }

    @Override
    public List<String> names() {
        return List.of("admin", "管理");
    }

    /** The reason may be any number of words. */
    @Override
    public int takes() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void answer(CommandLine line, Audience audience) {
        if (!mayUse(audience)) {
            return;
        }
        var wish = words(line.rest());
        var mode = wish.mode().flatMap(word -> Optional.ofNullable(MODES.get(word.toLowerCase(Locale.ROOT))));
        if (wish.mode().isEmpty()) {
            audience.whisper(state(oversight.mode().now(), audience.words(), audience.zone()));
        } else if (mode.isEmpty()) {
            audience.whisper(Tone.WARNING, "admin.unknown", wish.mode().get());
        } else if (wish.reason().isEmpty() && mode.get() != Mode.NORMAL) {
            audience.whisper(Tone.WARNING, "admin.reason.missing", wish.mode().get());
        } else if (mode.get() == Mode.STOPPED) {
            audience.whisper(sure(wish.reason(), audience.words()));
        } else {
            set(mode.get(), wish.reason(), audience);
        }
    }

    /** Stopping was asked once more, and meant. The button carries the person's own words; who may is asked anew. */
    void stop(String reason, Audience audience) {
        if (mayUse(audience)) {
            set(Mode.STOPPED, ReasonForms.reason(reason, oversight.masker()), audience);
        }
    }

    private boolean mayUse(Audience audience) {
        if (oversight.gate().administers(audience.actor())) {
            return true;
        }
        record.refused(audience.actor(), audience.place(), "admin");
        audience.whisper(Tone.WARNING, "admin.not_allowed", audience.actor().user());
        return false;
    }

    /** The record first: no change of the mode may be missing in it. */
    private void set(Mode mode, String reason, Audience audience) {
        var now = oversight.time().instant();
        var before = oversight.mode().now();
        var why = reason.isEmpty() ? Optional.<String>empty() : Optional.of(reason);
        var state = new ModeState(mode, Optional.of(audience.actor()), why, Optional.of(now));
        var place = audience.place();
        oversight
                .audit()
                .record(new AuditEntry(
                        now,
                        Events.MODE_SET,
                        Optional.of(audience.actor()),
                        Optional.empty(),
                        Optional.of(new Origin(
                                place.platform(), place.tenant(), place.channel(), place.thread(), place.direct())),
                        Optional.empty(),
                        Optional.empty(),
                        before.mode() + " > " + mode
                                + why.map(words -> ": " + words).orElse("")));
        oversight.mode().set(state);
        tell(state, audience);
    }

    /** Everybody there sees it; where the bot may not post, its administrator does. */
    private void tell(ModeState state, Audience audience) {
        var card = state(state, audience.words(), audience.zone());
        if (audience.chat().post(audience.place(), card) instanceof Delivery.Failed) {
            audience.whisper(card);
        }
    }

    private static Card state(ModeState state, Words words, ZoneId zone) {
        var sections = new ArrayList<Section>();
        sections.add(new Section.Text(words.get("admin.means." + state.mode())));
        var facts = Refusals.state(state, words, zone);
        if (!facts.isEmpty()) {
            sections.add(new Section.Facts(facts));
        }
        var tone = state.mode() == Mode.NORMAL ? Tone.GOOD : Tone.WARNING;
        return new Card(words.get("admin.mode." + state.mode()), tone, sections, List.of(), List.of());
    }

    private static Card sure(String reason, Words words) {
        var confirm = new Card.Confirm(
                words.get("admin.sure.title"),
                words.get("admin.sure.text"),
                words.get("admin.stop"),
                words.get("admin.sure.no"));
        return new Card(
                words.get("admin.sure.title"),
                Tone.WARNING,
                List.of(
                        new Section.Text(words.get("admin.means.STOPPED")),
                        new Section.Text(words.get("approval.reason", reason))),
                List.of(new Button(
                        Actions.STOP, reason, words.get("admin.stop"), Button.Style.DANGER, Optional.of(confirm))),
                List.of());
    }

    /** The reason as it was typed, with what only looks like an option. */
    private Wish words(String line) {
        var parts = List.of(line.strip().split("\\s+", 3));
        var mode = parts.size() > 1 ? Optional.of(parts.get(1)) : Optional.<String>empty();
        return new Wish(mode, parts.size() > 2 ? ReasonForms.reason(parts.get(2), oversight.masker()) : "");
    }

    private record Wish(Optional<String> mode, String reason) {}
}
