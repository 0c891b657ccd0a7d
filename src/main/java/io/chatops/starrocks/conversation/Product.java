package io.chatops.starrocks.conversation;

import java.util.Arrays;
import java.util.Optional;

/** The products that a request may mean. Source: the disambiguation rule of the founding document, in its order. */
enum Product {
    STARROCKS(
            "StarRocks",
            "https://emr-next.console.aliyun.com/#/region/cn-hangzhou/resource/all/serverless/starrocks/list"),
    EMR_CLUSTER("EMR Cluster", "https://emr-next.console.aliyun.com/#/region/cn-hangzhou/resource/all/ecs/list"),
    MILVUS("Milvus", "https://milvus.console.aliyun.com"),
    SPARK("Spark", "https://emr-next.console.aliyun.com/#/region/cn-hangzhou/resource/all/serverless/spark/list");

    private final String label;
    private final String console;

    Product(String label, String console) {
        this.label = label;
        this.console = console;
    }

    /** Its name, the same in both languages. */
    String label() {
        return label;
    }

    /** Where it is managed. */
    String console() {
        return console;
    }

    static Optional<Product> parse(String name) {
        return Arrays.stream(values())
                .filter(product -> product.name().equals(name))
                .findFirst();
    }
}
