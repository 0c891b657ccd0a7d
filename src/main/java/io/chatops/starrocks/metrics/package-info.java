/** What can be counted of the running bot, for Prometheus: the one place that knows how it is counted, behind the ports of the others. */
@NullMarked
package io.chatops.starrocks.metrics;

import org.jspecify.annotations.NullMarked;
