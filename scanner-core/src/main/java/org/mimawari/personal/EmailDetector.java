package org.mimawari.personal;

import java.util.ArrayList;
import java.util.List;
import org.mimawari.term.DataKind;

/**
 * Finds e-mail addresses: around each "@" the ASCII letters that may stand there, as Japanese text stands directly against them; also the spelling "(at)".
 */
final class EmailDetector implements Detector {
    private static final int LONGEST_PART = 254;
    private static final String LOCAL_SIGNS = "._%+-'!#$&*/=?^`{|}~";
    private static final List<String> AT_SIGNS = List.of("@", "(at)", "[at]", "<at>", "★", "(アット)", "(アットマーク)");

    @Override
    public List<Span> find(FoldedText text) {
        List<Span> found = new ArrayList<>();
        for (String sign : AT_SIGNS) {
            find(text.folded(), sign, found);
        }
        return found;
    }

    private static void find(String text, String sign, List<Span> found) {
        int at = text.indexOf(sign);
        while (at >= 0) {
            int start = localStart(text, at);
            int end = domainEnd(text, at + sign.length());
            if (start < at && hasDot(text, at + sign.length(), end)) {
                found.add(new Span(start, end, DataKind.EMAIL));
            }
            at = text.indexOf(sign, at + sign.length());
        }
    }

    private static int localStart(String text, int at) {
        int start = at;
        while (start > 0 && at - start < LONGEST_PART && isLocal(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isLocal(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || LOCAL_SIGNS.indexOf(c) >= 0);
    }

    private static int domainEnd(String text, int from) {
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

    private static boolean hasDot(String text, int from, int to) {
        int dot = text.indexOf('.', from);
        return dot > from && dot < to - 1;
    }
}
