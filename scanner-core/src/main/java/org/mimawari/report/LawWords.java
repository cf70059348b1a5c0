package org.mimawari.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mimawari.finding.Exposure;
import org.mimawari.finding.LegalClass;
import org.mimawari.finding.ReportingDuty;
import org.mimawari.finding.ReportingDuty.Standing;
import org.mimawari.finding.ReportingGround;
import org.mimawari.finding.ReportingRules;
import org.mimawari.term.DataKind;

/** What the law may ask, in the words of the bundle {@code words/law.<language>.properties}, which names its sources. */
final class LawWords {
    private static final String BUNDLE = "law";

    private final Phrases phrases;
    private final Words words;
    private final boolean published;

    /** @param published false of files that are looked at before others can read them */
    LawWords(Phrases phrases, boolean published) {
        this.phrases = phrases;
        this.words = phrases.words();
        this.published = published;
    }

    DutyStory tell(ReportingDuty duty) {
        Map<String, String> fills = fills(duty);
        Standing standing = duty.standing();
        List<String> grounds = duty.grounds().stream()
                .filter(ground -> standing != Standing.MAY_BE || !ground.isConditional())
                .map(ground -> text("ground." + key(ground, duty.exposed()), fills))
                .toList();
        String days = published && standing != Standing.NO_SIGN ? text("days", fills) : "";
        return new DutyStory(duty, text((published ? "standing." : "unpublished.") + standing, fills), grounds, days);
    }

    private static String key(ReportingGround ground, Exposure exposed) {
        boolean unknown = ground == ReportingGround.MANY_IF_MORE && exposed.people() == 0;
        return unknown ? ground + ".unknown" : ground.name();
    }

    private Map<String, String> fills(ReportingDuty duty) {
        Map<String, String> fills = new HashMap<>(days());
        String people = words.number(duty.exposed().people());
        fills.put("people", duty.exposed().atLeast() ? phrases.atLeast(people) : people);
        fills.put("sensitive", sensitive(duty.exposed()));
        fills.put("limit", limit(duty.rules()));
        return fills;
    }

    private String sensitive(Exposure exposed) {
        List<DataKind> kinds = exposed.kinds().stream()
                .filter(kind -> LegalClass.of(kind) == LegalClass.SENSITIVE)
                .sorted()
                .toList();
        return phrases.kinds(kinds);
    }

    /** "for public bodies, more than 100 people". */
    private String limit(ReportingRules rules) {
        return text(
                "limit." + rules.organisation(),
                Map.of(
                        "public", words.number(rules.limits().publicBody()),
                        "business", words.number(rules.limits().business())));
    }

    private Map<String, String> days() {
        return Map.of(
                "from", words.number(ReportingDuty.FIRST_REPORT_FROM),
                "to", words.number(ReportingDuty.FIRST_REPORT_TO),
                "final", words.number(ReportingDuty.FINAL_REPORT),
                "wrongful", words.number(ReportingDuty.FINAL_REPORT_WRONGFUL));
    }

    /** What stands before the lines of one finding. */
    String fact() {
        return text("fact", Map.of());
    }

    /** The heading of the notes. */
    String heading() {
        return text("section", Map.of());
    }

    /** Who decides, what cannot be seen from outside, and which articles say so: told once a report. */
    List<String> notes(ReportingRules rules) {
        return Stream.of("note.1", "note.2", "note.3", "note.4." + rules.organisation())
                .map(key -> text(key, Map.of()))
                .toList();
    }

    /** The name of the Commission's page. */
    String page() {
        return text("page", Map.of());
    }

    String pageAddress() {
        return text("page.address", Map.of());
    }

    /** How many findings may have to be reported, for the top. */
    String proviso(int n) {
        String key = published ? "proviso" : "unpublished.proviso";
        boolean single = n == 1 && words.has(BUNDLE, key + ".one");
        Map<String, String> fills = new HashMap<>(days());
        fills.put("n", words.number(n));
        return text(key + (single ? ".one" : ".other"), fills);
    }

    private String text(String key, Map<String, String> fills) {
        return Placeholders.fill(words.in(BUNDLE, key), fills);
    }
}
