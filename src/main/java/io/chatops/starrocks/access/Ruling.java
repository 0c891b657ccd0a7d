package io.chatops.starrocks.access;

/** Whether a request needs others to agree. */
public sealed interface Ruling {
    /** No rule is for it: the requester's own word is enough. */
    record Free() implements Ruling {}

    /** Others must agree. */
    record Demanded(Demand demand) implements Ruling {}

    /**
     * Others must agree, and there are too few who may: it would wait in vain.
     *
     * @param rule the name of the rule
     * @param needed how many it asks for
     * @param possible how many there are, without the requester unless they may agree themselves
     */
    record Nobody(String rule, int needed, int possible) implements Ruling {}
}
