package org.mimawari.personal;

import java.util.List;
import org.mimawari.term.DataKind;

/**
 * Finds e-mail addresses: around each "@" the ASCII letters that may stand there, as Japanese text stands directly against them; also the spelling "(at)". Whose address it is, an office's or a person's, nothing in it tells.
 */
final class EmailDetector implements Detector {
    private static final int LONGEST_PART = 254;
    private static final String LOCAL_SIGNS = "._%+-'!#$&*/=?^`{|}~";
    private static final List<String> AT_SIGNS = List.of("@", "(at)", "[at]", "<at>", "★", "(アット)", "(アットマーク)");

    @Override
    public List<String> words() {
        return AT_SIGNS;
    }

    @Override
    public void look(CharSequence text, int at, List<Span> found) {
        int behind = behindSign(text, at);
        int start = localStart(text, at);
        int end = domainEnd(text, behind);
        if (start < at && hasDot(text, behind, end)) {
            found.add(new Span(start, end, DataKind.EMAIL));
        }
    }

    private static int behindSign(CharSequence text, int at) {
        char open = text.charAt(at);
        char close = open == '(' ? ')' : open == '[' ? ']' : open == '<' ? '>' : open;
        int end = at;
        while (open != close && text.charAt(end) != close) {
            end++;
        }
        return end + 1;
    }

    private static int localStart(CharSequence text, int at) {
        int start = at;
        while (start > 0 && at - start < LONGEST_PART && isLocal(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isLocal(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || LOCAL_SIGNS.indexOf(c) >= 0);
    }

    private static int domainEnd(CharSequence text, int from) {
        int end = from;
        while (end < text.length() && end - from < LONGEST_PART && isDomain(text.charAt(end))) {
            end++;
        }
        while (end > from && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == '-')) {
            end--;
        }
        return end;
    }

    private static boolean isDomain(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '.' || c == '-');
    }

    private static boolean hasDot(CharSequence text, int from, int to) {
        for (int i = from + 1; i < to - 1; i++) {
            if (text.charAt(i) == '.') {
                return true;
            }
        }
        return false;
    }
}
