package org.mimawari.compare;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mimawari.term.DocumentSketch;
import org.mimawari.term.Mark;
import org.mimawari.term.MarkKind;

/**
 * One document, as it is compared with others: what it is called, where it is linked, and its sketch.
 *
 * @param words what the links to it, each once, and its file are called
 * @param standing where it is linked
 * @param form what it is made of
 * @param firstSeen when a run met it first; null if no run before this one is known
 */
public record Exemplar(
        Names words,
        Standing standing,
        Form form,
        DocumentSketch sketch,
        @Nullable Instant firstSeen) {

    /**
     * Where it is linked.
     *
     * @param pages numbers of the pages that do
     * @param titles of these pages
     * @param archived whether all of them are archives: back numbers, earlier years
     */
    public record Standing(Set<Integer> pages, Set<String> titles, boolean archived) {
        public Standing {
            pages = Set.copyOf(pages);
            titles = Set.copyOf(titles);
        }

        boolean sharesPage(Standing other) {
            return !Collections.disjoint(pages, other.pages);
        }
    }

    /**
     * What it is made of.
     *
     * @param kind a number for each kind of file
     * @param pages 0 if that is not known
     * @param read false if it could not be read
     */
    public record Form(int kind, int pages, boolean read) {}

    /**
     * What a document is called, read once.
     *
     * @param links by the words of its links
     */
    public record Names(List<NameReading> links, NameReading file, NameReading title) {
        private static final int MOST = 8;

        public Names {
            links = List.copyOf(links);
        }

        /**
         * @param links words of the links
         * @param file name of its file
         * @param title its own title, or empty
         */
        public static Names read(List<String> links, String file, String title) {
            return new Names(
                    links.stream()
                            .distinct()
                            .limit(MOST)
                            .map(NameReading::ofWords)
                            .toList(),
                    NameReading.ofFile(file),
                    NameReading.ofWords(title));
        }

        /** All that the names say. */
        Set<Mark> marks() {
            Set<Mark> all = new HashSet<>(file.marks());
            links.forEach(name -> all.addAll(name.marks()));
            all.addAll(title.marks());
            return all;
        }

        /** Whether the words of every link do. */
        public boolean allSay(MarkKind kind) {
            return !links.isEmpty() && links.stream().allMatch(name -> name.has(kind));
        }

        /** The highest value that they give to marks of a kind. */
        public Optional<Integer> says(MarkKind kind) {
            return values(marks(), kind).stream().max(Comparator.naturalOrder());
        }
    }

    /** What its names say of one kind. */
    Set<Integer> named(MarkKind kind) {
        return values(words.marks(), kind);
    }

    /** What its text says of one kind. */
    Set<Integer> written(MarkKind kind) {
        return values(sketch.marks(), kind);
    }

    private static Set<Integer> values(Iterable<Mark> marks, MarkKind kind) {
        Set<Integer> values = new HashSet<>();
        for (Mark mark : marks) {
            if (mark.kind() == kind) {
                values.add(mark.value());
            }
        }
        return values;
    }

    boolean hasText() {
        return !sketch.text().isEmpty();
    }
}
