package org.mimawari.derive.family;

import java.util.ArrayList;
import java.util.List;

/**
 * One invented document as it lies on a site.
 *
 * @param file path of its address
 * @param words of the link that leads to it
 * @param page path of the page that the link stands on
 * @param heading title of that page
 * @param lines its text
 * @param codes where its QR codes lead
 * @param changed date in the file, as year, month, day; 0 if there is none
 */
public record Paper(
        String file, String words, String page, String heading, List<String> lines, List<String> codes, int changed) {
    public Paper {
        lines = List.copyOf(lines);
        codes = List.copyOf(codes);
    }

    static Paper of(String file, String words, String page, List<String> lines) {
        return new Paper(file, words, page, "青空市", lines, List.of(), 0);
    }

    Paper headed(String title) {
        return new Paper(file, words, page, title, lines, codes, changed);
    }

    Paper coded(String... to) {
        return new Paper(file, words, page, heading, lines, List.of(to), changed);
    }

    Paper changed(int day) {
        return new Paper(file, words, page, heading, lines, codes, day);
    }

    Paper at(String otherFile, String otherWords, String otherPage) {
        return new Paper(otherFile, otherWords, otherPage, heading, lines, codes, changed);
    }

    /** With words put in place of others wherever they stand. */
    Paper saying(String old, String young) {
        return new Paper(
                file,
                words,
                page,
                heading,
                lines.stream().map(line -> line.replace(old, young)).toList(),
                codes,
                changed);
    }

    /** With one more line before the first. */
    Paper below(String line) {
        List<String> more = new ArrayList<>(List.of(line));
        more.addAll(lines);
        return new Paper(file, words, page, heading, more, codes, changed);
    }

    /** With more lines at the end. */
    Paper above(List<String> more) {
        List<String> all = new ArrayList<>(lines);
        all.addAll(more);
        return new Paper(file, words, page, heading, all, codes, changed);
    }
}
