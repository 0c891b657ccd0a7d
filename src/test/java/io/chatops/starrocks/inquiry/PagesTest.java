package io.chatops.starrocks.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.cloud.CloudFailure;
import io.chatops.starrocks.cloud.CloudResult;
import io.chatops.starrocks.cloud.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagesTest {
    private final List<Integer> asked = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "99,1", "100,2", "137,2", "200,3"})
    void readsOnWhileAPageIsFull(int total, int calls) {
        assertThat(all(total).answer().orElseThrow().items()).hasSize(total);
        assertThat(asked).hasSize(calls);
    }

    @Test
    void endsSomewhereAndSaysHowManyThereAre() {
        var page = all(5000).answer().orElseThrow();
        assertThat(page.items()).hasSize(2000);
        assertThat(page.total()).isEqualTo(5000);
    }

    @Test
    void anItemThatMovedToTheNextPageMeanwhileComesOnce() {
        var page = Pages.<Integer>all(
                        (number, size) -> answered(
                                number == 1 ? IntStream.range(0, 100).boxed().toList() : List.of(99, 100), 101),
                        item -> item)
                .answer()
                .orElseThrow();
        assertThat(page.items()).hasSize(101).doesNotHaveDuplicates();
    }

    @Test
    void aFailureOnTheWayIsAFailure() {
        var failure = CloudFailure.of(CloudFailure.Kind.THROTTLED, "Throttling", "", "");
        var result = Pages.<Integer>all(
                (number, size) -> number == 1
                        ? answered(IntStream.range(0, 100).boxed().toList(), 137)
                        : new CloudResult.Failed<>(failure),
                item -> item);
        assertThat(result.failure()).contains(failure);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "10,1", "11,2", "137,14", "140,14"})
    void countsPages(int total, int pages) {
        assertThat(Pages.count(total)).isEqualTo(pages);
    }

    private CloudResult<Page<Integer>> all(int total) {
        return Pages.all(
                (number, size) -> {
                    asked.add(number);
                    int from = (number - 1) * size;
                    return answered(
                            IntStream.range(from, Math.min(total, from + size))
                                    .boxed()
                                    .toList(),
                            total);
                },
                item -> item);
    }

    private static CloudResult<Page<Integer>> answered(List<Integer> items, int total) {
        return new CloudResult.Answered<>(new Page<>(items, total), "");
    }
}
