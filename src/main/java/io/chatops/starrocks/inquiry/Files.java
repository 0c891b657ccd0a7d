package io.chatops.starrocks.inquiry;

import io.chatops.starrocks.chat.Attachment;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Card.Section;
import io.chatops.starrocks.chat.Card.Tone;
import io.chatops.starrocks.chat.Delivery;
import io.chatops.starrocks.cloud.CloudFailure;
import java.util.List;

/** Hands out what does not fit into a message: as a file to its asker alone, or as the beginning of a table when that cannot be. */
final class Files {
    /** More rows than fit into a message, so that the platform's own mark stands under them. */
    private static final int ROWS = 200;

    private final Cards cards;

    Files(Cards cards) {
        this.cards = cards;
    }

    void hand(Sheet sheet, Inquiry inquiry, Asker asker, Scene scene) {
        var title = scene.get("query.file.title", sheet.name(), sheet.rows().size());
        var answer = Answer.saying(Tone.PLAIN, title);
        if (!sheet.complete()) {
            answer = answer.with(
                    new Section.Text(scene.get("query.cut.rows", sheet.rows().size(), sheet.total())));
        }
        var introduction = Cards.plain(answer, inquiry, scene);
        var file = new Attachment(sheet.name(), sheet.csv());
        var delivery = asker.chat().hand(asker.actor(), asker.place(), introduction, file);
        if (delivery instanceof Delivery.Failed failed) {
            asker.whisper(cards.of(instead(sheet, failed, scene), inquiry, asker, scene));
        } else if (!asker.place().direct()) {
            asker.whisper(Card.saying(Tone.GOOD, scene.get("query.file.sent", sheet.name())));
        }
    }

    void failed(CloudFailure failure, Inquiry inquiry, Asker asker, Scene scene) {
        var missed = List.of(new Failures.Missed(inquiry.scope().region(), failure));
        asker.whisper(cards.of(Failures.answer(inquiry, missed, scene), inquiry, asker, scene));
    }

    private static Answer instead(Sheet sheet, Delivery.Failed failed, Scene scene) {
        return Answer.saying(Tone.WARNING, scene.get("query.file.not_sent", sheet.name()), scene.get(why(failed)))
                .with(new Section.Table(
                        sheet.headings(),
                        sheet.rows().stream().limit(ROWS).map(Files::clipped).toList()));
    }

    private static String why(Delivery.Failed failed) {
        return switch (failed.reason()) {
            case NOT_GRANTED -> "query.file.not_granted";
            case NOT_OFFERED -> "query.file.not_offered";
            case NOT_A_MEMBER, GONE, OUTDATED, REFUSED, UNREACHABLE -> "query.file.failed";
        };
    }

    private static List<String> clipped(List<String> row) {
        return row.stream().map(cell -> Veil.clipped(cell, 60)).toList();
    }
}
