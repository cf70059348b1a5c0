package org.mimawari.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.mimawari.finding.Evidence;
import org.mimawari.finding.Finding;
import org.mimawari.finding.FindingState;
import org.mimawari.finding.ReportingRules;
import org.mimawari.finding.ScanReport;
import org.mimawari.finding.TrackedFinding;
import org.mimawari.finding.Unit;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentKind;
import org.mimawari.site.LinkedForm;
import org.mimawari.site.LinkedVideo;
import org.mimawari.site.SharedFile;
import org.mimawari.site.Subject;
import org.mimawari.term.Concealment;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;

/** Turns findings into {@link Story stories}. */
final class Storyteller {
    private static final int NEWER_PLACES = 3;
    private static final String MAIL = "mail";

    private final Phrases phrases;
    private final Words words;
    private final Moments moments;
    private final Map<PublicUrl, List<Route>> leads;
    private final Map<PublicUrl, String> services;
    private final ScanReport report;
    private final ReportingRules rules;
    private final LawWords law;

    Storyteller(Phrases phrases, Moments moments, Edition edition) {
        this.phrases = phrases;
        this.words = phrases.words();
        this.moments = moments;
        this.leads = Way.leads(edition);
        this.services = services(edition.snapshot().subjects());
        this.report = edition.report();
        this.rules = edition.background().rules();
        this.law = new LawWords(phrases, !edition.background().isInspection());
    }

    /** Which service's thing lies at an address, by its id; a mail that is not published is mended by other steps too. */
    private static Map<PublicUrl, String> services(List<Subject> subjects) {
        Map<PublicUrl, String> services = new HashMap<>();
        for (Subject subject : subjects) {
            service(subject).ifPresent(service -> services.put(subject.url(), service));
        }
        return services;
    }

    private static Optional<String> service(Subject subject) {
        if (subject instanceof LinkedForm form) {
            return Optional.of(form.service().id());
        }
        if (subject instanceof SharedFile file) {
            return Optional.of(file.service().id());
        }
        if (subject instanceof Document document && document.url().isFile()) {
            return document.kind() == DocumentKind.MAIL ? Optional.of(MAIL) : Optional.empty();
        }
        return subject instanceof LinkedVideo video
                ? Optional.of(video.service().id())
                : Optional.empty();
    }

    private String service(Finding finding) {
        return services.getOrDefault(finding.target(), "");
    }

    Story tell(TrackedFinding tracked) {
        Finding finding = tracked.finding();
        CheckWords check = words.check(finding.check());
        String thing = thing(finding.check(), finding.name());
        Map<String, String> fills = Map.of(
                "name", thing,
                "kinds", phrases.kinds(finding.kinds()),
                "questions", questions(finding),
                "people", number(finding, finding.count(Unit.PEOPLE).orElse(0)),
                "numbers", number(finding, finding.count(Unit.NUMBERS).orElse(0)),
                "recipients", words.number(finding.count(Unit.SHOWN_RECIPIENTS).orElse(0)),
                "domains", words.number(finding.count(Unit.MAIL_DOMAINS).orElse(0)));
        return new Story(
                tracked,
                check.title(finding.variant()),
                thing,
                phrases.sentence(check.found(finding.variant(), fills)),
                check.why(service(finding)),
                stake(finding),
                seen(finding),
                parts(finding),
                newer(finding),
                since(tracked),
                duty(tracked),
                check.steps(finding.variant(), service(finding)),
                check.note(service(finding)),
                Way.to(finding, leads));
    }

    /** What is mended has nothing to report any more that this run saw. */
    private Optional<DutyStory> duty(TrackedFinding tracked) {
        Finding finding = tracked.finding();
        return tracked.state() == FindingState.ABSENT
                ? Optional.empty()
                : report.check(finding)
                        .flatMap(check -> rules.dutyOf(finding, check))
                        .map(law::tell);
    }

    /** "at least 7,500" where not all could be counted. */
    private String number(Finding finding, int n) {
        return finding.isCountedInPart() ? phrases.atLeast(words.number(n)) : words.number(n);
    }

    /** A title in quotes, or what the family of checks looks at: "this form". */
    String thing(String check, Label name) {
        return name.isEmpty() ? generic(check) : phrases.quoted(name);
    }

