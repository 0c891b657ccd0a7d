package io.chatops.starrocks.inquiry;

import io.chatops.starrocks.cloud.StarRocksCloud;
import java.time.Instant;

/**
 * What a question is answered with.
 *
 * @param asked when the cloud was asked
 */
record Scene(StarRocksCloud cloud, Regions regions, Sweep sweep, Phrases words, Instant asked) {
    String get(String key, Object... arguments) {
        return words.get(key, arguments);
    }
}
