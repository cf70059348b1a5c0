package org.mimawari.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.function.Function;
import org.mimawari.finding.Acceptance;
import org.mimawari.finding.Accepting;
import org.mimawari.finding.Background;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Finding;
import org.mimawari.finding.Severity;
import org.mimawari.site.Coverage;
import org.mimawari.site.Missed;
import org.mimawari.term.Cause;
import org.mimawari.term.Language;

/**
 * The report for other programs. Its shape is in {@code report.schema.json} beside this class; within one {@code formatVersion} fields
 * are added and never renamed, moved or removed.
 */
public final class JsonFormat implements Format {
    private static final int FORMAT_VERSION = 1;

    private final Function<Language, Words> words;

    public JsonFormat(Function<Language, Words> words) {
        this.words = words;
    }

    @Override
    public String name() {
        return "json";
    }

    @Override
    public String fileName() {
        return "report.json";
    }

    @Override
    public void write(Edition edition, OutputStream out) throws IOException {
        Outline outline = Outline.of(edition, words);
        ObjectNode root = JsonFacts.object();
        root.put("format", "mimawari-report").put("formatVersion", FORMAT_VERSION);
        root.putObject("tool").put("name", "Mimawari").put("version", edition.version());
        root.put("language", edition.language().name().toLowerCase(Locale.ROOT));
        root.put("site", edition.report().site());
        run(root.putObject("run"), edition);
        result(root.putObject("result"), outline);
        ObjectNode coverage = root.putObject("coverage");
        coverage(coverage, edition.snapshot().coverage());
        JsonInventory.counts(coverage, outline);
        findings(root.putArray("findings"), outline);
        accepted(root.putArray("accepted"), outline);
        acceptances(root.putArray("acceptances"), outline);
        unchecked(root.putArray("undecided"), outline);
        JsonInventory.write(root.putArray("inventory"), outline);
        checks(root.putArray("checks"), outline);
        JsonWriter.write(root, out);
    }

    private static void run(ObjectNode node, Edition edition) {
        node.put("id", edition.report().id().value());
        node.put("started", edition.report().started().toString());
        node.put("ended", edition.report().ended().toString());
        node.put("timeZone", edition.zone().getId());
        node.put("enoughSeen", edition.report().enoughSeen());
        Background background = edition.background();
        node.put("kind", JsonWriter.word(background.kind()));
        if (background.isRecheck()) {
            node.put("asked", background.asked()).put("notAsked", background.kept());
        }
        JsonFacts.focus(node, edition.report(), background);
        if (background.lastScan() != null) {
            node.put("lastScan", background.lastScan().toString());
        }
    }

    private static void result(ObjectNode node, Outline outline) {
        Headline headline = new Headline(outline);
        node.put("mood", JsonWriter.word(headline.mood())).put("sentence", headline.result());
        node.set("provisos", JsonFacts.strings(headline.provisos()));
        ObjectNode open = node.putObject("verified");
        for (Severity severity : Severity.values()) {
            open.put(JsonWriter.word(severity), outline.open(severity));
        }
        node.put("suspected", outline.suspected().size());
        node.put("appendix", outline.appendix().size());
        node.put("absent", outline.mended().size());
        node.put("undecided", outline.uncheckedTotal());
        node.put("accepted", new AcceptedWords(outline).count());
    }

    private static void coverage(ObjectNode node, Coverage coverage) {
        node.put("pages", coverage.pages()).put("documents", coverage.documents());
        node.put("images", coverage.images()).put("forms", coverage.forms());
        node.put("startAnswered", coverage.startAnswered()).put("finished", coverage.finished());
        ObjectNode unseen = node.putObject("unseen");
        for (Cause cause : Cause.values()) {
            unseen.put(JsonWriter.word(cause), coverage.unseen().getOrDefault(cause, 0));
        }
        node.put("rendered", coverage.rendered());
        node.set("skipped", JsonFacts.skipped(coverage));
        ArrayNode missed = node.putArray("missed");
        for (Missed one : coverage.missed()) {
            ObjectNode item = missed.addObject();
            item.put("address", JsonFacts.address(one.url())).put("cause", JsonWriter.word(one.cause()));
            item.set("routes", JsonFacts.routes(one.routes()));
        }
    }

    private static void findings(ArrayNode array, Outline outline) {
        outline.told().forEach(story -> finding(array.addObject(), outline, story));
    }

    private static void finding(ObjectNode node, Outline outline, Story story) {
        Finding finding = story.finding();
        node.put("check", finding.check()).put("variant", finding.variant());
        node.put("severity", JsonWriter.word(finding.severity()));
        node.put("confidence", JsonWriter.word(finding.confidence()));
        node.put("appendix", outline.isAppendix(story));
        node.put("state", JsonWriter.word(story.tracked().state().baseline()));
        node.put("change", JsonWriter.word(story.tracked().state()));
        node.put("firstSeen", story.tracked().firstSeen().toString());
        node.put("fingerprint", finding.fingerprint().hex());
        node.put("address", story.address());
        node.put("title", LegalText.of(finding.name().text()));
        node.put("heading", story.heading()).put("message", LegalText.of(story.sentence()));
        node.put("why", story.why());
        node.set("steps", JsonFacts.strings(story.steps()));
        story.note().ifPresent(note -> node.put("note", note));
        story.duty().ifPresent(duty -> node.set("reportingDuty", JsonLaw.duty(duty)));
        node.set("routes", JsonFacts.routes(finding));
        node.set("evidence", JsonFacts.evidence(finding));
    }

    private static void accepted(ArrayNode array, Outline outline) {
        for (AcceptedWords.Row row : new AcceptedWords(outline).rows()) {
            ObjectNode node = array.addObject();
            finding(node, outline, row.story());
            acceptance(node.putObject("acceptance"), row.acceptance());
        }
    }

    private static void acceptances(ArrayNode array, Outline outline) {
        for (Accepting.Use use : outline.report().accepting().uses()) {
            ObjectNode node = array.addObject();
            acceptance(node, use.acceptance());
            node.put("outcome", JsonWriter.word(use.outcome()));
        }
    }

    private static void acceptance(ObjectNode node, Acceptance acceptance) {
        node.put("target", acceptance.target()).put("check", acceptance.check());
        node.put("reason", acceptance.reason()).put("who", acceptance.who());
        node.put("until", acceptance.until().toString());
    }

    private static void unchecked(ArrayNode array, Outline outline) {
        for (Unchecked one : outline.unchecked()) {
            ObjectNode node = array.addObject();
            node.put("address", JsonFacts.address(one.url()));
            node.put("title", LegalText.of(one.name().text()));
            node.put("reason", JsonWriter.word(one.reason()));
            node.set("checks", JsonFacts.strings(one.checks()));
            node.put("unreadPages", one.unreadPages());
            node.set("routes", JsonFacts.routes(one.routes()));
        }
    }

    private static void checks(ArrayNode array, Outline outline) {
        for (CheckInfo check : outline.report().checks()) {
            ObjectNode node = array.addObject();
            node.put("id", check.id()).put("family", JsonWriter.word(check.family()));
            node.put("severity", JsonWriter.word(check.severity()));
            node.put("title", outline.words().check(check.id()).title());
            node.set("variants", JsonFacts.strings(check.variants()));
        }
    }
}
