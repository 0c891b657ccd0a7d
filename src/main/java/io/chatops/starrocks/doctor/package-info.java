/** What is wrong with an installation and what to do about it: looks, changes nothing, and shows no secret. */
@NullMarked
package io.chatops.starrocks.doctor;

import org.jspecify.annotations.NullMarked;
