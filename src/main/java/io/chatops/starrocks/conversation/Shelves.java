package io.chatops.starrocks.conversation;

import io.chatops.starrocks.instance.Draft;

/** What is remembered between a message and the press of its button, or the next line. */
public record Shelves(Topics topics, Shelf<Request> requests, Shelf<Draft> proposals) {}
