package org.mimawari.personal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mimawari.term.DataKind;

/** Tells what one cell looks like, for the profile of its column: less strict than what a cell must look like that stands alone. Names are told by {@link NameShapes}. Thread-safe; linear. */
public final class CellShapes {
    private static final int FEWEST_OF_PHONE = 9;
    private static final int OF_POSTCODE = 7;
    private static final int OF_MY_NUMBER = 12;
    private static final int FEWEST_OF_DATE = 3;
    private static final int FEWEST_OF_ACCOUNT = 6;
    private static final int LONGEST_SEX = 6;
    private static final int LONGEST_SCHOOL = 24;
    private static final int LONGEST_ILLNESS = 20;

    private static final Pattern PHONE =
            Pattern.compile("[(]?0[0-9]{1,4}[)]?[-( ]?[0-9]{1,4}[-) ]?[0-9]{3,4}(?: ?[(].{0,10}[)])?");
    private static final Pattern MOBILE = Pattern.compile("0[789]0[- ]?[0-9]{4}[- ]?[0-9]{4}");
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s]{1,64}@[a-zA-Z0-9-]{1,63}(?:[.][a-zA-Z0-9-]{1,63}){1,5}");
    private static final Pattern POSTCODE = Pattern.compile("〒? ?[0-9]{3}-[0-9]{4}");
    private static final Pattern STREET = Pattern.compile("[市区町村郡都道府県].{0,30}[0-9](?:[-番丁号の]|$)");
    private static final Pattern ENGLISH_STREET = Pattern.compile(
            "(?i)[0-9]{1,4}[a-z]?,? (?:[a-z']{1,15} ){1,3}(?:street|st|road|rd|avenue|ave|lane|drive|close|way|court|crescent|gardens|terrace)[.]?(?:,.{0,40})?");
    private static final Set<String> SEXES =
            Set.of("男", "女", "男性", "女性", "男子", "女子", "m", "f", "male", "female", "M", "F", "Male", "Female");
    private static final Pattern SCHOOL = Pattern.compile("(?:[^0-9]{0,11}[小中高大校学部科専園] ?)?[1-6](?:年|-[1-9])"
            + "(?: ?[1-9a-zA-Z\\p{IsHan}]{1,3}組)?|[^0-9]{0,11}[小中高][1-6]|年[長中少]児?");
    private static final Pattern ACCOUNT =
            Pattern.compile(".{0,12}(?:普通|当座)(?:預金)? ?[0-9]{6,8}|.{0,8}[01][0-9]{4}-[0-9]{1,2}?-?[0-9]{6,8}");
    private static final Pattern GRADED = Pattern.compile("(?:身体|療育|精神|知的) ?[0-9ABab].{0,6}");
    private static final Pattern CARE = Pattern.compile("(?:要介護|要支援|介護度) ?[1-5]");
    private static final Pattern BLOOD_PRESSURE =
            Pattern.compile("(?:[89][0-9]|1[0-9]{2}|2[0-3][0-9]) ?/ ?(?:[4-9][0-9]|1[0-4][0-9])");

    /** As Japan numbers its passports. */
    private static final Pattern PASSPORT = Pattern.compile("[TM][A-Z][0-9]{7}");

    private static final Pattern TIME =
            Pattern.compile("[0-9]{1,4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,4}日?[ T][0-9]{1,2}:[0-9]{2}:[0-9]{2}.{0,10}");
    private static final int FEWEST_OF_TIME = 9;

    /** Source: the ordinance on food labelling, appended table 14, with the names of everyday use. */
    private static final Words ALLERGENS =
            new Words(List.of("卵", "乳", "小麦", "そば", "えび", "エビ", "かに", "カニ", "くるみ", "落花生", "ピーナッツ"));

    private static final int LONGEST_ALLERGENS = 16;
    private static final int LONGEST_NOTHING = 4;
    private static final Set<String> NOTHING = Set.of("なし", "無し", "無", "特になし", "ない", "-", "×", "none", "None", "N/A");

    private static final Words BANKS =
            new Words(List.of("銀行", "信用金庫", "信金", "信用組合", "農協", "農業協同組合", "漁協", "労働金庫", "労金", "ゆうちょ"));
    private static final Words DISABILITIES = new Words(
            List.of("療育手帳", "身体障害者手帳", "精神障害者保健福祉手帳", "身障手帳", "愛の手帳", "発達障害", "知的障害", "視覚障害", "聴覚障害", "肢体不自由", "精神障害"));
    private static final Words WELFARE = new Words(List.of("生活保護", "生保", "非課税", "就学援助", "準要保護", "要保護"));
    private static final Words ILLNESSES = new Words(List.of(
            "アレルギー", "喘息", "ぜんそく", "糖尿病", "高血圧", "てんかん", "うつ病", "統合失調症", "認知症", "癌", "がん", "感染症", "陽性", "陰性", "透析",
            "脳梗塞", "心疾患", "骨折", "妊娠", "依存症", "適応障害", "双極性障害", "不安障害", "アトピー", "リウマチ", "肝炎", "結核"));
    /** What is offered to the ill is no illness of somebody. */
    private static final Words SERVICES = new Words(List.of("対応", "型", "科", "検診", "健診", "予防", "相談", "教室", "カフェ"));

    private static final Words PLACES = new Words(List.of("市", "区", "町", "村", "郡", "都", "道", "府", "県"));

    private final Organisations organisations = new Organisations();
    private final MyNumberCheck myNumber = new MyNumberCheck();
    private final MailDomains domains = new MailDomains();

    MailDomains domains() {
        return domains;
    }

    Set<DataKind> kinds(CellLook look) {
        Set<DataKind> kinds = EnumSet.noneOf(DataKind.class);
        if (look.digits() > 0) {
            addNumbers(kinds, look);
        }
        if (look.hasAt() && EMAIL.matcher(look.text()).matches()) {
            kinds.add(DataKind.EMAIL);
        }
        if (look.text().length() <= LONGEST_SEX && SEXES.contains(look.text())) {
            kinds.add(DataKind.SEX);
        }
        if (look.isJapanese()) {
            addWords(kinds, look);
        }
        return kinds;
    }

    private void addNumbers(Set<DataKind> kinds, CellLook look) {
        String text = look.text();
        int digits = look.digits();
        char first = text.charAt(0);
        add(
                kinds,
                DataKind.PHONE,
                digits >= FEWEST_OF_PHONE
                        && (first == '0' || first == '(')
                        && PHONE.matcher(text).matches());
        add(
                kinds,
                DataKind.POSTCODE,
                digits == OF_POSTCODE && POSTCODE.matcher(text).matches());
        add(kinds, DataKind.BIRTH_DATE, digits >= FEWEST_OF_DATE && BirthDates.isDate(text));
        add(
                kinds,
                DataKind.BANK_ACCOUNT,
                digits >= FEWEST_OF_ACCOUNT && ACCOUNT.matcher(text).matches());
        add(
                kinds,
                DataKind.PASSPORT,
                digits == OF_POSTCODE && PASSPORT.matcher(text).matches());
        add(kinds, DataKind.MY_NUMBER, digits == OF_MY_NUMBER && myNumber.fits(text));
        add(
                kinds,
                DataKind.HEALTH,
                text.indexOf('/') > 0 && BLOOD_PRESSURE.matcher(text).matches());
        add(
                kinds,
                DataKind.ADDRESS,
                look.isLatin() && ENGLISH_STREET.matcher(text).matches());
    }

    private static void addWords(Set<DataKind> kinds, CellLook look) {
        String text = look.text();
        boolean digits = look.digits() > 0;
        add(
                kinds,
                DataKind.ADDRESS,
                digits && PLACES.in(text) && STREET.matcher(text).find());
        add(
                kinds,
                DataKind.SCHOOL,
                text.length() <= LONGEST_SCHOOL && SCHOOL.matcher(text).matches());
        add(kinds, DataKind.BANK_ACCOUNT, BANKS.in(text));
        add(
                kinds,
                DataKind.DISABILITY,
                DISABILITIES.in(text) || digits && GRADED.matcher(text).matches());
        add(
                kinds,
                DataKind.WELFARE,
                WELFARE.in(text) || digits && CARE.matcher(text).find());
        add(kinds, DataKind.HEALTH, text.length() <= LONGEST_ILLNESS && ILLNESSES.in(text) && !SERVICES.in(text));
    }

    private static void add(Set<DataKind> kinds, DataKind kind, boolean is) {
        if (is) {
            kinds.add(kind);
        }
    }

    boolean isMobile(CellLook look) {
        return look.digits() >= FEWEST_OF_PHONE && MOBILE.matcher(look.text()).lookingAt();
    }

    boolean isTime(CellLook look) {
        return look.digits() >= FEWEST_OF_TIME && TIME.matcher(look.text()).matches();
    }

    /** Whether it says that there is nothing. */
    boolean isNothing(CellLook look) {
        return look.text().length() <= LONGEST_NOTHING && NOTHING.contains(look.text());
    }

    boolean isAllergen(CellLook look) {
        return look.text().length() <= LONGEST_ALLERGENS && look.digits() == 0 && ALLERGENS.in(look.text());
    }

    boolean isTown(CellLook look) {
        return !look.isEmpty() && organisations.isTown(look.text());
    }

    boolean isOrganisation(CellLook look) {
        return !look.isEmpty() && organisations.isOne(look.text());
    }
}
