package org.mimawari.personal;

import java.util.List;
import java.util.regex.Pattern;
import org.mimawari.term.DataKind;

/**
 * Finds telephone and fax numbers in the shapes that Japan uses: with hyphens, brackets or blanks, ten or eleven digits together, and with +81. Nothing in a number of the fixed network tells whose it is, so it tells of those that no
 * office stands before; a mobile one is always told.
 */
final class PhoneDetector implements Detector {
    /** Letters before it make it part of a code, but for those that announce it: "TEL090-1234-5678". */
    private static final String EDGE = "(?:(?<![0-9A-Za-z-])|(?<=(?i:tel|fax|phone|mobile)))";

    private static final String END = "(?![0-9]|-[0-9])";
    private static final PatternDetector GROUPED = new PatternDetector(
            DataKind.PHONE,
            List.of(),
            EDGE + "(\\(?0[0-9]{1,4}\\)?[- ().]{1,2}[0-9]{1,4}[- ().]{1,2}[0-9]{3,4})" + END);
    private static final PatternDetector TOGETHER =
            new PatternDetector(DataKind.PHONE, List.of(), EDGE + "(0[1-9][0-9]{8,9}|0120[0-9]{6})" + END);
    private static final PatternDetector ABROAD = new PatternDetector(
            DataKind.PHONE,
            List.of(),
            "(?<![0-9A-Za-z])(\\+[0-9]{1,3}[- (]{0,2}[0-9]{1,4}[- )]{0,2}[0-9]{2,4}[- ]?[0-9]{3,4})" + END);
    private static final PatternDetector LOCAL = new PatternDetector(
            DataKind.PHONE,
            List.of("電話", "tel", "fax", "内線", "☎", "℡"),
            "(?:電話|TEL|Tel|tel|FAX|Fax|fax|内線|☎|℡)[:. 番号]{0,4}([0-9]{2,4}-[0-9]{3,4})" + END);

    private static final int SHORTEST = 10;
    private static final int LONGEST = 11;
    private static final Pattern MOBILE = Pattern.compile("^0[6789]0[0-9]{8}");
    private static final Pattern CODE =
            Pattern.compile("(?:型番|品番|製番|商品コード|注文番号|受付番号|整理番号|管理番号|伝票番号|ISBN|JAN|ロット)[^0-9]{0,6}$");
    private static final int BEFORE = 16;

    private final Organisations offices = new Organisations();

    @Override
    public List<String> words() {
        return List.of(NUMBER, "(", "+", "電話", "tel", "fax", "内線", "☎", "℡");
    }

    @Override
    public void look(CharSequence text, int at, List<Span> found) {
        char first = text.charAt(at);
        if (first == '0' || first == '(') {
            TOGETHER.look(text, at, found);
            GROUPED.look(text, at, found);
            found.removeIf(span -> !hasLength(text, span));
        } else if (first == '+') {
            ABROAD.look(text, at, found);
        } else if (first > '9') {
            LOCAL.look(text, at, found);
        }
    }

    private static boolean hasLength(CharSequence text, Span span) {
        int digits = new Surroundings(text, span).digits().length();
        return digits >= SHORTEST && digits <= LONGEST;
    }

    @Override
    public boolean tells(CharSequence text, Span span) {
        Surroundings around = new Surroundings(text, span);
        if (around.before(BEFORE, CODE)) {
            return false;
        }
        return MOBILE.matcher(around.digits()).find() || !offices.announce(around);
    }
}
