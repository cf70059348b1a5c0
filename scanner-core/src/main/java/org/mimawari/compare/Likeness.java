package org.mimawari.compare;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mimawari.term.DocumentSketch;
import org.mimawari.term.TextSketch;

/** How like two documents are, as signs, each of which has a weight. Pure. */
final class Likeness {
    /** Share of their stretches of letters that two texts have in common, in hundredths. */
    private static final int ALMOST_ALL = 80;

    private static final int MOST_OF_IT = 55;
    private static final int HARDLY_ANY = 35;
    private static final int MUCH_LONGER = 130;
    /** So many letters make a name that another may contain. */
    private static final int TELLING = 3;

    /** What is the same or not, and what that is worth. A rule of our own: held to invented pairs, see docs/documents.md. */
    enum Sign {
        TEXT_ALMOST_SAME(4),
        TEXT_NEAR(2),
        TEXT_FAR(-6),
        SAME_FILE(2),
        OTHER_FILE(-2),
        SAME_WORDS(2),
        OTHER_WORDS(-3),
        SAME_TITLE(1),
        SAME_HEADS(1),
        OTHER_HEADS(-1),
        SAME_TARGET(1),
        SAME_FORM(1),
        OTHER_FORM(-1);

        private final int weight;

        Sign(int weight) {
            this.weight = weight;
        }

        int weight() {
            return weight;
        }
    }

    private Likeness() {}

    static Set<Sign> signs(Exemplar one, Exemplar other) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        texts(one.sketch().text(), other.sketch().text(), signs);
        names(one.words(), other.words(), signs);
        if (shareTarget(one.sketch(), other.sketch())) {
            signs.add(Sign.SAME_TARGET);
        }
        if (!one.form().read() || !other.form().read()) {
            return signs;
        }
        if (one.form().kind() != other.form().kind()) {
            signs.add(Sign.OTHER_FORM);
        } else if (one.form().pages() == other.form().pages()) {
            signs.add(Sign.SAME_FORM);
        }
        return signs;
    }

    static int weight(Set<Sign> signs) {
        return signs.stream().mapToInt(Sign::weight).sum();
    }

    private static void texts(TextSketch one, TextSketch other, Set<Sign> signs) {
        if (one.isEmpty() || other.isEmpty()) {
            return;
        }
        int same = percent(one, other);
        int longer = 100 * Math.max(one.characters(), other.characters());
        boolean asLong = longer <= MUCH_LONGER * Math.min(one.characters(), other.characters());
        if (same >= ALMOST_ALL) {
            signs.add(Sign.TEXT_ALMOST_SAME);
        } else if (same >= MOST_OF_IT || !asLong && same >= HARDLY_ANY) {
            signs.add(Sign.TEXT_NEAR);
        } else if (same < HARDLY_ANY) {
            signs.add(Sign.TEXT_FAR);
        }
        boolean head = !Collections.disjoint(one.heads(), other.heads());
        signs.add(head ? Sign.SAME_HEADS : Sign.OTHER_HEADS);
    }

    /** How many of a hundred stretches of letters two texts have in common; can be a little below 0. */
    static int percent(TextSketch one, TextSketch other) {
        int same = 0;
        for (int digit = 0; digit < one.bits().length(); digit++) {
            int differing = Character.digit(one.bits().charAt(digit), 16)
                    ^ Character.digit(other.bits().charAt(digit), 16);
            same += 4 - Integer.bitCount(differing);
        }
        // Half of the bits of two texts that have nothing in common are the same.
        return 200 * same / (4 * one.bits().length()) - 100;
    }

    private static void names(Exemplar.Names one, Exemplar.Names other, Set<Sign> signs) {
        compare(Set.of(one.file().core()), Set.of(other.file().core()), Sign.SAME_FILE, Sign.OTHER_FILE, signs);
        compare(cores(one.links()), cores(other.links()), Sign.SAME_WORDS, Sign.OTHER_WORDS, signs);
        if (one.title().isKnown() && one.title().core().equals(other.title().core())) {
            signs.add(Sign.SAME_TITLE);
        }
    }

    private static Set<String> cores(List<NameReading> names) {
        return names.stream().map(NameReading::core).collect(Collectors.toSet());
    }

    private static void compare(Set<String> one, Set<String> other, Sign same, Sign different, Set<Sign> signs) {
        Set<String> mine = new HashSet<>(one);
        mine.remove("");
        Set<String> theirs = new HashSet<>(other);
        theirs.remove("");
        if (mine.isEmpty() || theirs.isEmpty()) {
            return;
        }
        if (!Collections.disjoint(mine, theirs)) {
            signs.add(same);
        } else if (mine.stream().noneMatch(name -> theirs.stream().anyMatch(their -> contains(name, their)))) {
            signs.add(different);
        }
    }

    private static boolean contains(String one, String other) {
        return one.length() >= TELLING && other.length() >= TELLING && (one.contains(other) || other.contains(one));
    }

    private static boolean shareTarget(DocumentSketch one, DocumentSketch other) {
        return !Collections.disjoint(one.codes(), other.codes());
    }
}
