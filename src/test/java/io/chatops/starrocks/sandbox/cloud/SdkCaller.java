package io.chatops.starrocks.sandbox.cloud;

import com.aliyuncs.AcsRequest;
import com.aliyuncs.CommonRequest;
import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.auth.AlibabaCloudCredentials;
import com.aliyuncs.auth.BasicCredentials;
import com.aliyuncs.auth.BasicSessionCredentials;
import com.aliyuncs.auth.StaticCredentialsProvider;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.FormatType;
import com.aliyuncs.http.HttpResponse;
import com.aliyuncs.http.MethodType;
import com.aliyuncs.http.ProtocolType;
import com.aliyuncs.profile.DefaultProfile;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Calls the simulated cloud with the real SDK, as the product does. */
final class SdkCaller {
    private final String authority;
    private final DefaultAcsClient client;

    private SdkCaller(String authority, AlibabaCloudCredentials credentials) {
        this.authority = authority;
        this.client = new DefaultAcsClient(
                DefaultProfile.getProfile("cn-hangzhou"), new StaticCredentialsProvider(credentials));
    }

    static SdkCaller of(SimulatedCloud cloud) {
        return with(cloud, StandardWorld.KEY_ID, StandardWorld.KEY_SECRET);
    }

    static SdkCaller with(SimulatedCloud cloud, String keyId, String secret) {
        return new SdkCaller(cloud.authority(), new BasicCredentials(keyId, secret));
    }

    static SdkCaller with(SimulatedCloud cloud, String keyId, String secret, String token) {
        return new SdkCaller(cloud.authority(), new BasicSessionCredentials(keyId, secret, token));
    }

    Answer roa(String action, String path, Map<String, String> query) throws ClientException {
        return send(roaRequest(MethodType.POST, action, path, query));
    }

    Answer roa(String action, String path, Map<String, String> query, String body) throws ClientException {
        var request = roaRequest(MethodType.POST, action, path, query);
        request.setHttpContent(body.getBytes(StandardCharsets.UTF_8), "UTF-8", FormatType.JSON);
        return send(request);
    }

    Answer get(String action, String path, Map<String, String> query) throws ClientException {
        return send(roaRequest(MethodType.GET, action, path, query));
    }

    Answer rpc(String version, String action, Map<String, String> query) throws ClientException {
        return send(rpcRequest(version, action, query));
    }

    CommonRequest rpcRequest(String version, String action, Map<String, String> query) {
        var request = request(version, action, query);
        request.setSysMethod(MethodType.POST);
        return request;
    }

    CommonRequest roaRequest(String action, String path, Map<String, String> query) {
        return roaRequest(MethodType.POST, action, path, query);
    }

    private CommonRequest roaRequest(MethodType method, String action, String path, Map<String, String> query) {
        var request = request("2022-10-19", action, query);
        request.setSysMethod(method);
        request.setSysUriPattern(path);
        return request;
    }

    private CommonRequest request(String version, String action, Map<String, String> query) {
        var request = new CommonRequest();
        request.setSysDomain(authority);
        request.setSysProtocol(ProtocolType.HTTP);
        request.setSysVersion(version);
        request.setSysAction(action);
        query.forEach(request::putQueryParameter);
        return request;
    }

    Answer send(CommonRequest request) throws ClientException {
        return send(request, Duration.ofSeconds(10));
    }

    Answer send(CommonRequest request, Duration readTimeout) throws ClientException {
        request.setSysConnectTimeout(5000);
        request.setSysReadTimeout((int) readTimeout.toMillis());
        return Answer.of(client.doAction((AcsRequest<?>) request.buildRequest()));
    }

    record Answer(int status, String text, HttpResponse http) {
        static Answer of(HttpResponse http) throws ClientException {
            var content = http.getHttpContent();
            return new Answer(
                    http.getStatus(), content == null ? "" : new String(content, StandardCharsets.UTF_8), http);
        }

        JsonNode json() {
            return Json.parse(text).orElseThrow(() -> new AssertionError("no JSON: " + text));
        }

        /** The code of a refusal, whichever of the two families it is of. */
        String code() {
            return json().path("Code").asText(json().path("ErrCode").asText(""));
        }

        JsonNode content() {
            return json().path("Data");
        }
    }
}
