package io.chatops.starrocks.sandbox.dingtalk;

/**
 * Somebody with DingTalk.
 *
 * @param staffId the userid in the organisation; empty for somebody of outside
 */
record Account(String staffId, String encryptedId, String name, String corpId) {}
