package org.mimawari.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.mimawari.finding.Evidence;
import org.mimawari.finding.Finding;
import org.mimawari.finding.TrackedFinding;
import org.mimawari.finding.Unit;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentKind;
import org.mimawari.site.LinkedForm;
import org.mimawari.site.LinkedVideo;
import org.mimawari.site.SharedFile;
import org.mimawari.site.Subject;
import org.mimawari.term.DataKind;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;

/** Turns findings into {@link Story stories}. */
final class Storyteller {
    private static final String MAIL = "mail";

    private final Phrases phrases;
    private final Words words;
    private final Moments moments;
    private final Map<PublicUrl, List<Route>> leads;
    private final Map<PublicUrl, String> services;

    /**
     * @param leads what leads to each document
     * @param subjects all that was seen
     */
    Storyteller(Phrases phrases, Moments moments, Map<PublicUrl, List<Route>> leads, List<Subject> subjects) {
        this.phrases = phrases;
        this.words = phrases.words();
        this.moments = moments;
        this.leads = leads;
        this.services = services(subjects);
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
                "kinds", phrases.kinds(kinds(finding)),
                "questions", questions(finding),
                "people", words.number(count(finding, Unit.PEOPLE).orElse(0)),
                "recipients", words.number(count(finding, Unit.SHOWN_RECIPIENTS).orElse(0)),
                "domains", words.number(count(finding, Unit.MAIL_DOMAINS).orElse(0)));
        return new Story(
                tracked,
                check.title(),
                thing,
                phrases.sentence(check.found(finding.variant(), fills)),
                check.why(service(finding)),
                stake(finding),
                seen(finding),
                parts(finding),
                since(tracked),
                check.steps(finding.variant(), service(finding)),
                check.note(service(finding)),
                Way.to(finding, leads));
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
        OptionalInt all = count(finding, Unit.QUESTIONS);
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
        OptionalInt all = count(finding, Unit.QUESTIONS);
        OptionalInt personal = count(finding, Unit.PERSONAL_QUESTIONS);
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
        OptionalInt rows = count(finding, Unit.ROWS);
        if (rows.isEmpty()) {
            return kinds;
        }
        int people = count(finding, Unit.PEOPLE).orElse(0);
        return words.text(
                people > 0 ? "stake.people" : "stake.rows",
                Map.of(
                        "kinds", kinds,
                        "rows", words.number(rows.getAsInt()),
                        "people", words.number(people)));
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
                .map(e -> finding.check().startsWith(MAIL) ? mail((Evidence.Part) e) : part((Evidence.Part) e))
                .toList();
    }

    /** "Mail 2, 「ご案内」: 113 outside addresses". */
    private String mail(Evidence.Part part) {
        String place = new RouteWords(phrases).place(part.place());
        return words.text("part.mail", Map.of("place", place, "people", words.number(part.people())));
    }

    /** "Hidden sheet: the sheet 「名簿」, 28 people". */
    private String part(Evidence.Part part) {
        String how = words.text("concealment." + part.how().name());
        String place = new RouteWords(phrases).place(part.place());
        String what = place.isEmpty() ? how : words.text("part.at", Map.of("how", how, "place", place));
        return part.people() == 0
                ? what
                : words.text("part.people", Map.of("what", what, "people", words.number(part.people())));
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

    static List<DataKind> kinds(Finding finding) {
        return finding.evidence().stream()
                .filter(Evidence.Shape.class::isInstance)
                .map(e -> ((Evidence.Shape) e).kind())
                .distinct()
                .toList();
    }

    private static OptionalInt count(Finding finding, Unit unit) {
        return finding.evidence().stream()
                .filter(e -> e instanceof Evidence.Count count && count.unit() == unit)
                .mapToInt(e -> ((Evidence.Count) e).number())
                .findFirst();
    }

    /** The first step, for places with little room. */
    static Optional<String> firstStep(Story story) {
        return story.steps().stream().findFirst();
    }
}
