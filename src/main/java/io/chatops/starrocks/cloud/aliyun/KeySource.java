package io.chatops.starrocks.cloud.aliyun;

import com.aliyuncs.auth.AlibabaCloudCredentials;
import io.chatops.starrocks.cloud.CloudResult;

/** Where the credentials of an account come from; asked for each call, so that rotated ones are picked up. */
interface KeySource {
    /** The credentials that hold now, the same object as long as they are the same; or what is wrong with them. */
    CloudResult<AlibabaCloudCredentials> keys();
}
