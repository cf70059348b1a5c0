package org.mimawari.personal;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.mimawari.term.DataKind;

/**
 * Tells what one cell of a table holds by the cell alone, for tables without headings, and whether what stands below a heading can be what the heading says. Thread-safe; linear in the length of the cell, of which at most {@value #LONGEST} characters count.
 */
public final class CellKinds {
    private static final int LONGEST = 200;
    private static final int LONGEST_NAME = 40;
    private static final int FEWEST_DIGITS = 6;
    private static final int LONGEST_CODE = 9;
    private static final int LONGEST_NOTHING = 4;

    /** Family name, blank, given name: "青山 花子". */
    private static final Pattern SPACED_NAME =
            Pattern.compile("[\\p{IsHan}々ヶ]{1,4}[ \\u3000][\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}々ー]{1,4}");

    private static final int FEWEST_OF_MOBILE = 11;
    private static final Pattern DATE_SIGN =
            Pattern.compile("年.{1,4}月|[0-9０-９][/.．／-][0-9０-９]{1,2}[/.．／-]|明治|大正|昭和|平成|令和|[MTSHmtsh][0-9]");

    private static final Pattern MOBILE = Pattern.compile("(?<![0-9])0[789]0[- ]?[0-9]{4}[- ]?[0-9]{4}(?![0-9])");
    private static final Set<String> NOTHING = Set.of(
            "", "-", "－", "ー", "―", "—", "なし", "無し", "無", "非公開", "非公表", "該当なし", "未定", "不明", "×", "none", "n/a", "na",
            "nil");

    private final Detectors detectors = KindDetectors.all();
    private final NotNames notNames = new NotNames();
    private final CorporateNumber corporations = new CorporateNumber();
    private final Organisations organisations = new Organisations();

    /** Kinds that the cell holds whatever its column is called. */
    public Set<DataKind> in(String cell) {
        String text = cut(cell);
        Set<DataKind> kinds = EnumSet.noneOf(DataKind.class);
        if (isPlain(text)) {
            return kinds;
        }
        detectors.told(text).forEach(span -> kinds.add(span.kind()));
        if (isSpacedName(text)) {
            kinds.add(DataKind.NAME);
        }
        return kinds;
    }

    /** Most cells of large tables are short numbers and codes, which hold nothing of people. */
    private static boolean isPlain(String text) {
        return text.length() <= LONGEST_CODE && text.chars().allMatch(c -> c < 0x80 && c != '@');
    }

    /** Whether the cell holds a telephone number that people carry with them: an office's is seldom one. */
    public boolean isMobile(String cell) {
        return MOBILE.matcher(FoldedText.of(cut(cell)).folded()).find();
    }

    /** Whether the cell can hold a mail address, a mobile number or a date: quickly, and rather too often than too seldom. */
    public boolean mayReach(String cell) {
        int digits = 0;
        boolean others = false;
        for (int i = 0; i < Math.min(cell.length(), LONGEST); i++) {
            char c = cell.charAt(i);
            if (c == '@' || c == '＠') {
                return true;
            }
            boolean digit = isDigit(c);
            digits += digit ? 1 : 0;
            others |= !digit && c != ' ' && c != ',';
        }
        return digits >= FEWEST_OF_MOBILE
                || digits > 0 && others && DATE_SIGN.matcher(cut(cell)).find();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c >= '０' && c <= '９';
    }

    /** Whether the cell names a firm, an office or a place to go to; or is the number of a corporation. */
    public boolean isOrganisation(String cell) {
        String text = cut(cell).strip();
        return organisations.isOne(text) || corporations.fits(text);
    }

    /** Whether the cell looks like a name of a person that is written with a blank between its parts. */
    private boolean isSpacedName(String text) {
        return SPACED_NAME.matcher(text.strip()).matches() && mayBeName(text);
    }

    /** Whether a cell below "氏名" may be a person and no office or firm. */
    private boolean mayBeName(String text) {
        String name = text.strip();
        boolean letters = name.codePoints().anyMatch(Character::isLetter);
        return letters && name.length() <= LONGEST_NAME && !organisations.isOne(name) && !notNames.endIn(name);
    }

    /** Whether a cell below a heading of this kind holds such a thing at all, and not "none" or "not public". */
    public boolean fits(DataKind kind, String cell) {
        String text = FoldedText.of(cut(cell)).folded().strip();
        if (text.length() <= LONGEST_NOTHING && NOTHING.contains(text.toLowerCase(Locale.ROOT))) {
            return false;
        }
        return switch (kind) {
            case NAME -> mayBeName(text);
            case PHONE -> digits(text) >= FEWEST_DIGITS;
            case EMAIL -> text.indexOf('@') > 0;
            case POSTCODE, BIRTH_DATE, AGE -> digits(text) > 0;
            default -> true;
        };
    }

    private static int digits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += text.charAt(i) >= '0' && text.charAt(i) <= '9' ? 1 : 0;
        }
        return digits;
    }

    private static String cut(String cell) {
        return cell.length() > LONGEST ? cell.substring(0, LONGEST) : cell;
    }

    /** Whether one of the cells is a value rather than a heading: a number, a mail address, a date. */
    public boolean hasValue(List<String> cells) {
        for (String cell : cells) {
            if (isValue(cell)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isValue(String cell) {
        int digits = 0;
        for (int i = 0; i < Math.min(cell.length(), LONGEST); i++) {
            char c = cell.charAt(i);
            digits += isDigit(c) ? 1 : 0;
            if (digits >= FEWEST_DIGITS || i > 0 && (c == '@' || c == '＠')) {
                return true;
            }
        }
        return false;
    }
}
