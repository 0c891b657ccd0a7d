package io.chatops.starrocks.web;

import java.util.function.BooleanSupplier;

/**
 * One thing that must work before work is sent here.
 *
 * @param name what is shown when it does not work: a word without any secret, such as {@code database}
 * @param check asked at every look, on the request's thread: it must answer within a second. One that throws counts as not ready
 */
public record Readiness(String name, BooleanSupplier check) {
    boolean isReady() {
        try {
            return check.getAsBoolean();
        } catch (RuntimeException broken) {
            return false;
        }
    }
}
