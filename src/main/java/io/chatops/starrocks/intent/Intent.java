package io.chatops.starrocks.intent;

import java.util.Optional;

/** What a line of chat asks for. */
public enum Intent {
    CREATE_INSTANCE("create_instance", Kind.WRITE),
    SCALE("scale", Kind.WRITE),
    RESTART("restart", Kind.WRITE),
    LIST_INSTANCES("list_instances", Kind.READ),
    INSTANCE_STATUS("instance_status", Kind.READ),
    NODE_GROUPS("node_groups", Kind.READ),
    UPGRADABLE_VERSIONS("upgradable_versions", Kind.READ),
    CONFIGS("configs", Kind.READ),
    CONFIG_HISTORY("config_history", Kind.READ),
    GATEWAYS("gateways", Kind.READ),
    GETTING_STARTED("getting_started", Kind.ANSWER),
    PARAMETER_HELP("parameter_help", Kind.ANSWER),
    HELP("help", Kind.ANSWER),
    CANCEL("cancel", Kind.ANSWER),
    /** No product was named: the person is asked which one is meant. */
    CLARIFY_PRODUCT("clarify_product", Kind.REFUSAL),
    /** Another product is the target. */
    NOT_STARROCKS("not_starrocks", Kind.REFUSAL),
    /** A topic or an operation that the bot does not offer. */
    OUT_OF_SCOPE("out_of_scope", Kind.REFUSAL),
    /** Not understood: answered with the menu, never with an act. */
    UNKNOWN("unknown", Kind.REFUSAL);

    private enum Kind {
        WRITE,
        READ,
        ANSWER,
        REFUSAL
    }

    private final String wireName;
    private final Kind kind;

    Intent(String wireName, Kind kind) {
        this.wireName = wireName;
        this.kind = kind;
    }

    /** The name outside the program, as the {@code route} command prints it. */
    public String wireName() {
        return wireName;
    }

    /** Whether it changes something in the cloud once it is confirmed. */
    public boolean isWrite() {
        return kind == Kind.WRITE;
    }

    /** Whether it only looks at instances. */
    public boolean isRead() {
        return kind == Kind.READ;
    }

    /** Whether it acts on instances, so that slots are read for it. */
    public boolean isAction() {
        return isWrite() || isRead();
    }

    /** Whether it is carried on once a person has been asked for the product and has chosen StarRocks. */
    public boolean needsProduct() {
        return isAction() || this == GETTING_STARTED || this == PARAMETER_HELP;
    }

    /** The intent of that outward name. */
    public static Optional<Intent> ofWireName(String name) {
        for (var intent : values()) {
            if (intent.wireName.equals(name)) {
                return Optional.of(intent);
            }
        }
        return Optional.empty();
    }
}
