package io.chatops.starrocks.conversation;

import static io.chatops.starrocks.operation.Operations.NOON;

import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Form;
import io.chatops.starrocks.operation.Status;
import io.chatops.starrocks.text.Language;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** Everything that the creation shows, for tests of the platforms. */
public final class EveryPage {
    private EveryPage() {}

    /** Every page of the wizard. */
    public static List<Form> forms(Language language) {
        var pages = Stream.of(StepId.values()).flatMap(step -> new Wizards(language).of(step).values().stream());
        return Stream.concat(pages, new Wizards(language).others().values().stream())
                .toList();
    }

    /** The card of every status. */
    public static List<Card> cards(Language language) {
        return Stream.of(Status.values())
                .map(status -> OperationCards.of(
                        OperationCardsTest.plausible(status),
                        Wizards.words(language),
                        NOON.plusSeconds(95).atZone(ZoneOffset.UTC)))
                .toList();
    }
}
