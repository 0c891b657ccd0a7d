package io.chatops.starrocks.conversation;

/** Pages of Alibaba Cloud's console that a person may need. */
final class Console {
    private Console() {}

    /** Where the role is authorised with one press. Source: the service's own link for a missing service role. */
    static String roleAuthorization(String role) {
        return "https://ram.console.aliyun.com/role/authorization?request=%7B%22Services%22%3A%5B%7B%22Service%22%3A%22EMR%22"
                + "%2C%22Roles%22%3A%5B%7B%22RoleName%22%3A%22" + role + "%22%7D%5D%7D%5D%7D";
    }

    static String vpcs(String region) {
        return "https://vpc.console.aliyun.com/vpc/" + region + "/vpcs";
    }

    static String vSwitches(String region) {
        return "https://vpc.console.aliyun.com/vpc/" + region + "/switches";
    }

    static String starRocks(String region) {
        return "https://emr-next.console.aliyun.com/#/region/" + region + "/resource/all/serverless/starrocks/list";
    }
}
