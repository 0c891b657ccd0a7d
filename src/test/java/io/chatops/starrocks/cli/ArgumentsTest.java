package io.chatops.starrocks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<Map<String, String>> painted = new ArrayList<>();
    private final Command paint = new Paint();

    @Test
    void commandIsDoneAsTheArgumentsSay() throws Exception {
        assertThat(run("paint", "--colour=red", "--twice")).isEqualTo(7);
        assertThat(run("paint", "--colour", "blue")).isEqualTo(7);
        assertThat(run("paint")).isEqualTo(7);

        assertThat(painted)
                .containsExactly(Map.of("--colour", "red", "--twice", "--twice"), Map.of("--colour", "blue"), Map.of());
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void whoAsksForHelpSeesWhatThereIs() throws Exception {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Usage: house COMMAND", "  paint  Paints the wall.");

        out.reset();
        assertThat(run("paint", "-h")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Usage: house paint [OPTIONS]", "--colour=red|blue  Which.", "--twice            Again.");
        assertThat(painted).isEmpty();
    }

    @Test
    void helpMayBeTypedAsAWord() throws Exception {
        assertThat(run("help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Usage: house COMMAND");

        out.reset();
        assertThat(run("help", "paint")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Usage: house paint [OPTIONS]");
        assertThat(painted).isEmpty();

        out.reset();
        saysOf("move is no command here", "Usage: house COMMAND", "help", "move");
    }

    @Test
    void versionIsSaid() throws Exception {
        assertThat(run("-V")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isNotBlank();
    }

    @Test
    void whatIsNotKnownIsSaidWithTheUsageAndNothingIsDone() throws Exception {
        saysOf("move is no command here", "Usage: house COMMAND", "move");
        saysOf("wall is no command here", "Usage: house paint", "paint", "wall");
        saysOf("--color is no option here", "Usage: house paint", "paint", "--color=red");
        saysOf("--colour is followed by red|blue", "Usage: house paint", "paint", "--colour");
        saysOf("--twice takes no value", "Usage: house paint", "paint", "--twice=yes");
        saysOf("no green here", "Usage: house paint", "paint", "--colour", "green");
        assertThat(painted).isEmpty();
    }

    private void saysOf(String sentence, String usage, String... words) throws Exception {
        err.reset();
        assertThat(run(words)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith(sentence).contains(usage);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private int run(String... words) throws Exception {
        var arguments = new Arguments(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return arguments.run(new House(), List.of(words));
    }

    private final class House implements Command {
        @Override
        public String name() {
            return "house";
        }

        @Override
        public String description() {
            return "Does up a house.";
        }

        @Override
        public List<Command> commands() {
            return List.of(paint);
        }

        @Override
        public int run(Map<String, String> options) {
            return 0;
        }
    }

    private final class Paint implements Command {
        @Override
        public String name() {
            return "paint";
        }

        @Override
        public String description() {
            return "Paints the wall.";
        }

        @Override
        public List<Option> options() {
            return List.of(new Option("--colour", "red|blue", "Which."), Option.flag("--twice", "Again."));
        }

        @Override
        public int run(Map<String, String> options) throws BadUsage {
            if ("green".equals(options.get("--colour"))) {
                throw new BadUsage("no green here");
            }
            painted.add(options);
            return 7;
        }
    }
}
