package io.chatops.starrocks.intent;

import io.chatops.starrocks.bench.Part;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;

/** What a line of chat means: all labelled lines in turn. Nobody else does it. */
public class RoutingALine extends Part {
    private final List<Labels.Label> lines = Labels.read("dev.jsonl");
    private final Router router = Router.standard();
    private int next;

    @Benchmark
    public Understanding bot() {
        next = (next + 1) % lines.size();
        var line = lines.get(next);
        return router.route(line.text(), line.context());
    }
}
