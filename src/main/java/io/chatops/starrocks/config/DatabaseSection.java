package io.chatops.starrocks.config;

import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.store.jdbc.DatabaseSettings;
import java.util.Locale;

/** Which database remembers operations. */
final class DatabaseSection {
    private DatabaseSection() {}

    static DatabaseSettings read(Source source, Problems problems) {
        var url = source.text(Key.DATABASE_URL).orElse(DatabaseSettings.FILE.url());
        var password = source.secret(Key.DATABASE_PASSWORD);
        if (!url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:postgresql:")) {
            problems.add(Key.DATABASE_URL.label() + " must begin with jdbc:h2: or jdbc:postgresql:, such as"
                    + " jdbc:postgresql://db.example.com/chatops");
        }
        if (url.toLowerCase(Locale.ROOT).contains("password=") || url.contains("@")) {
            problems.add(Key.DATABASE_URL.label() + " must hold no password: put it in "
                    + Key.DATABASE_PASSWORD.variable().orElseThrow());
        }
        return new DatabaseSettings(
                url,
                source.text(Key.DATABASE_USER).orElse(DatabaseSettings.FILE.user()),
                password.orElse(Secret.of("")));
    }
}
