package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.chat.FormAnswer;
import io.chatops.starrocks.chat.Inbound;
import io.chatops.starrocks.chat.InboundHandler;
import io.chatops.starrocks.chat.Option;
import java.util.List;

/**
 * A core that notes what reaches it: words as they are, all else by its kind.
 *
 * @param list what it finds in any live list
 */
record Hearing(List<String> heard, Runnable changed, List<Option> list) implements InboundHandler {
    Hearing(List<String> heard, Runnable changed) {
        this(heard, changed, List.of());
    }

    private void note(String what) {
        heard.add(what);
        changed.run();
    }

    @Override
    public void command(Inbound.Command command) {
        note("command");
    }

    @Override
    public void said(Inbound.Said said) {
        note(said.text());
    }

    @Override
    public void pressed(Inbound.Pressed pressed) {
        note("pressed");
    }

    @Override
    public FormAnswer submitted(Inbound.Submitted submitted) {
        note("submitted");
        return new FormAnswer.Done();
    }

    @Override
    public void noted(Inbound.Changed changed) {
        note("noted");
    }

    @Override
    public void changed(Inbound.Changed change) {
        note("changed");
    }

    @Override
    public void closed(Inbound.Closed closed) {
        note("closed");
    }

    @Override
    public List<Option> search(Inbound.Search search) {
        note("search");
        return list;
    }

    @Override
    public void homeOpened(Inbound.HomeOpened opened) {
        note("home");
    }
}
