package org.mimawari.term;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises, in the decoded text of an address, the shapes of personal values: mail addresses, telephone numbers, and in query values also runs
 * of digits as long as an individual or card number. Paths are full of dates and serial numbers, so digits alone are no reason there.
 * Errs on the side of hiding. Every repetition is bounded: linear time.
 */
final class UrlPersonalShapes {

    /** Not the "@2x" of an image for dense screens. */
    private static final Pattern MAIL =
            Pattern.compile("[^\\s/@:;,<>()\\[\\]\"]@(?!\\dx\\.(?:png|jpe?g|gif|svg|webp|avif))"
                    + "[\\p{L}\\p{N}_-]{1,63}(?:\\.[\\p{L}\\p{N}_-]{1,63}){0,8}\\.\\p{L}{2}");

    private static final Pattern CREDENTIALS = Pattern.compile("://[^/@?#\\s]{1,200}@");
    private static final Pattern ASP_SESSION = Pattern.compile("^\\([A-Z]\\([A-Za-z0-9]{8,}");
    private static final Pattern SEPARATED_PHONE = Pattern.compile(
            "(?<![0-9])\\(?0[0-9]{1,4}(?:\\)[ +]?|[-. +]|[ +]?\\()[0-9]{1,4}[-. +)][0-9]{3,4}(?![0-9])");
    private static final Pattern INTERNATIONAL_PHONE =
            Pattern.compile("(?<![0-9A-Za-z])\\+[0-9](?:[-. +()]{0,3}[0-9]){8,14}(?![0-9])");
    private static final Pattern NUMBER = Pattern.compile(
            "[0-9]{12}|(?<![0-9])0[0-9]{9,10}(?![0-9])|(?<![0-9])[0-9]{4}([- +])(?:[0-9]{4}\\1[0-9]{4}|[0-9]{6}\\1[0-9]{5})");
    /** An escaped character outside ASCII, perhaps escaped again, or one in the "%u5C71" of old scripts. */
    private static final Pattern ESCAPED_LETTER =
            Pattern.compile("%(?:25){0,3}(?:[89A-Fa-f][0-9A-Fa-f]|u[0-9A-Fa-f]{4})");

    /** A name and a title of respect, as in "山田花子様.pdf"; what only goes on in such letters (様式, さんぽ) is none. */
    private static final Pattern TITLED_NAME = Pattern.compile("([\\p{IsHan}々]{2,6}|[\\p{IsKatakana}-]{3,12})[ _]?"
            + "(?:様(?![式子々相態似変])|さん(?!か(?!ら)|ま(?![でも])|ぽ|すう|り[くん]|そ|ぎ))");

    /** What stands before a title of respect, or in 同様, 仕様, 模様, 多様, 一様, and names nobody. */
    private static final Pattern NO_NAME = Pattern.compile(
            "(?:[皆客者員各同仕模縞課係局]|[種化物的]多|[均画]一|各位|[^-]{2}[市区県都]|[市町村区県都府国住農島]民|[校園市町村区会社部課係局所館院組団班議店]長"
                    + "|天神|明神|[施店喪飼地株荷当]主|世帯主|事業主|本人|個人|外国人|職人|名人|老人|成人|大人|代理人|申請人|主人|友達|子供|[園幼乳小]児|学生|児童|生徒|先生|[家遺親]族"
                    + "|[夫主]婦|祖[父母]|会社|商店|役所|事務所|病院|医院|[医講教]師|団体|企業|組合|協会|学校|大家|農家|作家|専門家|[花魚本肉床酒]屋|八百屋"
                    + "|ボランティア|スタッフ|ユーザ|メンバ|オ-ナ-|ゲスト|ヘルパ-|サポ-タ-|ドライバ-|リ-ダ-|ファン|テナント|メ-カ-|ユ-ザ-|メンバ-|クラブ|センタ-|グル-プ|サ-クル)$");

    private UrlPersonalShapes() {}

    static boolean inPath(String reading) {
        return hasMail(reading)
                || hasPhone(reading)
                || hasTitledName(reading)
                || ASP_SESSION.matcher(reading).find();
    }

    static boolean inValue(String reading) {
        return hasMail(reading)
                || hasPhone(reading)
                || hasTitledName(reading)
                || NUMBER.matcher(reading).find();
    }

    private static boolean hasTitledName(String reading) {
        if (reading.indexOf('様') < 0 && !reading.contains("さん")) {
            return false;
        }
        Matcher titled = TITLED_NAME.matcher(reading);
        while (titled.find()) {
            if (!NO_NAME.matcher(titled.group(1)).find()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a value, as it stands in the address, is what a person types for a name: other than ASCII, or of several words. */
    static boolean looksWritten(String value) {
        return value.indexOf('+') >= 0
                || value.contains("%20")
                || value.contains("%2B")
                || ESCAPED_LETTER.matcher(value).find();
    }

    private static boolean hasMail(String reading) {
        return reading.indexOf('@') >= 0
                && (MAIL.matcher(reading).find() || CREDENTIALS.matcher(reading).find());
    }

    private static boolean hasPhone(String reading) {
        if (reading.indexOf('+') >= 0 && INTERNATIONAL_PHONE.matcher(reading).find()) {
            return true;
        }
        Matcher phone = SEPARATED_PHONE.matcher(reading);
        while (phone.find()) {
            long digits =
                    phone.group().chars().filter(c -> c >= '0' && c <= '9').count();
            if (digits == 10 || digits == 11) {
                return true;
            }
        }
        return false;
    }
}
