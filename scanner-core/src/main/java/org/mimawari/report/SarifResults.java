package org.mimawari.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Finding;
import org.mimawari.finding.Severity;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;

/** The results of a SARIF run. */
final class SarifResults {
    /** Names the way in which the fingerprint is made; a new way gets a new name. */
    static final String FINGERPRINT = "mimawari/v1";

    private final Outline outline;
    private final Map<String, Integer> ruleIndex = new HashMap<>();

    SarifResults(Outline outline) {
        this.outline = outline;
        for (CheckInfo check : outline.report().checks()) {
            ruleIndex.put(check.id(), ruleIndex.size());
        }
    }

    static String level(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> "error";
            case MEDIUM -> "warning";
            case LOW, INFO -> "note";
        };
    }

    void add(ObjectNode result, Story story) {
        Finding finding = story.finding();
        result.put("ruleId", finding.check());
        Integer index = ruleIndex.get(finding.check());
        if (index != null) {
            result.put("ruleIndex", index);
        }
        if (outline.isAppendix(story)) {
            // A kind other than "fail" has the level "none" (section 3.27.10 of the standard).
            result.put("kind", "review").put("level", "none");
        } else {
            result.put("level", level(finding.severity()));
        }
        result.putObject("message").put("text", plain(message(story)));
        location(result.putArray("locations").addObject(), finding.target());
        related(result.putArray("relatedLocations"), story.ways());
        result.putObject("partialFingerprints")
                .put(FINGERPRINT, finding.fingerprint().hex());
        result.put("baselineState", JsonWriter.word(story.tracked().state().baseline()));
        properties(result.putObject("properties"), story);
    }

    private static String message(Story story) {
        List<String> lines = new ArrayList<>(List.of(story.sentence()));
        lines.addAll(story.dutyLines());
        String told = String.join("\n", lines);
        return story.steps().isEmpty() ? told : told + '\n' + numbered(story.steps(), false);
    }

    private static void properties(ObjectNode node, Story story) {
        Finding finding = story.finding();
        node.put("severity", JsonWriter.word(finding.severity()));
        node.put("confidence", JsonWriter.word(finding.confidence()));
        node.put("variant", finding.variant());
        story.duty().ifPresent(duty -> node.set("reportingDuty", JsonLaw.duty(duty)));
        node.put("firstSeen", story.tracked().firstSeen().toString());
        node.set("route", JsonFacts.routes(finding));
    }

    private void related(ArrayNode array, List<Way> ways) {
        int id = 1;
        for (Way way : ways) {
            related(array.addObject().put("id", id++), way.route());
        }
        for (Way way : ways) {
            for (Route before : way.before()) {
                related(array.addObject().put("id", id++), before);
            }
        }
    }

    private void related(ObjectNode node, Route route) {
        location(node, route.from());
        String text = outline.routes().full(route);
        node.putObject("message").put("text", plain(text));
    }

    /** Text that cannot be read as a link, nor as a place for arguments (sections 3.11.5 and 3.11.6 of the standard). */
    static String plain(String text) {
        String legal = LegalText.of(text);
        String linkless = legal.contains("](") ? legal.replace("[", "\\[").replace("]", "\\]") : legal;
        return linkless.replace("{", "{{").replace("}", "}}");
    }

    static void location(ObjectNode node, PublicUrl url) {
        node.putObject("physicalLocation").putObject("artifactLocation").put("uri", url.shownUri());
    }

    /** Why it matters and what to do, as plain text or Markdown. */
    static String help(CheckWords check, String variant, boolean markdown) {
        StringBuilder out = new StringBuilder(check.why());
        List<String> steps = check.steps(variant);
        if (!steps.isEmpty()) {
            out.append(out.isEmpty() ? "" : "\n\n").append(numbered(steps, markdown));
        }
        check.note().ifPresent(note -> out.append("\n\n").append(note));
        return out.isEmpty() ? check.title() : out.toString();
    }

    private static String numbered(List<String> steps, boolean markdown) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < steps.size(); i++) {
            String step = markdown ? MarkdownText.escape(steps.get(i)) : steps.get(i);
            out.append(i == 0 ? "" : "\n").append(i + 1).append(". ").append(step);
        }
        return out.toString();
    }
}
