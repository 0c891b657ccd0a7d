package io.chatops.starrocks.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;

/** Tests that are skipped, with a line that says so, on a machine without Chromium. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(
        value = "io.chatops.starrocks.web.Chromium#isThere",
        disabledReason = "no Chromium here: apt-get install chromium chromium-driver runs the page tests")
@interface NeedsBrowser {}
