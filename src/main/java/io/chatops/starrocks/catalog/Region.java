package io.chatops.starrocks.catalog;

import java.util.List;
import java.util.Optional;

/**
 * A region of the service.
 *
 * @param id the interface's name of it, for example {@code cn-hangzhou}
 * @param english its name for people, in English
 * @param chinese its name for people, in Chinese
 */
public record Region(String id, String english, String chinese) {
    /** The 13 regions that have an endpoint, in the order in which they are offered. Source: endpoint map of 2022-10-19. */
    public static final List<Region> ALL = List.of(
            new Region("cn-hangzhou", "China (Hangzhou)", "华东1（杭州）"),
            new Region("cn-shanghai", "China (Shanghai)", "华东2（上海）"),
            new Region("cn-beijing", "China (Beijing)", "华北2（北京）"),
            new Region("cn-shenzhen", "China (Shenzhen)", "华南1（深圳）"),
            new Region("cn-qingdao", "China (Qingdao)", "华北1（青岛）"),
            new Region("cn-zhangjiakou", "China (Zhangjiakou)", "华北3（张家口）"),
            new Region("cn-wulanchabu", "China (Ulanqab)", "华北6（乌兰察布）"),
            new Region("cn-hongkong", "China (Hong Kong)", "中国香港"),
            new Region("ap-southeast-1", "Singapore", "新加坡"),
            new Region("ap-southeast-5", "Indonesia (Jakarta)", "印度尼西亚（雅加达）"),
            new Region("eu-central-1", "Germany (Frankfurt)", "德国（法兰克福）"),
            new Region("us-east-1", "US (Virginia)", "美国（弗吉尼亚）"),
            new Region("us-west-1", "US (Silicon Valley)", "美国（硅谷）"));

    /** Where the founding document says that the trial series is sold; the service's own list goes before it. */
    public static final List<String> TRIAL = List.of("cn-beijing", "cn-shanghai");

    /** The region of this id. */
    public static Optional<Region> find(String id) {
        return ALL.stream().filter(region -> region.id().equals(id)).findFirst();
    }
}
