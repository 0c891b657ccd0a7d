/** Alibaba Cloud: the ports of {@code cloud} over the OpenAPI of StarRocks, VPC, ECS, RAM and STS; the only user of its SDK. */
@NullMarked
package io.chatops.starrocks.cloud.aliyun;

import org.jspecify.annotations.NullMarked;
