package io.chatops.starrocks.outages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A guide of docs/, as somebody reads it who does what stands there. */
final class Guide {
    private static final Pattern EXPORT = Pattern.compile("(?m)^\\s*export ([A-Z_]+)=");

    private final String text;

    private Guide(String text) {
        this.text = text;
    }

    static Guide read(String name) throws IOException {
        return new Guide(Files.readString(Path.of("docs", name)));
    }

    /** What stands under this heading, its own as well. */
    Guide part(String heading) {
        return new Guide(under(heading));
    }

    /** Everything but that. */
    Guide without(String heading) {
        return new Guide(text.replace(under(heading), ""));
    }

    private String under(String heading) {
        return Pattern.compile("(?ms)^## " + Pattern.quote(heading) + "$.*?(?=^## |\\z)")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no heading " + heading));
    }

    /** The blocks of a language, without the blanks before each line. */
    List<String> blocks(String language) {
        return Pattern.compile("(?ms)^( *)```" + language + "\\n(.*?)^\\1```")
                .matcher(text)
                .results()
                .map(block -> block.group(2).replaceAll("(?m)^" + block.group(1), ""))
                .toList();
    }

    /** The one configuration that sets this. */
    String yaml(String setting) {
        var found =
                blocks("yaml").stream().filter(block -> block.contains(setting)).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " blocks set " + setting);
        }
        return found.get(0);
    }

    /** The variables that it says to export, each with the value that it has here. */
    Map<String, String> exports(Map<String, String> values) {
        var environment = new TreeMap<String, String>();
        blocks("sh").stream()
                .flatMap(block -> EXPORT.matcher(block).results())
                .map(found -> found.group(1))
                .forEach(name -> environment.put(name, values.get(name)));
        if (environment.isEmpty() || environment.containsValue(null)) {
            throw new AssertionError("cannot be exported: " + environment.keySet());
        }
        return environment;
    }

    /** What is typed behind the jar. */
    String[] arguments() {
        var found = blocks("sh").stream()
                .flatMap(block -> Pattern.compile("java -jar target/starrocks-chatops.jar (.*)")
                        .matcher(block)
                        .results())
                .map(command -> command.group(1).strip())
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("commands: " + found);
        }
        return found.get(0).split(" ");
    }

    /** The first group of what this pattern finds. */
    String says(String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the guide does not say " + pattern));
    }

    /** All that a pattern finds. */
    static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
