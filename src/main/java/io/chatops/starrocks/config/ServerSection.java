package io.chatops.starrocks.config;

import io.chatops.starrocks.text.Language;
import io.chatops.starrocks.web.WebSettings;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the bot is reached, and the language that it speaks to people who chose none. */
record ServerSection(WebSettings web, Optional<URI> publicUrl, Language language) {
    private static final int MOST_PROXIES = 9;

    static ServerSection read(Source source, Problems problems) {
        var port = WholeNumber.read(source, Key.PORT, 0, 65_535, problems).orElse(WebSettings.DEFAULT_PORT);
        int proxies =
                WholeNumber.read(source, Key.PROXIES, 0, MOST_PROXIES, problems).orElse(0);
        return new ServerSection(
                new WebSettings(port, bindAddress(source, problems)).behind(proxies),
                WebAddress.read(source, Key.PUBLIC_URL, problems),
                language(source, problems));
    }

    /** An address and no name: which interface a name stands for is decided elsewhere. */
    private static Optional<String> bindAddress(Source source, Problems problems) {
        var address = source.text(Key.BIND_ADDRESS);
        if (address.isPresent() && !address.get().matches("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
            problems.add(Key.BIND_ADDRESS.label()
                    + " must be an IP address such as 127.0.0.1; leave it out for all interfaces");
            return Optional.empty();
        }
        return address;
    }

    private static Language language(Source source, Problems problems) {
        var code = source.text(Key.LANGUAGE);
        var language = Arrays.stream(Language.values())
                .filter(known -> code.isEmpty() || known.code().equals(code.get()))
                .findFirst();
        if (language.isEmpty()) {
            var codes = Arrays.stream(Language.values()).map(Language::code).collect(Collectors.joining(" or "));
            problems.add(Key.LANGUAGE.label() + " must be " + codes);
        }
        return language.orElse(Language.ENGLISH);
    }
}
