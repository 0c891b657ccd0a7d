package io.chatops.starrocks.doctor;

import io.chatops.starrocks.cloud.CloudFailure;
import java.util.List;

/** Whether the cloud's products answer at all, whatever they say. */
final class EndpointCheck implements Check {
    private final CloudView view;
    private final Right.Product product;
    private final String host;
    private final String home;

    EndpointCheck(CloudView view, Right.Product product, String host, String home) {
        this.view = view;
        this.product = product;
        this.host = host;
        this.home = home;
    }

    @Override
    public Matter matter() {
        return Matter.CLOUD_ENDPOINTS;
    }

    @Override
    public List<Finding> look() {
        if (host.isEmpty()) {
            return List.of(Finding.fault(Matter.CLOUD_ENDPOINTS, "endpoint.none", product, home));
        }
        if (view.refusedIdentity().isPresent() && product != Right.Product.STS) {
            return List.of();
        }
        return List.of(view.of(product).fold(answer -> answers(), this::failed));
    }

    private Finding failed(CloudFailure failure) {
        if (RightCheck.isUnreachable(failure)) {
            return Finding.fault(Matter.CLOUD_ENDPOINTS, "endpoint.unreached", product, host, failure.code());
        }
        return failure.kind() == CloudFailure.Kind.UNAVAILABLE
                ? Finding.warning(Matter.CLOUD_ENDPOINTS, "endpoint.down", product, host, failure.code())
                : answers();
    }

    private Finding answers() {
        return Finding.ok(Matter.CLOUD_ENDPOINTS, "endpoint", product, host);
    }
}
