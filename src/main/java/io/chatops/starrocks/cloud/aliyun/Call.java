package io.chatops.starrocks.cloud.aliyun;

import io.chatops.starrocks.instance.RegionId;
import io.chatops.starrocks.secret.Secret;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One call of an operation, before it is signed.
 *
 * @param path the path of a ROA operation; empty for an RPC one
 * @param get whether it is sent with GET; all others are POST
 * @param body what is sent as JSON, in this order; a member that is null is left out
 * @param secrets what an answer must not repeat
 * @param write whether it changes anything: writes have more time and are never sent twice
 */
record Call(
        Product product,
        String action,
        Optional<String> path,
        boolean get,
        String region,
        Map<String, String> query,
        Optional<Map<String, @Nullable Object>> body,
        List<Secret> secrets,
        boolean write) {
    /** A read of StarRocks. */
    static Call read(String action, String path, RegionId region) {
        return new Call(
                Product.STARROCKS,
                action,
                Optional.of(path),
                false,
                region.value(),
                Map.of(),
                Optional.empty(),
                List.of(),
                false);
    }

    /** A read of one of the RPC products. With ACS3 the SDK adds no region by itself. */
    static Call rpc(Product product, String action, String region) {
        return new Call(product, action, Optional.empty(), false, region, Map.of(), Optional.empty(), List.of(), false);
    }

    /** The same with a query parameter. */
    Call with(String name, String value) {
        var more = new LinkedHashMap<>(query);
        more.put(name, value);
        return new Call(product, action, path, get, region, more, body, secrets, write);
    }

    /** The same with a query parameter, if there is a value. */
    Call with(String name, Optional<String> value) {
        return value.map(there -> with(name, there)).orElse(this);
    }

    /** The same for one page. */
    Call page(int number, int size) {
        return with("PageNumber", String.valueOf(number)).with("PageSize", String.valueOf(size));
    }

    /** The same with a JSON body. */
    Call sending(Map<String, @Nullable Object> json) {
        return new Call(product, action, path, get, region, query, Optional.of(json), secrets, write);
    }

    /** The same with GET. */
    Call getting() {
        return new Call(product, action, path, true, region, query, body, secrets, write);
    }

    /** The same as a write that carries a secret. */
    Call writing(Secret secret) {
        return new Call(product, action, path, get, region, query, body, List.of(secret), true);
    }

    /** The RAM action that permits it. */
    String ramAction() {
        return product.ramAction(action);
    }
}
