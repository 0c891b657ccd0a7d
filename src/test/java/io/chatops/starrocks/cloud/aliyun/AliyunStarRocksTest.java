package io.chatops.starrocks.cloud.aliyun;

import io.chatops.starrocks.cloud.StarRocksCloud;
import io.chatops.starrocks.cloud.StarRocksCloudContract;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class AliyunStarRocksTest implements StarRocksCloudContract {
    private CloudStub server;
    private StarRocksCloud cloud;

    @BeforeEach
    void start() throws IOException {
        server = new CloudStub(new SmallCloud()::answer);
        cloud = Orders.account(server, CreateBody.FULL).starRocks();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    public StarRocksCloud cloud() {
        return cloud;
    }
}
