package org.mimawari.personal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells from headings and titles of a table whether it lists answers to a form or what is asked of private people, or offices, facilities and people in public roles, which are published on purpose. Words from {@code table-signs.tsv} beside this class. Thread-safe; linear.
 */
public final class TableSigns {
    private static final int LONGEST = 40;
    /** The name of an organisation, which stands in all that it writes and tells of no council's members. */
    private static final String WELFARE_COUNCIL = "社会福祉協議会";

    private static final int LONGEST_TITLE = 120;

    /** What a heading or title says of the whole table. */
    public enum Sign {
        /** Its rows are what people sent in. */
        ANSWERS,
        /** What is asked of private people only: at home, pupils, patients. */
        PRIVATE,
        /** Somebody who asked for something or got it. */
        PERSON,
        /** Somebody, for whatever reason. */
        SOMEBODY,
        /** Numbers and dates by which an office keeps people. */
        RECORD,
        /** The name beside it is that of somebody who runs or represents something. */
        ROLE,
        /** A post or department. */
        POST,
        /** It lists people by their public office. */
        OFFICE,
        /** It lists facilities, firms or works. */
        LISTING,
        /** It lists winners or results. */
        CONTEST,
        /** What is counted or measured. */
        MEASURE,
        /** A register of licences. */
        REGISTER,
        /** What takes place. */
        EVENT,
        /** A heading that says nothing of people, but is one. */
        OTHER,
        /** The same of which the cells tell more: numbers of whatever kind. */
        VAGUE,
        /** A title that names a list of private people. */
        TITLE_PRIVATE,
        TITLE_OFFICE,
        TITLE_LISTING;

        private static final Set<Sign> NO_PERSON = EnumSet.of(LISTING, CONTEST, MEASURE, REGISTER, EVENT, OTHER, VAGUE);
        private static final Set<Sign> PEOPLE = EnumSet.of(PRIVATE, PERSON, SOMEBODY);

        /** Whether what stands below such a heading is nothing of a person's. */
        public boolean isOfNoPerson() {
            return NO_PERSON.contains(this);
        }

        /** Whether people may stand below such a heading. */
        public boolean isOfPeople() {
            return PEOPLE.contains(this);
        }

        /** Whether only the cells tell what stands below it. */
        public boolean leavesItToCells() {
            return this == VAGUE || isOfPeople();
        }

        /** Whether a title says so. */
        public boolean isOfTitle() {
            return this == TITLE_PRIVATE || this == TITLE_OFFICE || this == TITLE_LISTING;
        }

        /** Whether each row may be about what stands below such a heading. */
        public boolean isOfListing() {
            return this == LISTING || this == REGISTER;
        }
    }

    private static final String TITLE = "TITLE-";
    private static final String ENDING = "-ENDING";
    private static final String MORE = "…";
    /** Stands for "…" while text is normalised, which would make dots of it. */
    private static final String MARK = "\u0001";

    private static final Pattern BLANK = Pattern.compile("[\\s　]");
    private static final Pattern ASIDE = Pattern.compile("[(\\[【][^)\\]】]{0,40}[)\\]】]|[*※★●■◆]");
    /** "ご利用者", "お客様" is known as it is. */
    private static final Pattern COURTESY = Pattern.compile("^[ごお御](?=\\p{IsHan})");

    private static final Pattern COUNT = Pattern.compile("(?:数|率|計|割合|人数|別)$");

    private final Map<String, Set<Sign>> headings = new HashMap<>();
    private final Map<String, Set<Sign>> beginnings = new HashMap<>();
    private final Map<String, Set<Sign>> endings = new HashMap<>();
    private final Map<Sign, Words> titles = new EnumMap<>(Sign.class);

    public TableSigns() {
        try (InputStream in = TableSigns.class.getResourceAsStream("table-signs.tsv")) {
            if (in == null) {
                throw new IllegalStateException("The table table-signs.tsv is missing from the program");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(this::addLine);
        } catch (IOException damaged) {
            throw new UncheckedIOException("The table table-signs.tsv cannot be read", damaged);
        }
    }

    private void addLine(String line) {
        String[] cells = line.split("\t", 2);
        List<String> words =
                Arrays.stream(cells[1].split(", ", -1)).map(TableSigns::normal).toList();
        if (cells[0].startsWith(TITLE)) {
            titles.put(Sign.valueOf(cells[0].replace('-', '_')), new Words(words));
            return;
        }
        boolean ending = cells[0].endsWith(ENDING);
        Sign sign = Sign.valueOf(ending ? cells[0].substring(0, cells[0].length() - ENDING.length()) : cells[0]);
        for (String word : words) {
            boolean begins = word.endsWith(MORE);
            String bare = word.replace(MORE, "");
            Map<String, Set<Sign>> table = ending ? endings : begins ? beginnings : headings;
            table.computeIfAbsent(bare, none -> EnumSet.noneOf(Sign.class)).add(sign);
        }
    }

    private static String normal(String word) {
        String marked = word.replace(MORE, MARK);
        String text = Normalizer.isNormalized(marked, Normalizer.Form.NFKC)
                ? marked
                : Normalizer.normalize(marked, Normalizer.Form.NFKC);
        return BLANK.matcher(text.replace(MARK, MORE).toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** What the heading says; empty if it is none that is known. */
    public Set<Sign> ofHeading(String heading) {
        if (heading.length() > LONGEST) {
            return Set.of();
        }
        String whole = normal(heading);
        String outside = ASIDE.matcher(whole).replaceAll("");
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        signs.addAll(headings.getOrDefault(whole, Set.of()));
        signs.addAll(headings.getOrDefault(outside, Set.of()));
        if (!signs.isEmpty()) {
            return signs;
        }
        String plain = COURTESY.matcher(outside).replaceFirst("");
        signs.addAll(headings.getOrDefault(plain, Set.of()));
        return signs.isEmpty() ? byBeginning(plain) : signs;
    }

    private Set<Sign> byBeginning(String heading) {
        for (int length = heading.length();
                length > 0 && !COUNT.matcher(heading).find();
                length--) {
            Set<Sign> signs = beginnings.get(heading.substring(0, length));
            if (signs != null) {
                return signs;
            }
        }
        return byPerson(heading);
    }

    /** "森林所有者" is an owner too. */
    private Set<Sign> byPerson(String heading) {
        for (int from = 1; from < heading.length() - 1; from++) {
            Set<Sign> signs = beginnings.getOrDefault(heading.substring(from), Set.of());
            if (signs.contains(Sign.PERSON)) {
                return signs;
            }
        }
        return Set.of();
    }

    /** The same of one of which nothing else is known. */
    public Set<Sign> ofEnding(String heading) {
        if (heading.length() > LONGEST) {
            return Set.of();
        }
        String text = ASIDE.matcher(normal(heading)).replaceAll("");
        for (int from = 1; from < text.length(); from++) {
            Set<Sign> signs = endings.get(text.substring(from));
            if (signs != null) {
                return signs;
            }
        }
        return Set.of();
    }

    /** What a line above the headings says, or a title. */
    public Set<Sign> ofTitle(String title) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        String text = normal(title.substring(0, Math.min(title.length(), LONGEST_TITLE)))
                .replace(WELFARE_COUNCIL, "");
        titles.forEach((sign, words) -> {
            if (words.in(text)) {
                signs.add(sign);
            }
        });
        return signs;
    }
}
