package io.chatops.starrocks.chat.slack;

import com.google.gson.Gson;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import io.chatops.starrocks.bench.Part;
import org.openjdk.jmh.annotations.Benchmark;

/** From a view of ten blocks to its JSON. */
public class WritingAModal extends Part {
    private final View view = WizardPage.view();
    private final Gson slack = GsonFactory.createSnakeCase();

    @Benchmark
    public String bot() {
        return BlockJson.of(view);
    }

    /** With a Gson that is kept. */
    @Benchmark
    public String gson() {
        return slack.toJson(view);
    }
}
