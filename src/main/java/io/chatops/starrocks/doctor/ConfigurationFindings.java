package io.chatops.starrocks.doctor;

import java.util.ArrayList;
import java.util.List;

/** What reading the configuration gave, all of it at once. */
public final class ConfigurationFindings {
    private ConfigurationFindings() {}

    /** Of a configuration that cannot be used: what is behind it is not looked at. */
    public static List<Finding> refused(List<String> problems) {
        var findings = new ArrayList<Finding>();
        problems.forEach(problem ->
                findings.add(Finding.fault(Matter.CONFIGURATION, "configuration.problem", sentence(problem))));
        findings.add(Finding.unknown(Matter.CONFIGURATION, "configuration.rest"));
        return findings;
    }

    /** Of one that can be, with what is set there to no effect. */
    public static List<Finding> read(List<String> notices) {
        return notices.isEmpty()
                ? List.of(Finding.ok(Matter.CONFIGURATION, "configuration"))
                : notices.stream()
                        .map(notice -> Finding.warning(Matter.CONFIGURATION, "configuration.notice", sentence(notice)))
                        .toList();
    }

    /** On a line of its own it needs no full stop; here, what to do follows it. */
    private static String sentence(String problem) {
        return problem.endsWith("?") || problem.endsWith(".") ? problem : problem + ".";
    }
}
