package io.chatops.starrocks.cloud.aliyun;

import com.aliyuncs.AcsRequest;
import com.aliyuncs.CommonResponse;
import com.aliyuncs.CommonRpcRequest;
import com.aliyuncs.auth.SignatureVersion;
import com.aliyuncs.http.FormatType;
import com.aliyuncs.http.MethodType;
import com.aliyuncs.policy.retry.RetryPolicy;
import com.aliyuncs.regions.ProductDomain;
import java.util.Optional;

/** Turns calls into the SDK's requests, each with its own address, protocol, time and signature: none of the SDK's defaults fits. */
final class Requests {
    private final Endpoints endpoints;
    private final CallLimits limits;

    Requests(Endpoints endpoints, CallLimits limits) {
        this.endpoints = endpoints;
        this.limits = limits;
    }

    /** The request, new for each try; empty when the product is not sold in the region. */
    Optional<AcsRequest<CommonResponse>> request(Call call) {
        return endpoints.host(call.product(), call.region()).map(host -> addressed(call, host));
    }

    private AcsRequest<CommonResponse> addressed(Call call, String host) {
        var request = call.path().isPresent() ? new RoaRequest(call, call.path().get()) : rpc(call);
        request.setSysMethod(call.get() ? MethodType.GET : MethodType.POST);
        request.setSysRegionId(call.region());
        request.setSysProductDomain(new ProductDomain(call.product().code(), host));
        request.setSysProtocol(endpoints.protocol());
        request.setSysAcceptFormat(FormatType.JSON);
        request.setSysConnectTimeout(Math.toIntExact(limits.connect().toMillis()));
        request.setSysReadTimeout(Math.toIntExact(limits.of(call).toMillis()));
        request.setSysRetryPolicy(RetryPolicy.none());
        return request;
    }

    private static AcsRequest<CommonResponse> rpc(Call call) {
        var request = new CommonRpcRequest(call.product().code(), call.product().version(), call.action());
        request.setSysSignatureVersion(SignatureVersion.V3);
        call.query().forEach(request::putQueryParameter);
        return request;
    }
}
