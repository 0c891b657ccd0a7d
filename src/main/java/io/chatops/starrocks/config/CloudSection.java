package io.chatops.starrocks.config;

import io.chatops.starrocks.cloud.aliyun.AliyunSettings;
import io.chatops.starrocks.cloud.aliyun.AliyunSettings.Keys;
import io.chatops.starrocks.cloud.aliyun.CreateBody;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How Alibaba Cloud is reached and with whose credentials. */
final class CloudSection {
    private final Source source;
    private final Path home;
    private final Problems problems;

    private CloudSection(Source source, Path home, Problems problems) {
        this.source = source;
        this.home = home;
        this.problems = problems;
    }

    /**
     * Reads the section.
     *
     * @param home the directory that {@code ~} stands for
     */
    static AliyunSettings read(Source source, Path home, Problems problems) {
        var section = new CloudSection(source, home, problems);
        return new AliyunSettings(
                section.keys(),
                source.text(Key.CLOUD_PROFILE),
                section.configFile(),
                section.endpointUrl(),
                section.createBody(),
                source.list(Key.CLOUD_OFFERED_PROFILES).orElse(List.of()),
                section.homeRegion());
    }

    private Optional<Keys> keys() {
        var id = source.text(Key.ACCESS_KEY_ID);
        var secret = source.secret(Key.ACCESS_KEY_SECRET);
        var token = source.secret(Key.SECURITY_TOKEN);
        if (id.isPresent() != secret.isPresent() || (token.isPresent() && id.isEmpty())) {
            problems.add("Of " + Key.ACCESS_KEY_ID.label() + " and " + Key.ACCESS_KEY_SECRET.label()
                    + " only a part is set: set both, beside them " + Key.SECURITY_TOKEN.label()
                    + " for a temporary key, or none to use a profile of the aliyun CLI");
        }
        return id.flatMap(known -> secret.map(value -> new Keys(known, value, token)));
    }

    private Path configFile() {
        var written = source.text(Key.CLOUD_CONFIG_FILE).orElse("~/.aliyun/config.json");
        return written.startsWith("~/") ? home.resolve(written.substring(2)) : source.path(written);
    }

    private Optional<String> endpointUrl() {
        var url = WebAddress.read(source, Key.CLOUD_ENDPOINT_URL, problems);
        // a path would not be covered by the signature of a request
        if (url.map(URI::getRawPath)
                .filter(path -> !path.isEmpty() && !path.equals("/"))
                .isPresent()) {
            problems.add(Key.CLOUD_ENDPOINT_URL.label() + " must have no path: write scheme, host and port alone");
        }
        return url.map(URI::toString);
    }

    private CreateBody createBody() {
        var word = source.text(Key.CLOUD_CREATE_BODY).orElse(CreateBody.FULL.word());
        var body = CreateBody.parse(word);
        if (body.isEmpty()) {
            problems.add(Key.CLOUD_CREATE_BODY.label() + " must be full or official");
        }
        return body.orElse(CreateBody.FULL);
    }

    private String homeRegion() {
        var region = source.text(Key.CLOUD_HOME_REGION).orElse(AliyunSettings.DEFAULT_HOME_REGION);
        if (!RegionIds.areWellFormed(List.of(region))) {
            problems.add(Key.CLOUD_HOME_REGION.label() + " must be a region id such as cn-hangzhou");
            return AliyunSettings.DEFAULT_HOME_REGION;
        }
        return region;
    }
}
