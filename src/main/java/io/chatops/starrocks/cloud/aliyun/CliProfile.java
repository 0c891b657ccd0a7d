package io.chatops.starrocks.cloud.aliyun;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** One profile of the aliyun CLI's configuration, as it stands in the file; shows nothing of itself but its name. */
record CliProfile(String name, JsonNode members) {
    /** The kind of credentials, in the CLI's word; AK where the file names none, as the CLI reads it. */
    String mode() {
        return text("mode").orElse("AK");
    }

    /** The profile whose credentials this one builds on. */
    Optional<String> source() {
        return text("source_profile");
    }

    Optional<String> region() {
        return text("region_id");
    }

    Optional<String> text(String member) {
        return Json.text(members, member);
    }

    /** @throws UnusableProfile when it is missing */
    String needed(String member) {
        return text(member)
                .orElseThrow(() -> new UnusableProfile(
                        "profile " + name + " has no " + member + ": run `aliyun configure --profile " + name + "`"));
    }

    @Override
    public String toString() {
        return "profile " + name;
    }
}
