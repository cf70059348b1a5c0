package org.mimawari.gather.probe;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mimawari.term.AddressKind;
import org.mimawari.term.PublicUrl;

/**
 * One of the many addresses of a Google form, taken apart: which form, by which kind of id, and which of its pages.
 *
 * <p>Holds no token: what comes after {@code edit2=}, prefilled answers and all other parameters are left behind. Read from
 * the address alone, in linear time. The shapes: published ({@code /forms/d/e/ID}), by file id ({@code /forms/d/ID}), with a
 * domain ({@code /a/DOMAIN}) or account number ({@code /u/N}), shortened (forms.gle, goo.gl/forms), and the shape of 2008 to
 * 2013 ({@code viewform?formkey=ID}).
 *
 * @param id as Google gives it: letters, digits and a few marks
 */
record GoogleFormAddress(Series series, String id, Door door) {

    /** By what kind of id the address names its form. */
    enum Series {
        PUBLISHED("https://docs.google.com/forms/d/e/"),
        FILE("https://docs.google.com/forms/d/"),
        FORMKEY("https://docs.google.com/spreadsheet/viewform?formkey="),
        FORMS_GLE("https://forms.gle/"),
        GOO_GL("https://goo.gl/forms/");

        private final String prefix;

        Series(String prefix) {
            this.prefix = prefix;
        }
    }

    /** Which page of the form. */
    enum Door {
        ANSWER("viewform"),
        CLOSED("closedform"),
        RESTRICTED("formrestricted"),
        SUMMARY("viewanalytics"),
        SUMMARY_RESTRICTED("analyticsrestricted"),
        EDITOR("edit"),
        ANSWER_EDITOR("");

        private static final Map<String, Door> BY_SEGMENT = Arrays.stream(values())
                .filter(door -> !door.segment.isEmpty())
                .collect(Collectors.toUnmodifiableMap(door -> door.segment, door -> door));

        private final String segment;

        Door(String segment) {
            this.segment = segment;
        }

