package io.chatops.starrocks.cloud.aliyun;

import com.aliyuncs.CommonResponse;
import com.aliyuncs.RoaAcsRequest;
import com.aliyuncs.auth.SignatureVersion;
import com.aliyuncs.http.FormatType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A ROA request whose JSON body is nested and signed with ACS3. The SDK hashes only what {@link #getSysBodyParameters()} hands out:
 * with content that is set from outside, the signed hash is that of nothing. See docs/decisions/0004.
 */
final class RoaRequest extends RoaAcsRequest<CommonResponse> {
    private final Map<String, @Nullable Object> body;

    RoaRequest(Call call, String path) {
        super(call.product().code(), call.product().version(), call.action());
        body = call.body().orElse(Map.of());
        setSysSignatureVersion(SignatureVersion.V3);
        setSysUriPattern(path);
        if (!body.isEmpty()) {
            setHttpContentType(FormatType.JSON);
        }
        call.query().forEach(this::putQueryParameter);
    }

    /** Nested values stand where the SDK's signature says text: it does nothing with them but write them as JSON. */
    @Override
    @SuppressWarnings("unchecked")
    public Map<String, String> getSysBodyParameters() {
        return (Map<String, String>) (Map<String, ?>) body;
    }

    @Override
    public Class<CommonResponse> getResponseClass() {
        return CommonResponse.class;
    }
}
