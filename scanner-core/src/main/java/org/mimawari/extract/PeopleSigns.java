package org.mimawari.extract;

import org.mimawari.content.PeopleSign;
import org.mimawari.term.PhoneBlocks;

/**
 * Tells, while a page is read for its links, whether it may list people, so that only few pages are read once more for their tables and lists ({@link PageLists}): by words that stand by themselves as headings do
 * ("氏名" and "電話番号"), by mail addresses, many numbers and old years, or by one number that is as long as those of accounts, cards or My Numbers are. Rather too often than too seldom. Linear. Used once, by one thread.
 */
final class PeopleSigns extends HtmlEvents {
    /** Fewer addresses, numbers or years are those of the office and the webmaster. */
    private static final int FEW = 3;

    /** Headings are shorter. */
    private static final int LONGEST_HEADING = 20;

    private static final int LONGEST_LINE = 80;
    /** Behind the colon, a value. */
    private static final int LONGEST_LABEL = 12;

    private static final int DIGITS_OF_MOBILE = 11;
    private static final int DIGITS_OF_PHONE = 9;
    private static final int DIGITS_OF_PREFIX = 3;
    private static final int DIGITS_OF_YEAR = 4;
    private static final int LONGEST_PHONE = 16;
    private static final int RADIX = 10;

    /** Fewer telephone numbers are those of the offices that a page names. */
    private static final int MANY = 8;

    private static final String[] NAMES = {
        "氏名",
        "名前",
        "なまえ",
        "姓名",
        "ふりがな",
        "フリガナ",
        "ﾌﾘｶﾞﾅ",
        "カナ",
        "児童名",
        "生徒名",
        "園児名",
        "会員名",
        "者名",
        "name",
        "applicant",
        "participant",
    };
    private static final String[] DETAILS = {
        "住所",
        "電話",
        "携帯",
        "連絡先",
        "生年月日",
        "誕生日",
        "年齢",
        "性別",
        "学年",
        "学校",
        "クラス",
        "組",
        "メール",
        "アドレス",
        "郵便番号",
        "口座",
        "振込先",
        "銀行",
        "信用金庫",
        "手帳",
        "障害",
        "障がい",
        "病名",
        "持病",
        "既往",
        "アレルギー",
        "介護",
        "保護",
        "受給",
        "続柄",
        "保護者",
        "世帯主",
        "家族",
        "保険",
        "番号",
        "パスワード",
        "暗証",
        "勤務先",
        "職業",
        "tel",
        "mail",
        "address",
        "phone",
        "mobile",
        "birth",
        "age",
        "sex",
        "gender",
        "grade",
        "school",
        "password",
    };

    /** What most people keep to themselves; it tells something where it comes again and again. */
    private static final String[] GRAVE = {"銀行", "信用金庫", "療育", "手帳", "要介護", "要支援", "アレルギー", "受給"};

    /** What a character may begin. */
    private static final byte NAME = 1;

    private static final byte DETAIL = 2;
    private static final byte MAIL = 4;
    private static final byte NUMBER = 8;
    private static final byte YEAR = 16;
    private static final byte COLON = 32;
    private static final byte[] BEGINS = begins();

    private final PhonesShown shown = new PhonesShown();
    private int mails;
    private int mobiles;
    private int phones;
    private int years;
    private int graves;
    private boolean longNumber;
    private boolean named;
    private boolean detailed;

    private static byte[] begins() {
        byte[] begins = new byte[1 << Character.SIZE];
        mark(begins, NAMES, NAME);
        mark(begins, DETAILS, DETAIL);
        mark(begins, GRAVE, DETAIL);
        begins['@'] |= MAIL;
        begins['＠'] |= MAIL;
        for (int i = 0; i < RADIX; i++) {
            begins['0' + i] |= NUMBER;
            begins['０' + i] |= NUMBER;
        }
        begins['昭'] |= YEAR;
        begins[':'] |= COLON;
        begins['：'] |= COLON;
        return begins;
    }

    private static void mark(byte[] begins, String[] words, byte what) {
        for (String word : words) {
            begins[word.charAt(0)] |= what;
            begins[Character.toUpperCase(word.charAt(0))] |= what;
        }
    }

    @Override
    void open(HtmlTag tag, HtmlName parent) {}

    @Override
    void close(HtmlName name) {}

    @Override
    void text(HtmlName parent, char[] chars, int start, int end) {
        if (areThere() || parent.is(HtmlTraits.DATA | HtmlTraits.RAWTEXT | HtmlTraits.RCDATA)) {
            return;
        }
        int from = start;
        int to = end;
        while (from < to && chars[from] <= ' ') {
            from++;
        }
        while (to > from && chars[to - 1] <= ' ') {
            to--;
        }
        look(chars, from, to, parent != HtmlNames.A);
    }

