package org.mimawari.extract;

import java.util.List;
import java.util.stream.Stream;

/** Differences between the stream and jsoup's tree that are known, with their reasons. */
enum Known {
    /** jsoup puts two references to halves of a character together; the standard makes each U+FFFD. */
    HALVES {
        @Override
        boolean explains(String page, List<String> missing, List<String> added) {
            return page.contains("&#xD");
        }
    },
    /** jsoup takes U+FFFF for the end of the page. */
    END_OF_PAGE {
        @Override
        boolean explains(String page, List<String> missing, List<String> added) {
            return page.indexOf('\uffff') >= 0 && missing.isEmpty();
        }
    },
    /** A frameset takes the place of a page that has hardly begun: what stood before it is gone from the tree. When it may, jsoup says otherwise than the standard. */
    FRAMESET {
        @Override
        boolean explains(String page, List<String> missing, List<String> added) {
            return page.contains("<frameset>");
        }
    },
    /** jsoup reads scripts, styles, titles and text areas in drawings and formulas without tags; the standard reads them with. */
    DRAWINGS {
        @Override
        boolean explains(String page, List<String> missing, List<String> added) {
            boolean drawing = page.contains("<svg>") || page.contains("<math>");
            return drawing
                    && Stream.of("<script>", "<style>", "<iframe>", "<textarea>", "<title>")
                            .anyMatch(page::contains);
        }
    },
    /**
     * jsoup keeps what stands in a noscript before the body there, frames without a set and forms in forms included, and lets no link go on behind it (so whether a browser is needed may differ); in the
     * standard it begins the body.
     */
    IN_NOSCRIPT {
        @Override
        boolean explains(String page, List<String> missing, List<String> added) {
            return page.contains("<noscript>") && WORDS.explains(page, others(missing), others(added));
        }
    },
    /** What stands misplaced in a table is moved before it in the tree, and links that overlap blocks are cut into several: their words differ, not where they lead. */
    WORDS {
        @Override
        boolean explains(String page, List<String> missing, List<String> added) {
            return withoutWords(missing).equals(withoutWords(added));
        }
    };

    static final List<Known> DIFFERENCES = List.of(values());

    abstract boolean explains(String page, List<String> missing, List<String> added);

    private static List<String> others(List<String> facts) {
        return facts.stream()
                .filter(fact -> Stream.of("FRAME ", "FORM ", "SENDING_FORM ", "TEXT ", "title ")
                        .noneMatch(fact::startsWith))
                .toList();
    }

    private static List<String> withoutWords(List<String> facts) {
        return facts.stream()
                .map(fact -> fact.startsWith("title") ? fact.substring(fact.lastIndexOf(", unread")) : address(fact))
                .toList();
    }

    private static String address(String fact) {
        String[] cells = fact.split(" ", 3);
        return cells[0] + " " + cells[1];
    }
}
