package io.chatops.starrocks.sandbox.cloud;

import java.util.List;

/**
 * A region that sells StarRocks.
 *
 * @param chineseName as the console shows it
 * @param officialZones the zones with the official edition
 * @param trialZones the zones with the trial edition; empty where it is not sold
 */
public record CloudRegion(
        String id, String chineseName, String englishName, List<String> officialZones, List<String> trialZones) {
    public CloudRegion {
        officialZones = List.copyOf(officialZones);
        trialZones = List.copyOf(trialZones);
    }

    List<String> zones(String packageType) {
        return "trial".equals(packageType) ? trialZones : officialZones;
    }
}
