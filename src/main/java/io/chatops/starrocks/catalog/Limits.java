package io.chatops.starrocks.catalog;

import java.util.List;

/** The numbers of the founding document that bound every creation, whatever the service offers. */
public final class Limits {
    /** FE nodes: odd, so that the election of a leader has a majority. */
    public static final NodeRange FE_NODES = new NodeRange(1, 11, 2);

    /** CU of one FE node. */
    public static final List<Integer> FE_CU = List.of(8, 16, 32, 64);

    /** CU of the one FE node of a trial instance. */
    public static final int TRIAL_FE_CU = 4;

    /** CU of one BE or CN node: at least 8, in multiples of 8, where the service names no list. */
    public static final int LEAST_CU = 8;

    /** The largest CU that is offered where the service names no list; larger ones may be typed. */
    public static final int MOST_CU = 1024;

    /** GB of one disk. */
    public static final NodeRange STORAGE = new NodeRange(200, 65_000, 100);

    /** Cloud disks of one node. */
    public static final NodeRange DISKS = NodeRange.of(1, 10);

    /** Characters of an instance name. */
    public static final int NAME_LENGTH = 64;

    /** Characters of the admin password. */
    public static final NodeRange PASSWORD_LENGTH = NodeRange.of(8, 30);

    /** Special characters that an admin password may hold. */
    public static final String PASSWORD_SPECIALS = "@#$%^*_+-.";

    /** The role that lets the service reach OSS, as the service itself proposes it. */
    public static final String OSS_ROLE = "AliyunEMRStarRocksAccessingOSSRole";

    private Limits() {}
}
