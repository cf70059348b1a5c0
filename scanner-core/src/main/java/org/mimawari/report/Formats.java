package org.mimawari.report;

import java.util.List;
import java.util.function.Function;
import org.mimawari.term.Language;

/** The one list of the forms of report. */
public final class Formats {
    private Formats() {}

    /** Every format, in the order of the command line's help. */
    public static List<Format> all() {
        return all(Words::of);
    }

    /** Every format, with words from another source; for tests of the words. */
    public static List<Format> all(Function<Language, Words> words) {
        return List.of(
                new HtmlFormat(words),
                new JsonFormat(words),
                new SarifFormat(words),
                new JunitFormat(words),
                new CsvFormat(words),
                new MarkdownFormat(words));
    }
}
