package io.chatops.starrocks.instance;

import io.chatops.starrocks.catalog.Limits;
import io.chatops.starrocks.catalog.SpecType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What the service says that it sells just now, as far as it said anything: an empty part means "not known", and the founding
 * document's rule stands alone there.
 *
 * @param computeCu CU of a BE or CN node
 * @param frontendCu CU of an FE node
 * @param frontendNodes the number of FE nodes, where it is one fixed number (trial)
 * @param versions StarRocks versions, the newest not first by rule
 * @param defaultVersion the version that the service proposes
 * @param localTypes machine types with local disks, by the spec that uses them
 * @param zoneSpecs the specs that a zone has, by zone id
 * @param trialZones zones where the trial series is sold; empty when the service was not asked
 * @param officialZones zones where the standard series is sold; empty when the service was not asked
 */
public record Offer(
        List<Integer> computeCu,
        List<Integer> frontendCu,
        OptionalInt frontendNodes,
        List<String> versions,
        Optional<String> defaultVersion,
        Map<SpecType, List<LocalType>> localTypes,
        Map<String, List<String>> zoneSpecs,
        Optional<Set<String>> trialZones,
        Optional<Set<String>> officialZones) {
    /** Nothing is known. */
    public static final Offer UNKNOWN = new Offer(
            List.of(),
            List.of(),
            OptionalInt.empty(),
            List.of(),
            Optional.empty(),
            Map.of(),
            Map.of(),
            Optional.empty(),
            Optional.empty());

    public Offer {
        computeCu = List.copyOf(computeCu);
        frontendCu = List.copyOf(frontendCu);
        versions = List.copyOf(versions);
        localTypes = Map.copyOf(localTypes);
        zoneSpecs = Map.copyOf(zoneSpecs);
    }

    /** This offer with the zones where each series is sold. */
    public Offer withZones(Set<String> official, Set<String> trial) {
        return new Offer(
                computeCu,
                frontendCu,
                frontendNodes,
                versions,
                defaultVersion,
                localTypes,
                zoneSpecs,
                Optional.of(Set.copyOf(trial)),
                Optional.of(Set.copyOf(official)));
    }

    /** This offer with the operator's versions where the service named none. */
    public Offer orVersions(List<String> configured) {
        return versions.isEmpty()
                ? new Offer(
                        computeCu,
                        frontendCu,
                        frontendNodes,
                        configured,
                        configured.stream().findFirst(),
                        localTypes,
                        zoneSpecs,
                        trialZones,
                        officialZones)
                : this;
    }

    /** The CU to choose from for a BE or CN node: the service's, never below the founding document's 8. */
    public List<Integer> computeCuAtLeastEight() {
        return computeCu.stream().filter(cu -> cu >= Limits.LEAST_CU).sorted().toList();
    }

    /**
     * A machine type with local disks.
     *
     * @param name the interface's name of it
     * @param display its name for people, as the service writes it
     */
    public record LocalType(String name, String display) {}
}