        /** Other pages of a form (formResponse, viewscore, prefill ...) offer it for answering too. */
        private static Door of(String segment) {
            return BY_SEGMENT.getOrDefault(segment, ANSWER);
        }
    }

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,200}");
    private static final Pattern FORM_KEY = Pattern.compile("[A-Za-z0-9_.:-]{1,200}");
    private static final Set<String> LEGACY_PAGES = Set.of("viewform", "embeddedform", "formResponse", "viewanalytics");
    private static final Set<String> LEGACY_FOLDERS = Set.of("spreadsheet", "spreadsheets");
    private static final String PUBLISHED_MARK = "e";

    /** Empty if this is no address of one Google form. */
    static Optional<GoogleFormAddress> parse(PublicUrl url) {
        if (url.port() != 443 && url.port() != 80) {
            return Optional.empty();
        }
        Deque<String> path = segments(url);
        return switch (withoutLastDot(url.host())) {
            case "forms.gle" -> shortened(Series.FORMS_GLE, path);
            case "goo.gl" -> take(path, "forms") ? shortened(Series.GOO_GL, path) : Optional.empty();
            case "docs.google.com" -> ofDocs(url, path);
            case "spreadsheets.google.com" -> ofSheets(url, path);
            default -> Optional.empty();
        };
    }

    /** A host may be written with the dot of the root. */
    private static String withoutLastDot(String host) {
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    private static Deque<String> segments(PublicUrl url) {
        return Arrays.stream(url.path().split("/"))
                .filter(segment -> !segment.isEmpty())
                .collect(Collectors.toCollection(ArrayDeque::new));
    }

    private static Optional<GoogleFormAddress> shortened(Series series, Deque<String> path) {
        return id(path.poll(), ID).map(id -> new GoogleFormAddress(series, id, Door.ANSWER));
    }

    private static Optional<GoogleFormAddress> ofDocs(PublicUrl url, Deque<String> path) {
        dropAccount(path);
        if (!take(path, "forms")) {
            return ofSheets(url, path);
        }
        dropAccount(path);
        if (!take(path, "d")) {
            return Optional.empty();
        }
        // "/forms/d/e" alone names no form; a file id is never one letter.
        Series series = take(path, PUBLISHED_MARK) ? Series.PUBLISHED : Series.FILE;
        return id(path.poll(), ID).map(id -> new GoogleFormAddress(series, id, door(url, path)));
    }

    private static Optional<GoogleFormAddress> ofSheets(PublicUrl url, Deque<String> path) {
        dropAccount(path);
        if (LEGACY_FOLDERS.contains(path.peek() == null ? "" : path.peek())) {
            path.poll();
        }
        String page = path.poll();
        if (page == null || !LEGACY_PAGES.contains(page)) {
            return Optional.empty();
        }
        return id(url.parameter("formkey").orElse(null), FORM_KEY)
                .map(id -> new GoogleFormAddress(Series.FORMKEY, id, Door.of(page)));
    }

    private static Door door(PublicUrl url, Deque<String> path) {
        if (url.parameter("edit2").filter(token -> !token.isEmpty()).isPresent()) {
            return Door.ANSWER_EDITOR;
        }
        boolean oldSummary =
                url.fragment().filter(f -> f.contains("publishanalytics")).isPresent();
        String segment = path.poll();
        Door door = segment == null ? Door.ANSWER : Door.of(segment);
        return oldSummary && door == Door.ANSWER ? Door.SUMMARY : door;
    }

    /** Takes away "/a/DOMAIN" and "/u/N", which tell who looks, not what is looked at. */
    private static void dropAccount(Deque<String> path) {
        while (path.size() > 1 && (path.peek().equals("a") || path.peek().equals("u"))) {
            path.poll();
            path.poll();
        }
    }

    private static boolean take(Deque<String> path, String segment) {
        if (!segment.equals(path.peek())) {
            return false;
        }
        path.poll();
        return true;
    }

    private static Optional<String> id(@Nullable String text, Pattern shape) {
        return Optional.ofNullable(text).filter(id -> shape.matcher(id).matches());
    }

    /** The published id that a form's own data gives ("e/ID"), as an address. */
    static Optional<GoogleFormAddress> published(String ofData) {
        return ofData.startsWith("e/")
                ? id(ofData.substring(2), ID).map(id -> new GoogleFormAddress(Series.PUBLISHED, id, Door.ANSWER))
                : Optional.empty();
    }

    boolean isShortened() {
        return series == Series.FORMS_GLE || series == Series.GOO_GL;
    }

    /** Whether the form has a summary and an editing page of its own. */
    boolean isModern() {
        return series == Series.PUBLISHED || series == Series.FILE;
    }

    boolean sameForm(GoogleFormAddress other) {
        return series == other.series && id.equals(other.id);
    }

    AddressKind kind() {
        return switch (door) {
            case ANSWER, CLOSED, RESTRICTED -> AddressKind.ANSWER;
            case SUMMARY, SUMMARY_RESTRICTED -> AddressKind.SUMMARY;
            case EDITOR -> AddressKind.EDITOR;
            case ANSWER_EDITOR -> AddressKind.ANSWER_EDITOR;
        };
    }

    /** The one address for answering the form; for a shortened address the shortened address itself. */
    PublicUrl canonical() {
        return isModern() ? page(Door.ANSWER) : PublicUrl.of(series.prefix + id);
    }

    /** @throws IllegalArgumentException if the form has no such page: check {@link #isModern()} first */
    PublicUrl page(Door which) {
        if (!isModern() || which == Door.ANSWER_EDITOR) {
            throw new IllegalArgumentException("no page " + which + " of a form by " + series);
        }
        return PublicUrl.of(series.prefix + id + '/' + which.segment);
    }
}
