package io.chatops.starrocks.cloud.aliyun;

import com.aliyuncs.http.ProtocolType;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The host of each product in each region. The SDK's own list has no StarRocks at all and nothing for {@code cn-wulanchabu}, so the
 * official endpoint maps stand here. Source: endpoint maps of the official SDKs and of the aliyun CLI's metadata.
 */
final class Endpoints {
    /** The regions where the service is sold; the endpoint of StarRocks follows one pattern in all of them. */
    private static final Set<String> REGIONS = Set.of(
            "ap-southeast-1",
            "ap-southeast-5",
            "cn-beijing",
            "cn-hangzhou",
            "cn-hongkong",
            "cn-qingdao",
            "cn-shanghai",
            "cn-shenzhen",
            "cn-wulanchabu",
            "cn-zhangjiakou",
            "eu-central-1",
            "us-east-1",
            "us-west-1");

    /** Hosts that do not follow the pattern {@code product.region.aliyuncs.com}. */
    private static final Map<String, String> ODD =
            Map.of("vpc cn-hangzhou", "vpc.aliyuncs.com", "ecs cn-hangzhou", "ecs-cn-hangzhou.aliyuncs.com");

    private final Optional<URI> base;

    private Endpoints(Optional<URI> base) {
        this.base = base;
    }

    /**
     * The real endpoints, or one base for every product.
     *
     * @throws IllegalArgumentException with a sentence for the operator, when the base cannot be used
     */
    static Endpoints of(Optional<String> baseUrl) {
        return new Endpoints(baseUrl.map(Endpoints::checked));
    }

    /** Host, and port if any; empty when the product is not sold in the region. */
    Optional<String> host(Product product, String region) {
        if (base.isPresent()) {
            return base.map(URI::getRawAuthority);
        }
        return switch (product) {
            case RAM -> Optional.of("ram.aliyuncs.com");
            case STS -> Optional.of("sts.aliyuncs.com");
            case STARROCKS -> regional("starrocks", region);
            case VPC -> regional("vpc", region);
            case ECS -> regional("ecs", region);
        };
    }

    /** HTTPS, but for a loopback base that says otherwise. */
    ProtocolType protocol() {
        return base.filter(uri -> "http".equals(uri.getScheme())).isPresent() ? ProtocolType.HTTP : ProtocolType.HTTPS;
    }

    /** Whether everything goes to this machine. */
    boolean onLoopback() {
        return base.filter(uri -> loopback(uri.getHost())).isPresent();
    }

    private static Optional<String> regional(String product, String region) {
        if (!REGIONS.contains(region)) {
            return Optional.empty();
        }
        return Optional.of(ODD.getOrDefault(product + " " + region, product + "." + region + ".aliyuncs.com"));
    }

    private static URI checked(String url) {
        var uri = parsed(url);
        require(
                uri.getHost() != null && uri.getRawUserInfo() == null,
                "must be a plain URL such as https://cloud.test");
        require("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()), "must begin with https://");
        // a path would not be covered by the signature
        require(uri.getRawPath().isEmpty() || "/".equals(uri.getRawPath()), "must have no path");
        require(uri.getRawQuery() == null && uri.getRawFragment() == null, "must have no query");
        require(
                "https".equals(uri.getScheme()) || loopback(uri.getHost()),
                "may use plain http for loopback only: keys and passwords would travel in the open; use https");
        return uri;
    }

    private static URI parsed(String url) {
        try {
            return URI.create(url.strip());
        } catch (IllegalArgumentException malformed) {
            // the cause would repeat what was configured, a password perhaps
            throw new IllegalArgumentException("ALIBABA_CLOUD_ENDPOINT_URL is not a URL");
        }
    }

    private static void require(boolean right, String sentence) {
        if (!right) {
            throw new IllegalArgumentException("ALIBABA_CLOUD_ENDPOINT_URL " + sentence);
        }
    }

    /** By the text alone: a name that resolves to loopback today may resolve elsewhere tomorrow. */
    private static boolean loopback(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.[0-9]{1,3}){3}");
    }
}
