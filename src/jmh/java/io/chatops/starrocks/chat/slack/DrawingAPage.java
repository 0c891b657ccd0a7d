package io.chatops.starrocks.chat.slack;

import com.slack.api.model.view.View;
import io.chatops.starrocks.bench.Part;
import io.chatops.starrocks.chat.Form;
import org.openjdk.jmh.annotations.Benchmark;

/** From the core's form to Slack's view of ten blocks. Nobody else does it. */
public class DrawingAPage extends Part {
    private final Form form = WizardPage.form();
    private final SlackForms forms = new SlackForms("(cut)");

    @Benchmark
    public View bot() {
        return forms.view(form);
    }
}
