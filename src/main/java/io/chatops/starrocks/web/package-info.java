/** The one HTTP server: limits and headers for every path, health and readiness, and the servlets of others mounted beside them. */
@NullMarked
package io.chatops.starrocks.web;

import org.jspecify.annotations.NullMarked;
