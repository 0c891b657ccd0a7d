package io.chatops.starrocks.store.jdbc;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.jspecify.annotations.Nullable;

/** Beats have no data. The library's default would write and read Java objects, and what is read so can run anything. */
final class NoData implements Serializer {
    @Override
    public byte @Nullable [] serialize(@Nullable Object data) {
        if (data != null) {
            throw new IllegalArgumentException("a beat has no data");
        }
        return null;
    }

    @Override
    public <T> @Nullable T deserialize(Class<T> kind, byte @Nullable [] stored) {
        if (stored != null) {
            throw new IllegalArgumentException("a beat has no data");
        }
        return null;
    }
}
