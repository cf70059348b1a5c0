package org.mimawari.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.mimawari.finding.Reason;
import org.mimawari.site.FormAccess;
import org.mimawari.site.LinkedForm;
import org.mimawari.site.Observed;
import org.mimawari.site.QuestionTally;
import org.mimawari.site.ResponsesAccess;
import org.mimawari.term.DataKind;

/** Says in words how an outside form stands. */
final class FormWords {
    private final Phrases phrases;
    private final Words words;

    FormWords(Phrases phrases) {
        this.phrases = phrases;
        this.words = phrases.words();
    }

    /** By whether strangers can read the answers, or edit the form and with it read them. */
    ThingRow.Mood mood(LinkedForm form) {
        if (form.responses().is(ResponsesAccess.PUBLIC) || form.editor().is(FormAccess.OPEN)) {
            return ThingRow.Mood.BAD;
        }
        return form.responses().known().isPresent() ? ThingRow.Mood.FINE : ThingRow.Mood.UNSEEN;
    }

    /** Who can read the answers; also by way of the editing page. */
    String answers(LinkedForm form) {
        String answers = responses(form);
        return form.editor().is(FormAccess.OPEN) ? words.text("form.editor-open", Map.of("answers", answers)) : answers;
    }

    String responses(LinkedForm form) {
        if (form.responses() instanceof Observed.Unseen<ResponsesAccess> unseen) {
            return words.text("form.unseen", Map.of("reason", phrases.reason(Reason.of(unseen.cause()))));
        }
        return form.responses()
                .known()
                .map(seen -> words.text("form.responses." + seen.name()))
                .orElse("");
    }

    String access(LinkedForm form) {
        if (form.access() instanceof Observed.Unseen<FormAccess> unseen) {
            return words.text("form.unseen", Map.of("reason", phrases.reason(Reason.of(unseen.cause()))));
        }
        return form.access()
                .known()
                .map(seen -> words.text("form.access." + seen.name()))
                .orElse("");
    }

    /** Answers and access in one line. */
    String line(LinkedForm form) {
        return words.text("form.line", Map.of("answers", responses(form), "access", access(form)));
    }

    String asks(LinkedForm form) {
        return form.questions().known().map(this::asks).orElse(words.text("form.asks.unknown"));
    }

    private String asks(QuestionTally tally) {
        List<DataKind> kinds = kinds(tally);
        if (kinds.isEmpty()) {
            return words.count("form.asks.none", tally.total());
        }
        return words.text(
                "stake.numbers",
                Map.of(
                        "kinds", phrases.kinds(kinds),
                        "personal", words.number(tally.personal()),
                        "all", words.number(tally.total())));
    }

    /** The kinds that are asked for, in the order of {@link DataKind}. */
    static List<DataKind> kinds(QuestionTally tally) {
        return Arrays.stream(DataKind.values())
                .filter(kind -> tally.byKind().getOrDefault(kind, 0) > 0)
                .toList();
    }
}
