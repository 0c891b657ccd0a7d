package io.chatops.starrocks.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** Tests that are skipped, with a line that says so, on a machine without Chromium. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsBrowser.Condition.class)
@interface NeedsBrowser {
    /** Asked for the class first; the methods of a class that is skipped are not asked for. */
    final class Condition implements ExecutionCondition {
        private static final String ABSENT =
                "the page tests are skipped: no Chromium here (apt-get install chromium chromium-driver)";

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (Chromium.isThere()) {
                return ConditionEvaluationResult.enabled("there is a browser");
            }
            LoggerFactory.getLogger(NeedsBrowser.class).warn(ABSENT);
            return ConditionEvaluationResult.disabled(ABSENT);
        }
    }
}
