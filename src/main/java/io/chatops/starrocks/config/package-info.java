/** What the operator set: the configuration file and the environment become the settings of each part, every problem at once. */
@NullMarked
package io.chatops.starrocks.config;

import org.jspecify.annotations.NullMarked;
