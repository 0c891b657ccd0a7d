package io.chatops.starrocks.sandbox.dingtalk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** The access token of the app: asked for again within its two hours it is the same one, with its life renewed. */
final class Tokens {
    static final Duration LIFE = Duration.ofHours(2);

    private final InstantSource clock;
    private final Ids ids;
    private Optional<Token> current = Optional.empty();

    Tokens(InstantSource clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
    }

    private record Token(String value, Instant until) {}

    String issue() {
        var until = clock.instant().plus(LIFE);
        var token = live().map(Token::value).orElseGet(() -> ids.next("token"));
        current = Optional.of(new Token(token, until));
        return token;
    }

    boolean isLive(String token) {
        return live().filter(found -> found.value().equals(token)).isPresent();
    }

    void revoke() {
        current = Optional.empty();
    }

    private Optional<Token> live() {
        return current.filter(token -> clock.instant().isBefore(token.until()));
    }
}
