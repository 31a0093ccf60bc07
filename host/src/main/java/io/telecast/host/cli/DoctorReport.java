package io.telecast.host.cli;

import io.telecast.host.doctor.Diagnosis;
import io.telecast.host.telegram.Finding;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Prints findings: a line for each as it comes, or all as JSON at the end. */
final class DoctorReport {

    private final PrintWriter out;
    private final boolean json;

    DoctorReport(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    void add(Diagnosis diagnosis) {
        if (!json) {
            Finding finding = diagnosis.finding();
            String remedy = remedy(finding);
            out.println("%-8s %s: %s".formatted(state(finding), diagnosis.name(), text(finding))
                    + (remedy.isEmpty() ? "" : ". " + oneLine(remedy)));
            out.flush();
        }
    }

    void end(List<Diagnosis> all) {
        if (json) {
            out.println(new JsonMapper()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(all.stream().map(DoctorReport::view).toList()));
        } else {
            long failed = count(all, "failed");
            long warnings = count(all, "warning");
            out.println();
            out.println(
                    failed == 0 && warnings == 0
                            ? "All is well."
                            : failed + " failed, " + warnings + (warnings == 1 ? " warning." : " warnings."));
        }
        out.flush();
    }

    private static long count(List<Diagnosis> all, String state) {
        return all.stream().filter(one -> state(one.finding()).equals(state)).count();
    }

    private static Map<String, String> view(Diagnosis diagnosis) {
        var view = new LinkedHashMap<String, String>();
        view.put("name", diagnosis.name());
        view.put("state", state(diagnosis.finding()));
        view.put("text", text(diagnosis.finding()));
        view.put("remedy", remedy(diagnosis.finding()));
        return view;
    }

    private static String state(Finding finding) {
        return switch (finding) {
            case Finding.Ok ok -> "ok";
            case Finding.Warning warning -> "warning";
            case Finding.Failed failed -> "failed";
        };
    }

    private static String remedy(Finding finding) {
        return switch (finding) {
            case Finding.Ok ok -> "";
            case Finding.Warning warning -> warning.remedy();
            case Finding.Failed failed -> failed.remedy();
        };
    }

    /** Without the dot that a sentence of somebody else may end with: what to do follows one. */
    private static String text(Finding finding) {
        String text = oneLine(finding.text());
        return text.endsWith(".") && !text.endsWith("..") ? text.substring(0, text.length() - 1) : text;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
