package io.chatops.starrocks.cli;

import io.chatops.starrocks.app.RouteLines;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Reads JSON lines on standard input and tells how each would be understood. */
final class RouteCommand implements Command {
    @Override
    public String name() {
        return "route";
    }

    @Override
    public String description() {
        return "Reads lines {\"id\",\"text\",\"context\"} and writes {\"id\",\"intent\",\"slots\"}; executes nothing.";
    }

    @Override
    public int run(Map<String, String> options) throws IOException {
        var lines = new RouteLines();
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        int number = 0;
        int code = 0;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            var answer = lines.answer(line);
            answer.ifPresent(out::println);
            if (answer.isEmpty()) {
                System.err.println("line " + number + " is no JSON object with a text");
                code = 2;
            }
        }
        out.flush();
        return code;
    }
}
