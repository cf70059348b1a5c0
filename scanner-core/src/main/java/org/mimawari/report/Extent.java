package org.mimawari.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mimawari.finding.Background;
import org.mimawari.finding.Reason;
import org.mimawari.site.Coverage;
import org.mimawari.term.Cause;
import org.mimawari.term.Skip;

/**
 * How far the round went, in words and numbers: what was looked at, what lies outside of it on purpose, and what was not checked.
 * Each address counts once: where the run knows a nearer reason than the cause, it stands under that.
 */
final class Extent {
    private static final List<Skip> OUTSIDE = List.of(Skip.EXCLUDED, Skip.OTHER_MEDIA);
    private static final List<Skip> LIMITS = List.of(Skip.OVER_LIMIT, Skip.OUT_OF_TIME, Skip.ENDLESS, Skip.CREDENTIALS);
    private static final List<Skip> FORBIDDEN = List.of(Skip.ROBOTS, Skip.FORBIDDEN_ADDRESS);
    private static final List<Cause> OTHERS = List.of(
            Cause.TOO_LARGE,
            Cause.BLOCKED,
            Cause.UNREACHABLE,
            Cause.OWN_NETWORK,
            Cause.UNREADABLE,
            Cause.LOCKED,
            Cause.NEEDS_BROWSER,
            Cause.CHECK_FAILED);

    private final Coverage coverage;
    private final List<String> met;
    private final Background background;
    private final Moments moments;
    private final boolean enoughSeen;
    private final Phrases phrases;
    private final Words words;

    /**
     * One line.
     *
     * @param hint what it means and what to do
     */
    record Line(String what, int n, String hint) {}

    Extent(Outline outline) {
        this.coverage = outline.coverage();
        this.met = new ThingList(outline).counts();
        this.background = outline.background();
        this.moments = outline.moments();
        this.enoughSeen = outline.report().enoughSeen();
        this.phrases = outline.phrases();
        this.words = outline.words();
    }

    /** How complete the round was, or that it was a re-check, for somebody who reads nothing else. */
    String sentence() {
        if (background.isRecheck()) {
            return askedAgain();
        }
        if (background.isPart()) {
            return named();
        }
        if (!enoughSeen) {
            boolean outside = !background.isInspection() && coverage.wasMostlyAnswered();
            return words.text(outside ? "coverage.outside" : "coverage.little");
        }
        if (!coverage.finished()) {
            return words.text("coverage.unfinished");
        }
        String kind = background.isInspection() ? "inspect" : "coverage";
        return coverage.unseenTotal() == 0
                ? words.text(kind + ".finished")
                : words.count(kind + ".gaps", coverage.unseenTotal());
    }

    /** That only addresses which were named and what is new behind them were looked at, and how far that went. */
    private String named() {
        String named = words.count("part.named", background.focus().named());
        String how = !enoughSeen
                ? words.text("coverage.little")
                : !coverage.finished()
                        ? words.text("part.limit")
                        : coverage.unseenTotal() == 0 ? "" : words.count("part.gaps", coverage.unseenTotal());
        return how.isEmpty() ? named : words.text("sentences", Map.of("first", named, "next", how));
    }

    /** What was read of the site itself besides, if anything was. */
    private String own(String standing) {
        String told = standing;
        int read = coverage.pages() + coverage.documents() + coverage.images();
        if (read > 0) {
            told = joined(told, words.count("recheck.own", read));
        }
        return coverage.finished() ? told : joined(told, words.text("recheck.limit"));
    }

    private String joined(String first, String next) {
        return words.text("sentences", Map.of("first", first, "next", next));
    }

    /** What that leaves open. */
    private String standing() {
        if (!enoughSeen) {
            return words.text("recheck.little");
        }
        if (background.asked() == 0 && background.kept() == 0) {
            return words.text("recheck.nothing");
        }
        return background.kept() == 0 ? words.text("recheck.finished") : words.count("recheck.gaps", background.kept());
    }

    /** That only known things were asked, how many, and when the pages were looked at last. */
    private String askedAgain() {
        String asked = words.count("recheck.asked", background.asked());
        Instant scan = background.lastScan();
        return scan == null
                ? asked
                : words.text(
                        "sentences",
                        Map.of("first", asked, "next", words.text("recheck.scan", Map.of("time", moments.time(scan)))));
    }

    /** What was looked at. */
    String looked() {
        if (background.isRecheck()) {
            return own(standing());
        }
        String counted = background.isInspection() ? phrases.files(coverage) : phrases.looked(coverage, met);
        String things = words.text("coverage.looked", Map.of("things", counted));
        return coverage.rendered() == 0
                ? things
                : words.text(
                        "sentences",
                        Map.of("first", things, "next", words.count("coverage.rendered", coverage.rendered())));
    }

    /** What is no part of the round, by the settings or by its kind. */
    List<Line> outside() {
        return skips(OUTSIDE);
    }

    /** What was not checked, though a visitor could see it. */
    List<Line> gaps() {
        List<Line> lines = new ArrayList<>(skips(LIMITS));
        lines.addAll(skips(FORBIDDEN));
        add(lines, Cause.REFUSED, rest(Cause.REFUSED, FORBIDDEN));
        OTHERS.forEach(cause -> add(lines, cause, unseen(cause)));
        add(lines, Cause.NOT_ATTEMPTED, rest(Cause.NOT_ATTEMPTED, LIMITS));
        return lines;
    }

    private List<Line> skips(List<Skip> some) {
        return some.stream()
                .filter(why -> left(why) > 0)
                .map(why -> new Line(
                        words.text("skip." + why.name()), left(why), words.text("skip." + why.name() + ".hint")))
                .toList();
    }

    private void add(List<Line> lines, Cause cause, int n) {
        if (n > 0) {
            String hint = words.text("reason." + cause.name() + ".hint");
            lines.add(new Line(phrases.reason(Reason.of(cause)), n, hint));
        }
    }

    private int rest(Cause cause, List<Skip> told) {
        return Math.max(0, unseen(cause) - told.stream().mapToInt(this::left).sum());
    }

    private int left(Skip why) {
        return coverage.skipped().getOrDefault(why, 0);
    }

    private int unseen(Cause cause) {
        return coverage.unseen().getOrDefault(cause, 0);
    }

    /** All in plain sentences, for reports that are no tables. */
    List<String> lines() {
        return Stream.of(
                        Stream.of(sentence(), looked()),
                        inOne("coverage.gap-list", gaps()).stream(),
                        inOne("coverage.outside-list", outside()).stream())
                .flatMap(some -> some)
                .toList();
    }

    private List<String> inOne(String key, List<Line> some) {
        if (some.isEmpty()) {
            return List.of();
        }
        List<String> parts = some.stream()
                .map(line -> words.text("coverage.part", Map.of("what", line.what(), "n", words.number(line.n()))))
                .toList();
        return List.of(words.text(key, Map.of("things", String.join(words.text("list.comma"), parts))));
    }
}
