package io.chatops.starrocks.bench;

/** So many requests over so many connections that stay open, each of which waits for its answer before it asks again. */
record Load(int connections, int requests) {
    int each() {
        return requests / connections;
    }
}
