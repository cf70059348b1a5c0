package org.mimawari.gather.probe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.mimawari.content.Body;
import org.mimawari.content.Judge;
import org.mimawari.content.SiteText;
import org.mimawari.site.Observed;
import org.mimawari.term.Cause;
import org.mimawari.term.Label;

/**
 * Reads the array {@code FB_PUBLIC_LOAD_DATA_} that Google puts into the page of a form.
 *
 * <p>Google documents none of it: every place is looked for, none is relied on, and a value of another type than known makes
 * "unseen", not a guess. Limits: those of {@link PageJson}. Never throws for anything that a page
 * says. Thread-safe. The places were found in forms whose authors turned one setting at a time.
 */
final class FormDataReader {
    private static final String MARK = "FB_PUBLIC_LOAD_DATA_";
    private static final String END = "</script";
    /** The mark may also stand in the words of a form; its own script comes among the first. */
    private static final int MAX_MARKS = 8;

    private static final int FORM = 1;
    private static final int FILE_NAME = 3;
    private static final int PUBLISHED_ID = 14;
    private static final int SIGN_IN = 18;
    private static final int FORM_SETTINGS = 2;
    private static final int FORM_TITLE = 8;
    private static final int SETTING_SUMMARY = 2;

    private final Judge judge;
    private final FormQuestions questions;
    private final PageJson json = PageJson.strict();

    FormDataReader(Judge judge) {
        this.judge = judge;
        this.questions = new FormQuestions(judge);
    }

    /** Empty if the page has no such data, or not whole. */
    Optional<FormData> read(Body page) {
        String text = PageJson.text(page);
        int at = 0;
        for (int marks = 0; marks < MAX_MARKS; marks++) {
            int mark = text.indexOf(MARK, at);
            if (mark < 0) {
                break;
            }
            at = mark + MARK.length();
            Optional<FormData> data = assigned(text, at).flatMap(json::alone).flatMap(this::understand);
            if (data.isPresent()) {
                return data;
            }
        }
        return Optional.empty();
    }

    /** What stands between "=" and the end of the script; a text in it may hold "];". */
    private static Optional<String> assigned(String text, int afterMark) {
        int equals = afterMark;
        while (equals < text.length() && Character.isWhitespace(text.charAt(equals))) {
            equals++;
        }
        if (equals == text.length() || text.charAt(equals) != '=') {
            return Optional.empty();
        }
        int end = text.indexOf(END, equals);
        return end < 0 ? Optional.empty() : Optional.of(withoutSemicolon(text.substring(equals + 1, end)));
    }

    private static String withoutSemicolon(String script) {
        String array = script.strip();
        return array.endsWith(";") ? array.substring(0, array.length() - 1) : array;
    }

    private Optional<FormData> understand(JsonNode data) {
        JsonNode form = data.path(FORM);
        if (!data.isArray() || !form.isArray()) {
            return Optional.empty();
        }
        boolean signIn = isOne(data.path(SIGN_IN)) || FormQuestions.askForFile(form);
        return Optional.of(new FormData(
                title(form.path(FORM_TITLE), data.path(FILE_NAME)),
                summarySwitch(form.path(FORM_SETTINGS)),
                signIn,
                questions.tally(form),
                GoogleFormAddress.published(data.path(PUBLISHED_ID).asText(""))));
    }

    private Label title(JsonNode title, JsonNode fileName) {
        JsonNode shown = title.isTextual() && !title.textValue().isBlank() ? title : fileName;
        return shown.isTextual() ? judge.label(new SiteText(shown.textValue())) : Label.NONE;
    }

    /** The settings are null as long as nobody has touched them; then the summary is not shown. */
    private static Observed<Boolean> summarySwitch(JsonNode settings) {
        if (settings.isNull()) {
            return Observed.seen(false);
        }
        // Of what is no list, or ends before its place, this is "missing", and that is not "off".
        JsonNode summary = settings.path(SETTING_SUMMARY);
        if (summary.isNull() || isZero(summary)) {
            return Observed.seen(false);
        }
        return isOne(summary) ? Observed.seen(true) : Observed.unseen(Cause.UNREADABLE);
    }

    static boolean isOne(JsonNode node) {
        return node.isIntegralNumber() && node.longValue() == 1;
    }

    private static boolean isZero(JsonNode node) {
        return node.isIntegralNumber() && node.longValue() == 0;
    }
}
