package io.chatops.starrocks.inquiry;

import io.chatops.starrocks.cloud.CloudFailure;
import io.chatops.starrocks.cloud.CloudResult;
import io.chatops.starrocks.instance.Instance;

/** One thing that can be asked about an instance. */
interface InstanceTopic {
    /** The answer, or why there is none. */
    CloudResult<Answer> answer(Inquiry inquiry, Instance instance, Scene scene);

    /** All of it as rows; a topic that fits into a message has none. */
    default CloudResult<Sheet> sheet(Inquiry inquiry, Instance instance, Scene scene) {
        return new CloudResult.Failed<>(
                CloudFailure.of(CloudFailure.Kind.REFUSED, "NoFile", "there is no file of this", ""));
    }
}
