package io.chatops.starrocks.sandbox.cloud;

import java.util.Arrays;
import java.util.Optional;

/** The products behind the listener, told apart by the API version that a call names. */
enum Product {
    STARROCKS("starrocks", "2022-10-19"),
    VPC("Vpc", "2016-04-28"),
    ECS("Ecs", "2014-05-26"),
    RAM("Ram", "2015-05-01"),
    STS("Sts", "2015-04-01");

    private final String code;
    private final String version;

    Product(String code, String version) {
        this.code = code;
        this.version = version;
    }

    String code() {
        return code;
    }

    static Optional<Product> ofVersion(String version) {
        return Arrays.stream(values())
                .filter(product -> product.version.equals(version))
                .findFirst();
    }
}
