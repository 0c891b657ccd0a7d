package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.chat.Field;
import java.util.Optional;

/**
 * Shows each person's open form on one card in their private chat, and changes that card with each page. What cannot be shown so is
 * asked in words, within the same turn.
 */
final class FormOnCard implements FormScreen {
    private final CardSender sender;
    private final CardViews views;
    private final FormPage pages;
    private final FormScreen words;
    private final Speech speech;

    /** @param words asks where no card can be shown */
    FormOnCard(CardSender sender, CardViews views, FormPage pages, FormScreen words, Speech speech) {
        this.sender = sender;
        this.views = views;
        this.pages = pages;
        this.words = words;
        this.speech = speech;
    }

    @Override
    public boolean ask(OpenForm form) {
        return isShown(form) ? isAnswerable(form) : words.ask(form);
    }

    private boolean isShown(OpenForm form) {
        var staffId = form.actor().user();
        if (view(form).isEmpty()) {
            views.of(staffId).ifPresent(before -> {
                views.remove(staffId, before);
                moves(before, staffId);
            });
            if (!sender.isOn()) {
                return false;
            }
            views.put(staffId, sender.newView(form));
        }
        return view(form).filter(view -> isShown(view, form)).isPresent();
    }

    private boolean isShown(CardView view, OpenForm form) {
        var staffId = form.actor().user();
        if (!view.isAnswering()) {
            view.forgetNotice();
        }
        boolean shown = view.isAnswering() || sender.sends(view, staffId, () -> draw(view, form));
        views.remember(staffId, view);
        return shown;
    }

    @Override
    public boolean says(OpenForm form, String text) {
        var answering = view(form).filter(CardView::isAnswering);
        answering.filter(view -> !form.telling().isWaiting()).ifPresent(view -> view.notice(text));
        return answering.isPresent();
    }

    @Override
    public boolean showsAnew(OpenForm form) {
        var view = view(form).filter(CardView::isDelivered);
        view.ifPresent(found -> {
            moves(found, form.actor().user());
            found.moved(sender.newName());
        });
        return view.isPresent();
    }

    @Override
    public void closed(OpenForm form) {
        view(form).ifPresent(view -> {
            views.remove(form.actor().user(), view);
            if (view.isDelivered() && !view.isAnswering() && isAnswerable(form)) {
                sender.change(view, state(view, form));
            }
        });
    }

    /** What the card of a form shows now, or in the end. */
    CardState state(CardView view, OpenForm form) {
        boolean done = view(form).isEmpty() && isAnswerable(form);
        return done ? over(form.actor().user(), CardFace.Status.DONE, "dingtalk.card.closed") : answer(view, form);
    }

    private CardState answer(CardView view, OpenForm form) {
        var state = drawn(view, form);
        views.remember(form.actor().user(), view);
        return state;
    }

    /** Brings to the screen what the card shows by now. */
    void redraw(CardView view, OpenForm form) {
        synchronized (view) {
            sender.change(view, state(view, form));
        }
    }

    private CardState over(String staffId, CardFace.Status status, String key) {
        return CardState.shared(FormFace.over(status, speech.of(staffId), key));
    }

    private Optional<CardView> view(OpenForm form) {
        return views.of(form.actor().user()).filter(view -> view.form().equals(form.view()));
    }

    /** Whether there is anything that can be answered: a page that is only read ends its form. */
    private static boolean isAnswerable(OpenForm form) {
        var shown = form.form();
        return (shown.submit().isPresent() && !form.needsPassword())
                || shown.fields().stream().anyMatch(Field.Press.class::isInstance);
    }

    private CardState drawn(CardView view, OpenForm form) {
        return CardState.shared(draw(view, form).variables());
    }

    private CardFace draw(CardView view, OpenForm form) {
        return pages.draw(view, form, speech.of(form.actor().user()));
    }

    private void moves(CardView before, String staffId) {
        if (before.isDelivered() && !before.isAnswering()) {
            sender.change(before, over(staffId, CardFace.Status.MOVED, "dingtalk.card.moved"));
        }
    }
}
