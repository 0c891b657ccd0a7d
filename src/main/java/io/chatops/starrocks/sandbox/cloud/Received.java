package io.chatops.starrocks.sandbox.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One request that reached the cloud, exactly as it was sent. It holds secrets for assertions; its text form is masked.
 *
 * @param number counts from 1 in the order of arrival
 * @param product the product's code, or empty when the request does not tell
 * @param action the action, or empty when the request does not tell
 * @param query decoded query and form parameters, those of the protocol included
 * @param body the JSON body, if there was one
 * @param headers by lower-case name
 */
public record Received(
        int number,
        Instant at,
        String product,
        String action,
        String method,
        String path,
        Map<String, String> query,
        Optional<JsonNode> body,
        Map<String, String> headers) {
    private static final Set<String> PROTOCOL = Set.of(
            "Action",
            "Version",
            "Format",
            "Timestamp",
            "SignatureMethod",
            "SignatureVersion",
            "SignatureNonce",
            "SignatureType",
            "AccessKeyId",
            "Signature",
            "SecurityToken");

    public Received {
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    /** One line for people, without secrets and without the parameters of the protocol. */
    public String line() {
        var parameters = new TreeMap<>(query)
                .entrySet().stream()
                        .filter(pair -> !PROTOCOL.contains(pair.getKey()))
                        .map(pair -> " " + pair.getKey() + "=" + Mask.parameter(pair.getKey(), pair.getValue()))
                        .collect(Collectors.joining());
        var place = "/".equals(path) ? product : path;
        var content = body.map(json -> " " + Mask.json(json)).orElse("");
        return method + " " + place + " " + action + " key=" + Mask.key(keyId()) + parameters + content;
    }

    /** The key that signed the request, as far as it can be read; empty when there is none. */
    public String keyId() {
        var authorization = headers.getOrDefault("authorization", "");
        if (authorization.startsWith("acs ")) {
            return authorization.substring(4).split(":", 2)[0];
        }
        int credential = authorization.indexOf("Credential=");
        if (credential >= 0) {
            return authorization.substring(credential + "Credential=".length()).split(",", 2)[0];
        }
        return query.getOrDefault("AccessKeyId", "");
    }

    @Override
    public String toString() {
        return line();
    }
}
