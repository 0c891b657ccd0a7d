package io.chatops.starrocks.conversation;

import io.chatops.starrocks.operation.Operation;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.secret.SecretBox;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * The passwords of wizards: each lies in the secret box of the replica that it was typed on, and its session knows under which key and
 * until when. Each that is typed gets a key of its own, so that an older one that another replica still holds is never taken for it.
 */
public final class Passwords {
    private final SecretBox box;
    private final InstantSource time;
    private final Supplier<String> keys;
    private final boolean several;

    private Passwords(SecretBox box, InstantSource time, Supplier<String> keys, boolean several) {
        this.box = box;
        this.time = time;
        this.keys = keys;
        this.several = several;
    }

    /** For the only replica: what its box does not hold is gone. */
    public static Passwords ofOneReplica(SecretBox box, InstantSource time, Supplier<String> keys) {
        return new Passwords(box, time, keys, false);
    }

    /** For one of several replicas: what its own box does not hold lies in another's, until its time is over. */
    public static Passwords ofSeveralReplicas(SecretBox box, InstantSource time, Supplier<String> keys) {
        return new Passwords(box, time, keys, true);
    }

    /** Whether a session has its password, as far as can be known here. */
    boolean isSet(Session session) {
        return session.password().filter(this::isThere).isPresent();
    }

    /** Keeps a password that was typed for a session; where it lies from now on. */
    Session.Password keep(Session session, Secret typed) {
        var before = session.password().filter(lying -> box.find(lying.key()).isPresent());
        if (before.flatMap(lying -> box.find(lying.key())).filter(typed::equals).isPresent()) {
            return before.get();
        }
        before.ifPresent(lying -> box.forget(lying.key()));
        var key = keys.get();
        box.put(key, typed);
        return new Session.Password(key, time.instant().plus(box.held()));
    }

    /** Where the password of an operation lies that is edited. */
    Session.Password of(Operation operation) {
        return new Session.Password(operation.secretKey(), time.instant().plus(box.held()));
    }

    /** Forgets the password of a session that was given up. */
    void forget(Session session) {
        session.password().ifPresent(lying -> box.forget(lying.key()));
    }

    private boolean isThere(Session.Password lying) {
        return box.find(lying.key()).isPresent() || (several && time.instant().isBefore(lying.until()));
    }
}
