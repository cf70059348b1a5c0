package org.mimawari.personal;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.mimawari.term.DataKind;

/** Tells what one cell looks like, for the profile of its column: less strict than what a cell must look like that stands alone. Thread-safe; linear; of a cell at most {@value #LONGEST} characters count. */
public final class CellShapes {
    private static final int LONGEST = 80;
    private static final int LONGEST_NAME = 20;
    private static final int LATIN = 0x2000;

    private static final Pattern PHONE =
            Pattern.compile("[(]?0[0-9]{1,4}[)]?[-( ]?[0-9]{1,4}[-) ]?[0-9]{3,4}(?: ?[(].{0,10}[)])?");
    private static final Pattern MOBILE = Pattern.compile("0[789]0[- ]?[0-9]{4}[- ]?[0-9]{4}");
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s]{1,64}@[a-zA-Z0-9-]{1,63}(?:[.][a-zA-Z0-9-]{1,63}){1,5}");
    private static final Pattern POSTCODE = Pattern.compile("〒? ?[0-9]{3}-[0-9]{4}");
    private static final Pattern STREET = Pattern.compile("[市区町村郡都道府県].{0,30}[0-9](?:[-番丁号の]|$)");
    private static final Set<String> SEXES =
            Set.of("男", "女", "男性", "女性", "男子", "女子", "m", "f", "male", "female", "M", "F", "Male", "Female");
    private static final Pattern SCHOOL =
            Pattern.compile(".{0,12}?(?:[小中高]?[1-6](?:年|-[1-9])(?: ?[1-9a-zA-Z\\p{IsHan}]{1,3}組)?|[小中高][1-6])");
    private static final Pattern ACCOUNT =
            Pattern.compile(".{0,6}(?:普通|当座)(?:預金)? ?[0-9]{6,8}|[01][0-9]{4}-[0-9]{1,2}?-?[0-9]{6,8}");
    private static final Pattern GRADED = Pattern.compile("(?:身体|療育|精神|知的) ?[0-9ABab].{0,6}");
    private static final Pattern CARE = Pattern.compile("(?:要介護|要支援|介護度) ?[1-5]");
    private static final List<String> BANKS =
            List.of("銀行", "信用金庫", "信金", "信用組合", "農協", "農業協同組合", "漁協", "労働金庫", "労金", "ゆうちょ");
    private static final List<String> DISABILITIES =
            List.of("療育手帳", "身体障害者手帳", "精神障害者保健福祉手帳", "身障手帳", "愛の手帳", "発達障害", "知的障害", "視覚障害", "聴覚障害", "肢体不自由", "精神障害");
    private static final List<String> WELFARE = List.of("生活保護", "生保", "非課税", "就学援助", "準要保護", "要保護");
    private static final List<String> ILLNESSES = List.of(
            "アレルギー", "喘息", "ぜんそく", "糖尿病", "高血圧", "てんかん", "うつ病", "統合失調症", "認知症", "癌", "がん", "感染症", "陽性", "陰性", "透析",
            "脳梗塞", "心疾患", "骨折", "妊娠");
    /** What is offered to the ill is no illness of somebody. */
    private static final List<String> SERVICES = List.of("対応", "型", "科", "検診", "健診", "予防", "相談", "教室", "カフェ");

    private static final int LONGEST_ILLNESS = 20;
    private static final Pattern DATE = Pattern.compile(
            "(?:(?:明治|大正|昭和|平成|令和|[MTSHRmtshr])[. ]?(?:[0-9]{1,2}|元)|(?:18|19|20)[0-9]{2})[-/.年] ?[01]?[0-9][-/.月] ?[0-3]?[0-9]日?(?: .{0,12})?");

    private static final Pattern SPACED =
            Pattern.compile("[\\p{IsHan}々ヶ]{1,4}  ?[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}々ー]{1,4}");
    private static final Pattern SPACED_READING = Pattern.compile(
            "[\\p{IsKatakana}ー]{2,7}  ?[\\p{IsKatakana}ー]{2,7}|\\p{IsHiragana}{2,7}  ?\\p{IsHiragana}{2,7}");

    private static final Pattern ROMAN = Pattern.compile(
            "\\p{Lu}\\p{Ll}{1,12}(?:-\\p{Lu}\\p{Ll}{1,12})?,? (?:\\p{Lu}[.] )?\\p{Lu}\\p{Ll}{1,12}(?:-\\p{Lu}\\p{Ll}{1,12})?");

    private final NotNames notNames = new NotNames();
    private final NameDictionary dictionary;
    private final CellKinds cells = new CellKinds();
    private final MyNumberCheck myNumber = new MyNumberCheck();

    public CellShapes(NameDictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** How a cell is like a name. */
    enum NameShape {
        NONE,
        /** Family and given name as the dictionary knows them, or two short words in characters parted by a blank. */
        FULL,
        /** A family name, and what may be a given one. */
        FAMILY_AND_MORE,
        FAMILY,
        GIVEN,
        /** How a full name is read. */
        READING
    }

    String folded(String cell) {
        String cut = cell.length() > LONGEST ? cell.substring(0, LONGEST) : cell;
        return FoldedText.of(cut).folded().strip();
    }

    Set<DataKind> kinds(String text) {
        Set<DataKind> kinds = EnumSet.noneOf(DataKind.class);
        boolean digits = text.chars().anyMatch(c -> c >= '0' && c <= '9');
        if (digits) {
            addNumbers(kinds, text);
        }
        if (text.indexOf('@') > 0 && EMAIL.matcher(text).matches()) {
            kinds.add(DataKind.EMAIL);
        }
        if (SEXES.contains(text)) {
            kinds.add(DataKind.SEX);
        }
        if (text.chars().anyMatch(c -> c > LATIN)) {
            addWords(kinds, text, digits);
        }
        return kinds;
    }

    private void addNumbers(Set<DataKind> kinds, String text) {
        add(kinds, DataKind.PHONE, PHONE.matcher(text).matches());
        add(kinds, DataKind.POSTCODE, POSTCODE.matcher(text).matches());
        add(kinds, DataKind.BIRTH_DATE, DATE.matcher(text).matches());
        add(kinds, DataKind.BANK_ACCOUNT, ACCOUNT.matcher(text).matches());
        add(kinds, DataKind.MY_NUMBER, myNumber.fits(text));
    }

    private static void addWords(Set<DataKind> kinds, String text, boolean digits) {
        add(kinds, DataKind.ADDRESS, digits && STREET.matcher(text).find());
        add(kinds, DataKind.SCHOOL, digits && SCHOOL.matcher(text).matches());
        add(kinds, DataKind.BANK_ACCOUNT, holds(text, BANKS));
        add(
                kinds,
                DataKind.DISABILITY,
                holds(text, DISABILITIES) || digits && GRADED.matcher(text).matches());
        add(
                kinds,
                DataKind.WELFARE,
                holds(text, WELFARE) || digits && CARE.matcher(text).find());
        add(
                kinds,
                DataKind.HEALTH,
                text.length() <= LONGEST_ILLNESS && holds(text, ILLNESSES) && !holds(text, SERVICES));
    }

    private static boolean holds(String text, List<String> words) {
        return words.stream().anyMatch(text::contains);
    }

    private static void add(Set<DataKind> kinds, DataKind kind, boolean is) {
        if (is) {
            kinds.add(kind);
        }
    }

    boolean isMobile(String text) {
        return MOBILE.matcher(text).lookingAt();
    }

    boolean isOrganisation(String text) {
        return cells.isOrganisation(text);
    }

    /** A number that stands for the year of a date; empty if the cell is none. */
    OptionalInt birthYear(String text) {
        if (!DATE.matcher(text).matches()) {
            return OptionalInt.empty();
        }
        int end = 1;
        while (end < text.length() && "-/.年".indexOf(text.charAt(end)) < 0 || end == 1 && text.charAt(end) == '.') {
            end++;
        }
        return OptionalInt.of(text.substring(0, end).hashCode());
    }

    NameShape name(String text) {
        if (text.isEmpty() || text.length() > LONGEST_NAME || cells.isOrganisation(text) || notNames.endIn(text)) {
            return NameShape.NONE;
        }
        if (SPACED.matcher(text).matches() || ROMAN.matcher(text).matches() || dictionary.isFullName(text)) {
            return NameShape.FULL;
        }
        if (SPACED_READING.matcher(text).matches() || dictionary.isReading(text)) {
            return NameShape.READING;
        }
        if (dictionary.isFamily(text)) {
            return NameShape.FAMILY;
        }
        if (dictionary.isGiven(text)) {
            return NameShape.GIVEN;
        }
        return dictionary.beginsWithFamilyName(text) ? NameShape.FAMILY_AND_MORE : NameShape.NONE;
    }
}
