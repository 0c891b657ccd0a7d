package io.chatops.starrocks.journeys;

/** A chat platform on which a story is played. The story does not know which. */
@FunctionalInterface
interface Stage {
    Scene open(Plot plot);
}
