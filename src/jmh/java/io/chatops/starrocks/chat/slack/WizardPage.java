package io.chatops.starrocks.chat.slack;

import com.slack.api.model.view.View;
import io.chatops.starrocks.bench.Samples;
import io.chatops.starrocks.chat.Form;
import io.chatops.starrocks.conversation.EveryPage;
import io.chatops.starrocks.text.Language;

/** A page of the wizard that is ten blocks in Slack. */
final class WizardPage {
    static final int BLOCKS = 10;

    private static final SlackForms FORMS = new SlackForms("(cut)");

    private WizardPage() {}

    static Form form() {
        return EveryPage.forms(Language.ENGLISH).stream()
                .filter(form -> FORMS.view(form).getBlocks().size() == BLOCKS)
                .findFirst()
                .orElseThrow();
    }

    static View view() {
        return FORMS.view(form());
    }

    /** The body that comes when it is sent off. */
    static byte[] submission() {
        return Samples.submission(BlockJson.of(view()));
    }
}
