package io.chatops.starrocks.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RouteLinesTest {
    private final RouteLines lines = new RouteLines();

    @Test
    void answersWithTheIntentAndTheSlotsOfAnAction() {
        assertThat(lines.answer("{\"id\":\"7\",\"text\":\"list running StarRocks instances in cn-hangzhou\","
                        + "\"context\":\"none\"}"))
                .hasValue("{\"id\":\"7\",\"intent\":\"list_instances\","
                        + "\"slots\":{\"region\":\"cn-hangzhou\",\"status\":\"running\"}}");
    }

    @Test
    void asksForTheProductAndKeepsTheSlotsToItself() {
        assertThat(lines.answer("{\"id\":1,\"text\":\"scale up CU\",\"context\":\"none\"}"))
                .hasValue("{\"id\":1,\"intent\":\"clarify_product\",\"slots\":{}}");
    }

    @Test
    void aLineThatIsNoObjectWithATextHasNoAnswer() {
        assertThat(lines.answer("nonsense")).isEmpty();
        assertThat(lines.answer("[1]")).isEmpty();
        assertThat(lines.answer("{\"id\":1}")).isEmpty();
    }
}