    private String generic(String check) {
        int dash = check.indexOf('-');
        return words.text("thing." + (dash < 0 ? check : check.substring(0, dash)));
    }

    private String questions(Finding finding) {
        OptionalInt all = finding.count(Unit.QUESTIONS);
        return all.isPresent() ? words.number(all.getAsInt()) : words.text("questions.unknown");
    }

    private String stake(Finding finding) {
        List<String> parts = new ArrayList<>();
        for (Evidence evidence : finding.evidence()) {
            if (evidence instanceof Evidence.Shape shape) {
                parts.add(phrases.kind(shape.kind()));
            }
        }
        if (parts.isEmpty()) {
            return "";
        }
        String kinds = phrases.list(parts);
        OptionalInt all = finding.count(Unit.QUESTIONS);
        OptionalInt personal = finding.count(Unit.PERSONAL_QUESTIONS);
        if (all.isPresent() && personal.isPresent()) {
            return words.text(
                    "stake.numbers",
                    Map.of(
                            "kinds",
                            kinds,
                            "personal",
                            words.number(personal.getAsInt()),
                            "all",
                            words.number(all.getAsInt())));
        }
        return ofTable(finding, kinds);
    }

    private String ofTable(Finding finding, String kinds) {
        OptionalInt rows = finding.count(Unit.ROWS);
        if (rows.isEmpty()) {
            return kinds;
        }
        int people = finding.count(Unit.PEOPLE).orElse(0);
        return words.text(
                people > 0 ? "stake.people" : "stake.rows",
                Map.of(
                        "kinds", kinds,
                        "rows", number(finding, rows.getAsInt()),
                        "people", number(finding, people)));
    }

    private List<String> seen(Finding finding) {
        return finding.evidence().stream()
                .filter(Evidence.Answered.class::isInstance)
                .map(e -> phrases.signal(((Evidence.Answered) e).signal()))
                .toList();
    }

    private List<String> parts(Finding finding) {
        return finding.evidence().stream()
                .filter(Evidence.Part.class::isInstance)
                .map(e -> finding.check().startsWith(MAIL) ? mail((Evidence.Part) e) : part(finding, (Evidence.Part) e))
                .toList();
    }

    /** "Mail 2, 「ご案内」: 113 outside addresses". */
    private String mail(Evidence.Part part) {
        String place = new RouteWords(phrases).place(part.place());
        return words.text("part.mail", Map.of("place", place, "people", words.number(part.people())));
    }

    /** "Hidden sheet: the sheet 「名簿」, 28 people". */
    private String part(Finding finding, Evidence.Part part) {
        String how = words.text("concealment." + part.how().name());
        String place = new RouteWords(phrases).place(part.place());
        String what = place.isEmpty() ? how : words.text("part.at", Map.of("how", how, "place", place));
        if (part.people() == 0) {
            boolean text = place.isEmpty() && part.how() == Concealment.NONE;
            return text ? words.text("part.text") : what;
        }
        return words.text("part.people", Map.of("what", what, "people", number(finding, part.people())));
    }

    /** Its name and address, and the first places that offer it. */
    private List<String> newer(Finding finding) {
        List<String> lines = new ArrayList<>();
        for (Evidence evidence : finding.evidence()) {
            if (evidence instanceof Evidence.NewerVersion newer) {
                String thing = thing(finding.check(), newer.name());
                lines.add(words.text(
                        "newer.at", Map.of("name", thing, "address", newer.url().shown())));
                newer.routes().stream()
                        .limit(NEWER_PLACES)
                        .forEach(route -> lines.add(words.text(
                                "newer.from",
                                Map.of(
                                        "place",
                                        new RouteWords(phrases).full(route),
                                        "address",
                                        route.from().shown()))));
            }
        }
        return lines;
    }

    private List<String> since(TrackedFinding tracked) {
        List<String> lines = new ArrayList<>();
        for (Evidence evidence : tracked.finding().evidence()) {
            if (evidence instanceof Evidence.Since since) {
                lines.add(words.text("since.site", Map.of("day", moments.day(since.date()))));
            }
        }
        lines.add(words.text("since.run." + tracked.state().name(), Map.of("time", moments.time(tracked.firstSeen()))));
        return lines;
    }

    /** The first step, for places with little room. */
    static Optional<String> firstStep(Story story) {
        return story.steps().stream().findFirst();
    }
}
