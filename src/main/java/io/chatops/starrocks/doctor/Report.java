package io.chatops.starrocks.doctor;

import io.chatops.starrocks.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What was found, in lines for people: one a finding, then a summary. */
public record Report(List<Finding> findings) {
    public Report {
        findings = List.copyOf(findings);
    }

    /** Whether something that is needed does not work. */
    public boolean isFaulty() {
        return count(Verdict.FAULT) > 0;
    }

    /** The lines in a language; each begins with its verdict and the code of what was looked at. */
    public List<String> lines(Texts texts) {
        var lines = new ArrayList<String>();
        findings.forEach(finding -> lines.add(line(finding, texts)));
        lines.add(texts.get(
                isFaulty() ? "doctor.summary.faulty" : "doctor.summary",
                count(Verdict.OK),
                count(Verdict.WARNING),
                count(Verdict.FAULT),
                count(Verdict.UNKNOWN)));
        return List.copyOf(lines);
    }

    private static String line(Finding finding, Texts texts) {
        var arguments = finding.arguments().toArray();
        var key = "doctor." + finding.key();
        var found = texts.get(key, arguments);
        var mark = mark(finding.verdict(), texts);
        var code = finding.matter().code();
        return finding.is(Verdict.OK)
                ? texts.get("doctor.line", mark, code, found)
                : texts.get("doctor.line.todo", mark, code, found, texts.get(key + ".do", arguments));
    }

    /** As long as the longest, so that the lines stand below each other. */
    private static String mark(Verdict verdict, Texts texts) {
        int longest = Arrays.stream(Verdict.values())
                .mapToInt(each -> texts.get("doctor.verdict." + each).length())
                .max()
                .orElse(0);
        var word = texts.get("doctor.verdict." + verdict);
        return word + " ".repeat(longest - word.length());
    }

    private long count(Verdict verdict) {
        return findings.stream().filter(finding -> finding.is(verdict)).count();
    }
}
