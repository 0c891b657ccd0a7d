package io.chatops.starrocks.sandbox.stage;

import java.util.ArrayList;
import java.util.List;

/** Tells what people see as lines of text: who, where, for whom, and modals as boxes. */
public final class Transcript {
    private static final int WIDTH = 76;

    private final TranscriptStyle style;

    public Transcript(TranscriptStyle style) {
        this.style = style;
    }

    /** The lines for one happening, without line ends. */
    public List<String> lines(Happening happening) {
        return switch (happening.kind()) {
            case TYPED -> List.of(heading(happening, "types") + " " + happening.title());
            case PRESSED -> List.of(heading(happening, "presses") + " " + style.buttons(happening.title()));
            case FILLED -> List.of(heading(happening, "fills in") + " " + happening.title());
            case POSTED -> said(happening, "");
            case EDITED -> said(happening, " (edited)");
            case DELETED -> List.of(heading(happening, "takes a message away"));
            case FAILED -> said(happening, "").stream().map(style::trouble).toList();
            case MODAL_SHOWN, HOME_SHOWN -> box(happening);
            case MODAL_CLOSED ->
                List.of(style.person(happening.who()) + " sees the modal " + style.title(happening.title()) + " close");
        };
    }

    /** All lines of these happenings. */
    public List<String> lines(List<Happening> happenings) {
        return happenings.stream()
                .flatMap(happening -> lines(happening).stream())
                .toList();
    }

    private String heading(Happening happening, String verb) {
        var where = happening.where().isEmpty() ? "" : " (" + style.place(happening.where()) + ")";
        return style.person(happening.who()) + where + " " + verb;
    }

    private List<String> said(Happening happening, String mark) {
        var place = happening.title().isEmpty() ? happening.where() : happening.where() + ", " + happening.title();
        var onlyFor =
                happening.onlyFor().isEmpty() ? "" : " " + style.onlyForThem("only visible to " + happening.onlyFor());
        List<String> lines = new ArrayList<>();
        lines.add(style.person(happening.who()) + " (" + style.place(place) + ")" + onlyFor + mark + ":");
        happening.lines().forEach(line -> lines.add("  " + set(line)));
        return lines;
    }

    private List<String> box(Happening happening) {
        List<String> lines = new ArrayList<>();
        var name = happening.kind() == Happening.Kind.HOME_SHOWN ? "Home" : happening.title();
        lines.add(style.person(happening.who()) + " sees");
        lines.add("┌─ " + style.title(name) + " " + "─".repeat(Math.max(0, WIDTH - name.length() - 4)));
        happening.lines().forEach(line -> lines.add("│ " + set(line)));
        lines.add("└" + "─".repeat(WIDTH - 1));
        return lines;
    }

    private String set(String line) {
        if (line.startsWith("  ! ") || line.startsWith("! ")) {
            return style.trouble(line);
        }
        return line.startsWith("[") && line.endsWith("]") ? style.buttons(line) : line;
    }
}
