package io.chatops.starrocks.conversation;

import io.chatops.starrocks.catalog.PayType;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Card.Button;
import io.chatops.starrocks.chat.Card.Section;
import io.chatops.starrocks.chat.Card.Tone;
import io.chatops.starrocks.chat.Fact;
import io.chatops.starrocks.chat.Mention;
import io.chatops.starrocks.conversation.Requests.Overview;
import io.chatops.starrocks.conversation.Surface.Press;
import io.chatops.starrocks.instance.Parameter;
import io.chatops.starrocks.operation.Operation;
import io.chatops.starrocks.operation.Status;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Draws what somebody has under way, for a private answer or for the bot's own page. Pure. */
final class RequestCards {
    private final Words words;
    private final ZoneId zone;
    private final Surface surface;
    private final List<Section> sections = new ArrayList<>();
    private final List<Button> buttons = new ArrayList<>();

    private RequestCards(Words words, ZoneId zone, Surface surface) {
        this.words = words;
        this.zone = zone;
        this.surface = surface;
    }

    /** The list as a private answer. */
    static Card answer(Overview overview, Words words, ZonedDateTime now) {
        var list = new RequestCards(words, now.getZone(), Surface.ANSWER);
        list.draw(overview);
        list.end(now);
        return new Card(words.get("request.title"), Tone.PLAIN, list.sections, list.buttons, List.of());
    }

    /** The bot's own page: the list, and what can be asked. */
    static Card home(Overview overview, Words words, ZonedDateTime now) {
        var list = new RequestCards(words, now.getZone(), Surface.HOME);
        list.buttons.add(Answers.create(words));
        list.draw(overview);
        list.end(now);
        list.sections.add(new Section.Text(words.get("answer.help.text")));
        return new Card(words.get("answer.help.title"), Tone.PLAIN, list.sections, list.buttons, List.of());
    }

    /** The bot's own page when it cannot be drawn. */
    static Card noHome(String why, Words words) {
        return Card.saying(Tone.BAD, why).withButtons(List.of(refresh(Surface.HOME, words)));
    }

    private static Button refresh(Surface surface, Words words) {
        return Button.of(surface.action(Press.REFRESH), "-", words.get("request.refresh"));
    }

    private void draw(Overview overview) {
        if (overview.isEmpty()) {
            sections.add(new Section.Text(words.get("request.none")));
        }
        rows("request.waiting", overview.waiting(), this::waiting, this::brief);
        rows("request.open", overview.open(), this::own, this::toConfirm);
        rows("request.drafts", overview.drafts(), this::draft);
        rows("request.ended", overview.ended(), this::open);
    }

    private void end(ZonedDateTime now) {
        buttons.add(refresh(surface, words));
        sections.add(new Section.Footnote(words.get("request.as_of", Moment.of(now.toInstant(), zone))));
    }

    private <T> void rows(String heading, List<T> all, Function<T, Fact> row) {
        rows(heading, all, row, each -> Optional.empty());
    }

    private <T> void rows(String heading, List<T> all, Function<T, Fact> row, Function<T, Optional<Section>> more) {
        if (all.isEmpty()) {
            return;
        }
        sections.add(new Section.Text(words.get(heading, all.size())));
        for (var each : all.subList(0, Math.min(Requests.ROWS, all.size()))) {
            sections.add(new Section.Facts(List.of(row.apply(each))));
            more.apply(each).ifPresent(sections::add);
        }
        if (all.size() > Requests.ROWS) {
            sections.add(new Section.Footnote(words.get("request.more", all.size() - Requests.ROWS)));
        }
    }

    private Fact waiting(Operation operation) {
        var name = operation.plan().name().value();
        buttons.add(ApprovalButtons.approve(
                surface.action(Press.APPROVE), operation, words.get("request.approve", name), words));
        buttons.add(ApprovalButtons.reject(surface.action(Press.REJECT), operation, words.get("request.reject", name)));
        var label = words.get(
                "request.row.waiting",
                name,
                ApprovalFacts.count(operation, words),
                Moment.of(operation.since(), zone),
                ApprovalFacts.expires(operation, zone));
        var where = new ArrayList<>(List.of(Mention.of(operation.requester())));
        where(operation).ifPresent(where::add);
        return Fact.of(label, where);
    }

    /** What one would agree to, in a line; all of it stands on the card. */
    private Optional<Section> brief(Operation operation) {
        return Optional.of(new Section.Text(Chosen.brief(operation.plan().answers(), words)));
    }

    private Fact own(Operation operation) {
        if (operation.status() == Status.AWAITING_CONFIRMATION) {
            buttons.add(confirm(operation));
        }
        return open(operation);
    }

    /** Asked once more whatever is bought: all of it stands on the card, which is not before them here. */
    private Button confirm(Operation operation) {
        var name = operation.plan().name();
        var text = words.get("request.sure.text", name, operation.digest().brief());
        var paid = operation.plan().payment().type() == PayType.PRE_PAID ? " " + words.get("card.sure.text") : "";
        return new Button(
                surface.action(Press.CONFIRM),
                Shown.of(operation).value(),
                words.get("request.confirm", name),
                Button.Style.PRIMARY,
                Optional.of(new Card.Confirm(
                        words.get("request.sure.title"),
                        text + paid,
                        words.get("card.create"),
                        words.get("card.sure.no"))));
    }

    private Optional<Section> toConfirm(Operation operation) {
        return operation.status() == Status.AWAITING_CONFIRMATION ? brief(operation) : Optional.empty();
    }

    private Fact open(Operation operation) {
        var count = operation.status() == Status.AWAITING_APPROVAL
                ? " (" + ApprovalFacts.count(operation, words) + ")"
                : "";
        var label = words.get(
                "request.row",
                operation.plan().name(),
                words.get("card.status." + operation.status()) + count,
                Moment.of(operation.since(), zone));
        return where(operation)
                .map(channel -> Fact.of(label, List.of(channel)))
                .orElseGet(() -> Fact.of(label, words.get("request.direct")));
    }

    private Fact draft(Session session) {
        var name = session.draft().text(Parameter.NAME).orElseGet(() -> words.get("answer.draft.unnamed"));
        buttons.add(Button.of(surface.action(Press.CONTINUE), session.id(), words.get("request.continue", name)));
        buttons.add(Button.of(surface.action(Press.DISCARD), session.id(), words.get("request.discard", name)));
        return Fact.of(
                words.get(
                        "request.row.draft",
                        name,
                        session.at().number(),
                        StepId.COUNT,
                        words.get("wizard.step." + session.at().name())),
                Chosen.line(session.draft(), words).orElse("-"));
    }

    /** The channel where its card stands; a conversation of two is not named, and one of another platform is no link. */
    private Optional<Mention> where(Operation operation) {
        var origin = operation.origin();
        if (origin.direct()) {
            return Optional.empty();
        }
        return Optional.of(
                words.areOf(origin.platform())
                        ? new Mention.Channel(origin.channel())
                        : new Mention.Named(words.get(
                                "approval.elsewhere.place", words.platform(origin.platform()), origin.channel())));
    }
}
