package org.mimawari.report;

import java.util.List;
import java.util.function.Function;
import org.mimawari.term.Language;

/**
 * Makes the mail about a run: the result in a sentence, what to do, what could not be checked. Short; the report tells the rest.
 *
 * <p>At most {@value MailPlan#FULL} findings are told in full and {@value MailPlan#BRIEF} in a line each; of suspected ones only the
 * number and, where the answers of a form are at stake, the addresses. Pure: sends nothing.
 */
public final class MailText {
    private MailText() {}

    public static MailBody of(Edition edition) {
        return of(edition, List.of());
    }

    /** @param notes sentences for the end of the mail, such as where the full report lies */
    public static MailBody of(Edition edition, List<String> notes) {
        return of(edition, notes, Words::of);
    }

    static MailBody of(Edition edition, List<String> notes, Function<Language, Words> words) {
        MailPlan plan = MailPlan.of(Outline.of(edition, words), notes);
        return new MailBody(
                new Headline(plan.outline()).subject(), new MailPlain(plan).text(), new MailHtml(plan).html());
    }
}
