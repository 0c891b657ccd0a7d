/** What is asked for and what there is: answers become a draft, a complete draft a plan, and the cloud's answer an instance. */
@NullMarked
package io.chatops.starrocks.instance;

import org.jspecify.annotations.NullMarked;
