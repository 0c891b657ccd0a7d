package io.chatops.starrocks.conversation;

import java.util.Arrays;
import java.util.List;

/**
 * What can be asked about: every parameter that a creation has, and those of the requests around it. What is said of it stands in
 * the {@code param} texts under its name.
 */
enum ParameterTopic {
    REGION("RegionId", Group.PLACE, Request.BODY),
    ZONE("ZoneId", Group.PLACE, Request.BODY),
    VPC("VpcId", Group.PLACE, Request.BODY),
    VSWITCH("VSwitchId", Group.PLACE, Request.EXTRA),
    VSWITCHES("VSwitches", Group.PLACE, Request.BODY),
    SECURITY_GROUP("SecurityGroupId", Group.PLACE, Request.EXTRA),
    RUN_MODE("RunMode", Group.KIND, Request.BODY),
    PACKAGE_TYPE("PackageType", Group.KIND, Request.BODY),
    VERSION("Version", Group.KIND, Request.BODY),
    NAME("InstanceName", Group.KIND, Request.BODY),
    PASSWORD("AdminPassword", Group.KIND, Request.BODY),
    OSS_ROLE("OssAccessingRoleName", Group.KIND, Request.BODY),
    TAGS("Tags", Group.KIND, Request.BODY),
    SPEC_TYPE("SpecType", Group.SIZE, Request.GROUPS),
    CU("Cu", Group.SIZE, Request.GROUPS),
    FE_CU("FeCu", Group.SIZE, Request.GROUPS),
    NODES("ResidentNodeNumber", Group.SIZE, Request.GROUPS),
    FE_NODES("FeNodeNumber", Group.SIZE, Request.GROUPS),
    STORAGE("StorageSize", Group.SIZE, Request.GROUPS),
    DISK_LEVEL("StoragePerformanceLevel", Group.SIZE, Request.GROUPS),
    DISKS("DiskNumber", Group.SIZE, Request.GROUPS),
    LOCAL_TYPE("LocalStorageInstanceType", Group.SIZE, Request.GROUPS),
    PAY_TYPE("PayType", Group.PAYMENT, Request.BODY),
    PRICING_CYCLE("PricingCycle", Group.PAYMENT, Request.BODY),
    DURATION("Duration", Group.PAYMENT, Request.BODY),
    AUTO_RENEW("AutoRenew", Group.PAYMENT, Request.BODY),
    PURPOSE("Purpose", Group.WIZARD, Request.BOT),
    SCENARIO("Scenario", Group.WIZARD, Request.BOT),
    PROFILE("Profile", Group.WIZARD, Request.BOT),
    FRONTENDS("FrontendNodeGroups", Group.REQUEST, Request.BODY),
    BACKENDS("BackendNodeGroups", Group.REQUEST, Request.BODY),
    GROUP_NAME("NodeGroupName", Group.REQUEST, Request.GROUPS),
    CLIENT_TOKEN("ClientToken", Group.REQUEST, Request.BODY),
    ENCRYPTED("Encrypted", Group.REQUEST, Request.BODY),
    INSTANCE_ID("InstanceId", Group.LOOK, Request.LOOKUP),
    INSTANCE_STATUS("InstanceStatus", Group.LOOK, Request.LOOKUP),
    PAGE_NUMBER("PageNumber", Group.LOOK, Request.LOOKUP),
    PAGE_SIZE("PageSize", Group.LOOK, Request.LOOKUP),
    CLUSTER_ID("ClusterId", Group.LOOK, Request.LOOKUP),
    CONFIG_TYPE("ConfigType", Group.LOOK, Request.LOOKUP),
    MINOR("Minor", Group.LOOK, Request.LOOKUP),
    GROUP_ID("NodeGroupId", Group.CHANGE, Request.CHANGE),
    TARGET("Target", Group.CHANGE, Request.CHANGE);

    private final String wire;
    private final Group group;
    private final Request request;

    ParameterTopic(String wire, Group group, Request request) {
        this.wire = wire;
        this.group = group;
        this.request = request;
    }

    /** The interface's name of it or, where it has none, the conversation's. */
    String wire() {
        return wire;
    }

    /** The key of one of its texts. */
    String key(String part) {
        return "param." + wire + "." + part;
    }

    /** The key of the text that says where it goes: its own, or that of its kind of request. */
    String requestKey(Words words) {
        return words.has(key("request")) ? key("request") : "param.request." + request;
    }

    /** What belongs together in the list. */
    enum Group {
        PLACE,
        KIND,
        SIZE,
        PAYMENT,
        WIZARD,
        REQUEST,
        LOOK,
        CHANGE;

        List<ParameterTopic> topics() {
            return Arrays.stream(ParameterTopic.values())
                    .filter(topic -> topic.group == this)
                    .toList();
        }
    }

    /** Where a parameter goes. */
    private enum Request {
        BODY,
        /** In each node group of the body, under a key that only the topic's own text can name. */
        GROUPS,
        /** In the body, as long as the operator has the founding document's own fields sent. */
        EXTRA,
        /** Nowhere. */
        BOT,
        LOOKUP,
        CHANGE
    }
}
