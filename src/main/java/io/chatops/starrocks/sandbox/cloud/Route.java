package io.chatops.starrocks.sandbox.cloud;

/** Where an action is found: by method and path for ROA, by name alone for RPC (path {@code /}, either method). */
record Route(Product product, String action, String method, String path, Operation operation) {
    static Route post(String action, String path, Operation operation) {
        return new Route(Product.STARROCKS, action, "POST", path, operation);
    }

    static Route get(String action, String path, Operation operation) {
        return new Route(Product.STARROCKS, action, "GET", path, operation);
    }

    static Route rpc(Product product, String action, Operation operation) {
        return new Route(product, action, "", "/", operation);
    }

    boolean takes(CloudRequest request) {
        return path.equals(request.path()) && (method.isEmpty() || method.equals(request.method()));
    }
}
