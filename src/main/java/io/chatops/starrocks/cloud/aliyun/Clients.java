package io.chatops.starrocks.cloud.aliyun;

import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.IAcsClient;
import com.aliyuncs.auth.AlibabaCloudCredentials;
import com.aliyuncs.auth.BasicSessionCredentials;
import com.aliyuncs.http.HttpClientConfig;
import com.aliyuncs.profile.DefaultProfile;
import io.chatops.starrocks.secret.Masker;
import io.chatops.starrocks.secret.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The SDK's client of one account, made anew when its credentials change. */
final class Clients {
    private final String region;
    private final Endpoints endpoints;
    private final Masker masker;
    private Optional<Client> warm = Optional.empty();

    Clients(String region, Endpoints endpoints, Masker masker) {
        this.region = region;
        this.endpoints = endpoints;
        this.masker = masker;
    }

    /** The client for these credentials. */
    synchronized Client of(AlibabaCloudCredentials credentials) {
        if (warm.isPresent() && warm.get().credentials == credentials) {
            return warm.get();
        }
        var made = new Client(client(credentials), credentials, masker);
        warm = Optional.of(made);
        return made;
    }

    private IAcsClient client(AlibabaCloudCredentials credentials) {
        var profile = DefaultProfile.getProfile(region);
        var http = HttpClientConfig.getDefault();
        if (endpoints.onLoopback()) {
            // the SDK sends even 127.0.0.1 to a proxy of the environment
            http.setNoProxy("127.0.0.1,localhost,[::1]");
        }
        profile.setHttpClientConfig(http);
        var client = new DefaultAcsClient(profile, credentials);
        client.appendUserAgent("AlibabaCloud-Agent-Skills", "starrocks-chatops-bot");
        return client;
    }

    /** A client, with the mask for what it is told. */
    static final class Client {
        private final IAcsClient sdk;
        private final AlibabaCloudCredentials credentials;
        private final Masker masker;

        private Client(IAcsClient sdk, AlibabaCloudCredentials credentials, Masker masker) {
            this.sdk = sdk;
            this.credentials = credentials;
            this.masker = masker;
        }

        IAcsClient sdk() {
            return sdk;
        }

        /** Takes out the credentials in use and what the call itself carries: the service quotes what it refuses. */
        UnaryOperator<String> mask(List<Secret> more) {
            var known = new ArrayList<>(more);
            known.add(Secret.of(credentials.getAccessKeyId()));
            known.add(Secret.of(credentials.getAccessKeySecret()));
            if (credentials instanceof BasicSessionCredentials session) {
                known.add(Secret.of(session.getSessionToken()));
            }
            var own = Masker.knowing(known);
            return text -> masker.mask(own.mask(text));
        }
    }
}
