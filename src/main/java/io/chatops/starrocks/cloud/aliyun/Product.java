package io.chatops.starrocks.cloud.aliyun;

/** The products that are called, with the version of their interface and the prefix of their RAM actions. */
enum Product {
    /** The RAM prefix is {@code sr}, as the tables and the service's own refusals write it. */
    STARROCKS("starrocks", "2022-10-19", "sr"),
    VPC("Vpc", "2016-04-28", "vpc"),
    ECS("Ecs", "2014-05-26", "ecs"),
    RAM("Ram", "2015-05-01", "ram"),
    STS("Sts", "2015-04-01", "sts");

    private final String code;
    private final String version;
    private final String ramPrefix;

    Product(String code, String version, String ramPrefix) {
        this.code = code;
        this.version = version;
        this.ramPrefix = ramPrefix;
    }

    String code() {
        return code;
    }

    String version() {
        return version;
    }

    /** The RAM action of an operation, for example {@code sr:CreateInstanceV1}. */
    String ramAction(String operation) {
        return ramPrefix + ":" + operation;
    }
}
