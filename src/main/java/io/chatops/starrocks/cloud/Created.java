package io.chatops.starrocks.cloud;

import io.chatops.starrocks.instance.InstanceId;
import java.util.Optional;

/**
 * The service took the order; the instance is being made.
 *
 * @param order the order's number, when the service names one
 */
public record Created(InstanceId instance, Optional<String> order) {}
