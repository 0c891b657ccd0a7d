package io.chatops.starrocks.bench;

import io.chatops.starrocks.cli.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** The two programs as jars, since neither kind of archive takes classes out of directories. */
record Classpath(Path bot, Path bolt) {
    private static final Path PACKED = Path.of("target", "starrocks-chatops.jar");

    /** The packed bot as the image has it, and a jar for the other beside it. */
    static Classpath here(Path directory) throws IOException {
        var packed = Path.of(System.getProperty("bench.jar", PACKED.toString())).toAbsolutePath();
        if (!Files.isRegularFile(packed)) {
            throw new IllegalStateException(packed + " is not there: mvn -Pbench verify packs it");
        }
        var bolt = directory.resolve("bolt.jar");
        try (var jar = new JarOutputStream(Files.newOutputStream(bolt))) {
            for (var type : List.of(BoltServer.class)) {
                var name = type.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new JarEntry(name));
                try (var in = type.getResourceAsStream("/" + name)) {
                    in.transferTo(jar);
                }
            }
        }
        return new Classpath(Files.copy(packed, directory.resolve(packed.getFileName())), bolt);
    }

    /** What names a program to {@code java}. */
    List<String> of(String which) {
        return which.equals("bot")
                ? List.of("-cp", bot.toString(), Main.class.getName())
                : List.of("-cp", bolt + ":" + bot, BoltServer.class.getName());
    }
}
