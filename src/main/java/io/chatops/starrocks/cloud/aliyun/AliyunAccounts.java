package io.chatops.starrocks.cloud.aliyun;

import com.aliyuncs.auth.AlibabaCloudCredentials;
import com.aliyuncs.auth.BasicCredentials;
import com.aliyuncs.auth.BasicSessionCredentials;
import com.aliyuncs.http.ProtocolType;
import io.chatops.starrocks.cloud.CloudAccounts;
import io.chatops.starrocks.cloud.CloudFailure;
import io.chatops.starrocks.cloud.CloudFailure.Kind;
import io.chatops.starrocks.cloud.CloudResult;
import io.chatops.starrocks.instance.RegionId;
import io.chatops.starrocks.secret.Masker;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The accounts of Alibaba Cloud: that of the environment's keys, and those of the aliyun CLI's profiles. The SDK's default chain of
 * credentials is never used, since it asks addresses on the network on its own. Closing it leaves calls on their way behind.
 */
public final class AliyunAccounts implements CloudAccounts, AutoCloseable {
    private final AliyunSettings settings;
    private final InstantSource time;
    private final Masker masker;
    private final Endpoints endpoints;
    private final Workers workers;
    private final Requests requests;
    private final ProfileFile file;
    private final Map<Optional<String>, Account> accounts = new ConcurrentHashMap<>();

    /**
     * The accounts that the settings name; nothing is called yet.
     *
     * @param masker takes the product's other secrets out of what the cloud says
     * @throws IllegalArgumentException with a sentence for the operator, when the endpoint cannot be used
     */
    public AliyunAccounts(AliyunSettings settings, InstantSource time, Masker masker) {
        this(settings, time, masker, CallLimits.STANDARD);
    }

    AliyunAccounts(AliyunSettings settings, InstantSource time, Masker masker, CallLimits limits) {
        this.settings = settings;
        this.time = time;
        this.masker = masker;
        endpoints = Endpoints.of(settings.endpointUrl());
        workers = new Workers(limits);
        requests = new Requests(endpoints, limits);
        file = new ProfileFile(settings.configFile());
    }

    @Override
    public List<String> profiles() {
        return settings.offeredProfiles();
    }

    @Override
    public Account account(Optional<String> profile) {
        return accounts.computeIfAbsent(known(profile), name -> account(source(name)));
    }

    @Override
    public List<ProfileLine> describe() {
        var lines = new ArrayList<ProfileLine>();
        settings.keys()
                .ifPresent(keys -> lines.add(new ProfileLine(
                        "environment",
                        true,
                        keys.securityToken().isPresent() ? "StsToken" : "AK",
                        Masker.accessKeyId(keys.accessKeyId()),
                        Optional.empty(),
                        Optional.empty())));
        used().map(this::line).forEach(lines::add);
        return lines;
    }

    /** Where each product is asked in the home region, by its name in capital letters; one that is not sold there is left out. */
    public Map<String, URI> endpoints() {
        var scheme = endpoints.protocol() == ProtocolType.HTTP ? "http://" : "https://";
        var addresses = new LinkedHashMap<String, URI>();
        for (var product : Product.values()) {
            endpoints
                    .host(product, settings.homeRegion())
                    .ifPresent(host -> addresses.put(product.name(), URI.create(scheme + host + "/")));
        }
        return addresses;
    }

    @Override
    public void close() {
        workers.close();
    }

    private Account account(KeySource keys) {
        var wire = new Wire(workers, requests, keys, new Clients(settings.homeRegion(), endpoints, masker));
        return new Account(
                new AliyunStarRocks(
                        wire, new CreateRequest(settings.createBody()), new RegionId(settings.homeRegion())),
                new AliyunNetwork(wire),
                new AliyunRoles(wire, settings.homeRegion()));
    }

    private KeySource source(Optional<String> profile) {
        if (profile.filter(name -> !mayBeNamed(name)).isPresent()) {
            return AliyunAccounts::notOffered;
        }
        if (profile.isEmpty() && settings.keys().isPresent()) {
            var keys = fixed(settings.keys().get());
            return () -> new CloudResult.Answered<>(keys, "");
        }
        return new ProfileKeys(file, profile.or(settings::profile), time, redirected());
    }

    /** All names that may not be used share one account, so that people cannot fill the memory with names. */
    private Optional<String> known(Optional<String> profile) {
        return profile.map(name -> mayBeNamed(name) ? name : "");
    }

    private boolean mayBeNamed(String name) {
        return settings.offeredProfiles().contains(name)
                || settings.profile().filter(name::equals).isPresent();
    }

    private static AlibabaCloudCredentials fixed(AliyunSettings.Keys keys) {
        return keys.accessKeySecret()
                .use(secret -> keys.securityToken()
                        .<AlibabaCloudCredentials>map(token ->
                                token.use(value -> new BasicSessionCredentials(keys.accessKeyId(), secret, value)))
                        .orElseGet(() -> new BasicCredentials(keys.accessKeyId(), secret)));
    }

    private static CloudResult<AlibabaCloudCredentials> notOffered() {
        return new CloudResult.Failed<>(CloudFailure.of(
                Kind.BAD_CREDENTIALS, "Credentials", "this profile is not offered: ask the operator to add it", ""));
    }

    /** The profiles that can come into use; the one in use first. */
    private Stream<Optional<String>> used() {
        var configured = settings.keys().isPresent() ? Stream.<Optional<String>>empty() : Stream.of(settings.profile());
        return Stream.concat(configured, settings.offeredProfiles().stream().map(Optional::of))
                .distinct();
    }

    private boolean redirected() {
        return settings.endpointUrl().isPresent();
    }

    private ProfileLine line(Optional<String> name) {
        var keys = new ProfileKeys(file, name, time, redirected());
        var profile = keys.profile();
        return new ProfileLine(
                profile.map(CliProfile::name).or(() -> name).orElse("current"),
                settings.keys().isEmpty() && name.equals(settings.profile()),
                profile.map(CliProfile::mode).orElse("unknown"),
                profile.flatMap(found -> found.text("access_key_id"))
                        .map(Masker::accessKeyId)
                        .orElse(""),
                profile.flatMap(CliProfile::region),
                keys.problem().or(() -> file.content().problem()));
    }
}
