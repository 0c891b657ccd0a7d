/** A simulated Alibaba Cloud that speaks the real wire on loopback: StarRocks, VPC, ECS, RAM and STS behind one listener. */
@NullMarked
package io.chatops.starrocks.sandbox.cloud;

import org.jspecify.annotations.NullMarked;