    /** @param content whether it is no link: words of links are those of menus */
    private void look(char[] chars, int from, int to, boolean content) {
        boolean heading = content && to - from <= LONGEST_HEADING && to > from && chars[to - 1] != '。';
        boolean line = content && to - from <= LONGEST_LINE;
        int last = from;
        for (int i = from; i < to; i++) {
            byte begins = BEGINS[chars[i]];
            if (begins == 0) {
                continue;
            }
            if ((begins & (MAIL | NUMBER | YEAR)) != 0) {
                value(begins, chars, i, from, to);
            } else if (heading) {
                word(begins, chars, i, to);
            }
            if (line && (begins & DETAIL) != 0) {
                graves += isOne(GRAVE, chars, i, to) ? 1 : 0;
            }
            if (begins == COLON && !heading) {
                label(chars, Math.max(last, i - LONGEST_LABEL), i);
                last = i;
            }
        }
    }

    private void value(byte begins, char[] chars, int at, int from, int to) {
        if (begins == MAIL) {
            mails += at > from && chars[at - 1] > ' ' && at + 1 < to && chars[at + 1] > ' ' ? 1 : 0;
        } else if (begins == YEAR) {
            years += at + 2 < to && chars[at + 1] == '和' && isDigit(chars[at + 2]) ? 1 : 0;
        } else if (at == from || !isDigit(chars[at - 1]) && chars[at - 1] != '-') {
            number(chars, at, to);
        }
    }

    private void number(char[] chars, int at, int to) {
        int end = at;
        while (end < to && isDigit(chars[end])) {
            end++;
        }
        int length = end - at;
        char first = FullWidth.narrow(chars[at]);
        longNumber |= LongNumber.isAt(chars, at, to);
        if (length >= DIGITS_OF_MOBILE) {
            mobiles++; // or as long as other numbers of people
        } else if (first == '0' && length > 1) {
            shown.at(chars, at, to);
            phone(chars, at, end, to);
        } else if (length == DIGITS_OF_YEAR) {
            years += first == '1' && FullWidth.narrow(chars[at + 1]) == '9' ? 1 : 0;
        }
    }

    /** A number in parts. That of an office stands on every page. */
    private void phone(char[] chars, int at, int end, int to) {
        int digits = 0;
        for (int i = at; i < Math.min(to, at + LONGEST_PHONE); i++) {
            if (isDigit(chars[i])) {
                digits++;
            } else if (FullWidth.narrow(chars[i]) != '-' && chars[i] != ' ' && chars[i] != '(' && chars[i] != ')') {
                break;
            }
        }
        char second = FullWidth.narrow(chars[at + 1]);
        boolean mobile = end - at == DIGITS_OF_PREFIX && second >= '7' && second <= '9' && digits >= DIGITS_OF_MOBILE;
        mobiles += mobile ? 1 : 0;
        phones += !mobile && digits >= DIGITS_OF_PHONE ? 1 : 0;
    }

    private static boolean isDigit(char c) {
        char narrow = FullWidth.narrow(c);
        return narrow >= '0' && narrow <= '9';
    }

    private void label(char[] chars, int from, int to) {
        for (int i = from; i < to; i++) {
            byte begins = BEGINS[chars[i]];
            if (begins != 0) {
                word(begins, chars, i, to);
            }
        }
    }

    private void word(byte begins, char[] chars, int at, int to) {
        named |= !named && (begins & NAME) != 0 && isOne(NAMES, chars, at, to);
        detailed |= !detailed && (begins & DETAIL) != 0 && isOne(DETAILS, chars, at, to);
    }

    private static boolean isOne(String[] words, char[] chars, int at, int to) {
        for (String word : words) {
            if (isAt(word, chars, at, to)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(String word, char[] chars, int at, int to) {
        int length = word.length();
        if (at + length > to) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = chars[at + i];
            if (word.charAt(i) != (c <= 'Z' && c >= 'A' ? (char) (c + ('a' - 'A')) : c)) {
                return false;
            }
        }
        return true;
    }

    PeopleSign seen() {
        return areThere() ? PeopleSign.LIST : longNumber ? PeopleSign.NUMBER : PeopleSign.NONE;
    }

    /** In which blocks its telephone numbers lie; not all of them if it lists people. */
    PhoneBlocks phones() {
        return shown.blocks();
    }

    private boolean areThere() {
        return named && detailed || mails + mobiles >= FEW || years >= FEW || graves >= FEW || phones >= MANY;
    }
}
