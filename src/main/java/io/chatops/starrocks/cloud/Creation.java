package io.chatops.starrocks.cloud;

import io.chatops.starrocks.instance.Plan;
import io.chatops.starrocks.secret.Secret;
import java.util.Map;

/**
 * One order to create, as it is sent: the same token and the same bytes each time.
 *
 * @param clientToken makes the service carry out the order once, however often it is sent; ASCII, at most 64 characters
 * @param tags by which the instance can be found again
 */
public record Creation(Plan plan, String clientToken, Secret adminPassword, Map<String, String> tags) {
    /** The tag that names the operation which created an instance. */
    public static final String OPERATION_TAG = "chatops-operation";

    /** The tag that names the person who asked for it. */
    public static final String CREATOR_TAG = "created-by";

    public Creation {
        tags = Map.copyOf(tags);
    }
}
