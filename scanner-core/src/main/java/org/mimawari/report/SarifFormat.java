package org.mimawari.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.mimawari.finding.Background;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Reason;
import org.mimawari.term.Language;

/**
 * The report for code scanning services: <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/">SARIF 2.1.0</a>.
 *
 * <p>The rule is the check, the first location the exposed thing, the related locations the places that lead there, nearest first. What
 * could not be checked is a notification of the run.
 */
public final class SarifFormat implements Format {
    private final Function<Language, Words> words;

    public SarifFormat(Function<Language, Words> words) {
        this.words = words;
    }

    @Override
    public String name() {
        return "sarif";
    }

    @Override
    public String fileName() {
        return "report.sarif";
    }

    @Override
    public void write(Edition edition, OutputStream out) throws IOException {
        Outline outline = Outline.of(edition, words);
        ObjectNode root = JsonFacts.object();
        root.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json").put("version", "2.1.0");
        ObjectNode run = root.putArray("runs").addObject();
        driver(run.putObject("tool").putObject("driver"), outline);
        run.putObject("automationDetails").put("id", "mimawari/" + path(edition));
        run.put("language", edition.language().name().toLowerCase(Locale.ROOT));
        invocation(run.putArray("invocations").addObject(), outline);
        ArrayNode results = run.putArray("results");
        SarifResults made = new SarifResults(outline);
        outline.told().forEach(story -> made.add(results.addObject(), story));
        AcceptedWords accepted = new AcceptedWords(outline);
        for (AcceptedWords.Row row : accepted.rows()) {
            ObjectNode result = results.addObject();
            made.add(result, row.story());
            ObjectNode suppression = result.putArray("suppressions").addObject();
            suppression.put("kind", "external").put("status", "accepted");
            suppression.put("justification", SarifResults.plain(accepted.line(row.acceptance())));
        }
        JsonWriter.write(root, out);
    }

    // The standard divides the id at slashes and takes the last part as the run.
    private static String path(Edition edition) {
        return edition.report().site().replace('/', '-')
                + '/'
                + edition.report().id().value();
    }

    private static void driver(ObjectNode driver, Outline outline) {
        driver.put("name", "Mimawari").put("version", outline.edition().version());
        ArrayNode rules = driver.putArray("rules");
        for (CheckInfo check : outline.report().checks()) {
            rule(rules.addObject(), check, outline);
        }
        ArrayNode kinds = driver.putArray("notifications");
        for (Reason reason : Reason.values()) {
            ObjectNode kind = kinds.addObject().put("id", JsonWriter.word(reason));
            kind.putObject("shortDescription").put("text", outline.phrases().reason(reason));
        }
    }

    private static void rule(ObjectNode rule, CheckInfo check, Outline outline) {
        CheckWords text = outline.words().check(check.id());
        rule.put("id", check.id());
        rule.putObject("shortDescription").put("text", text.title());
        String why = text.why().isEmpty() ? text.title() : text.why();
        rule.putObject("fullDescription").put("text", why);
        ObjectNode help = rule.putObject("help");
        help.put("text", SarifResults.help(text, "", false)).put("markdown", SarifResults.help(text, "", true));
        rule.putObject("defaultConfiguration").put("level", SarifResults.level(check.severity()));
        ObjectNode properties = rule.putObject("properties");
        properties.put("severity", JsonWriter.word(check.severity()));
        properties.put("family", JsonWriter.word(check.family()));
    }

    private static void invocation(ObjectNode node, Outline outline) {
        node.put("executionSuccessful", outline.report().enoughSeen());
        node.put("startTimeUtc", utc(outline.report().started()));
        node.put("endTimeUtc", utc(outline.report().ended()));
        ArrayNode notes = node.putArray("toolExecutionNotifications");
        for (String proviso : new Headline(outline).provisos()) {
            note(notes, proviso, outline.report().enoughSeen() ? "warning" : "error");
        }
        outline.unchecked().forEach(one -> unchecked(notes, one, outline));
        ObjectNode properties = node.putObject("properties");
        properties
                .put("pages", outline.coverage().pages())
                .put("documents", outline.coverage().documents());
        properties
                .put("images", outline.coverage().images())
                .put("forms", outline.coverage().forms());
        properties
                .put("unchecked", outline.uncheckedTotal())
                .put("finished", outline.coverage().finished())
                .put("rendered", outline.coverage().rendered());
        Background background = outline.background();
        properties.put("kind", JsonWriter.word(background.kind()));
        if (background.isRecheck()) {
            properties.put("asked", background.asked()).put("notAsked", background.kept());
        }
        JsonFacts.focus(properties, outline.report(), background);
        properties.set("coverage", JsonFacts.strings(new Extent(outline).lines()));
        properties.set("skipped", JsonFacts.skipped(outline.coverage()));
    }

    private static void unchecked(ArrayNode notes, Unchecked one, Outline outline) {
        String text = outline.words()
                .text(
                        "unchecked.sentence",
                        Map.of(
                                "address", one.url().shown(),
                                "reason", outline.phrases().reason(one.reason())));
        ObjectNode note = note(notes, text, one.reason() == Reason.CHECK_FAILED ? "error" : "warning");
        note.putObject("descriptor").put("id", JsonWriter.word(one.reason()));
        SarifResults.location(note.putArray("locations").addObject(), one.url());
        one.checks().stream().findFirst().ifPresent(id -> note.putObject("associatedRule")
                .put("id", id));
    }

    private static ObjectNode note(ArrayNode notes, String text, String level) {
        ObjectNode note = notes.addObject().put("level", level);
        note.putObject("message").put("text", SarifResults.plain(text));
        return note;
    }

    private static String utc(Instant at) {
        return DateTimeFormatter.ISO_INSTANT.format(at.truncatedTo(ChronoUnit.SECONDS));
    }
}
