package io.chatops.starrocks.cloud.aliyun;

/** A profile cannot be used; the message is a sentence for the operator, without any secret, that says what to do. */
final class UnusableProfile extends RuntimeException {
    UnusableProfile(String sentence) {
        super(sentence);
    }
}
