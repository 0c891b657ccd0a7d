package io.chatops.starrocks.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.operation.Journal.JournalUnavailable;
import io.chatops.starrocks.operation.Note;
import io.chatops.starrocks.operation.Operation;
import io.chatops.starrocks.operation.OperationListener;
import io.chatops.starrocks.operation.Operations;
import io.chatops.starrocks.operation.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SpentLinksTest {
    private final List<String> told = new ArrayList<>();
    private final OperationListener next = new OperationListener() {
        @Override
        public void moved(Operation operation) {
            told.add("moved");
        }

        @Override
        public void noted(Operation operation, Note note) {
            told.add("noted");
        }
    };

    @ParameterizedTest
    @EnumSource(Status.class)
    void linksEndWithTheirOperationAndNotBefore(Status status) {
        var operation = Operations.next(Operations.asked(1), status, Optional.empty());

        new SpentLinks(next, told::add).moved(operation);

        var id = operation.id().value();
        assertThat(told).isEqualTo(status.settled() ? List.of(id, "moved") : List.of("moved"));
    }

    @Test
    void aDatabaseThatIsAwayKeepsNobodyFromHearingOfIt() {
        var operation = Operations.next(Operations.asked(1), Status.CANCELLED, Optional.empty());

        new SpentLinks(next, subject -> {
                    throw new JournalUnavailable(new IllegalStateException("away"));
                })
                .moved(operation);

        assertThat(told).containsExactly("moved");
    }
}
