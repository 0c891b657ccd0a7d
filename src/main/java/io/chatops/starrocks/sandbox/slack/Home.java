package io.chatops.starrocks.sandbox.slack;

import java.util.List;

/** The bot's Home tab as one person sees it. */
public final class Home {
    private final Desk desk;
    private final ViewActions actions;

    Home(Desk desk, Tab tab) {
        this.desk = desk;
        this.actions = new ViewActions(
                desk,
                tab,
                () -> desk.state()
                        .views()
                        .home(tab.account())
                        .orElseThrow(() -> new IllegalStateException("the bot has published nothing here")));
    }

    public List<String> texts() {
        return actions.look(desk.showing()::body);
    }

    public String text() {
        return String.join("\n", texts());
    }

    public void presses(String label) {
        actions.press(actions.button(label)
                .orElseThrow(() -> new IllegalArgumentException("no button \"" + label + "\" in " + texts())));
    }

    public void choose(String label, String option) {
        actions.choose(label, option);
    }
}
