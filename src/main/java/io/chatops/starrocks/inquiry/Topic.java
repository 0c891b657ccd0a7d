package io.chatops.starrocks.inquiry;

import java.util.List;
import java.util.stream.Stream;

/** What can be asked for, with the words that name it and the options that it takes beside region, profile and language. */
public enum Topic {
    LIST("list", List.of("instances", "ls", "列表", "实例列表"), List.of("status", "name", "page")),
    STATUS("status", List.of("状态", "详情"), List.of()),
    NODES("nodes", List.of("node", "计算组", "节点"), List.of()),
    VERSIONS("versions", List.of("version", "版本"), List.of()),
    CONFIGS("configs", List.of("config", "配置"), List.of("type", "key", "page")),
    HISTORY("history", List.of("变更历史", "历史"), List.of("page")),
    GATEWAYS("gateways", List.of("gateway", "网关"), List.of());

    private final String word;
    private final List<String> others;
    private final List<String> options;

    Topic(String word, List<String> others, List<String> options) {
        this.word = word;
        this.others = others;
        this.options = options;
    }

    /** The word that a command line names it by. */
    public String word() {
        return word;
    }

    /** All words that name it, in both languages. */
    public List<String> names() {
        return Stream.concat(Stream.of(word), others.stream()).toList();
    }

    List<String> options() {
        return options;
    }

    /** Whether it is about one instance. */
    boolean aboutOne() {
        return this != LIST;
    }

    /** Whether there may be more of it than a message shows. */
    boolean paged() {
        return options.contains("page");
    }
}
