package org.mimawari.term;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells from the name of a parameter whether its value is a secret or about a person. Names are compared without case, marks and final digits. */
final class UrlFieldNames {

    private static final Set<String> SECRETS = Set.of(
            "edit2",
            "key",
            "sig",
            "pwd",
            "pass",
            "passwd",
            "auth",
            "authorization",
            "code",
            "authcode",
            "accesscode",
            "passcode",
            "invite",
            "invitation",
            "invitecode",
            "bearer",
            "invitationcode",
            "verificationcode",
            "otp",
            "pin",
            "nonce",
            "csrf",
            "xsrf",
            "ticket",
            "samlresponse",
            "samlrequest",
            "session",
            "sess",
            "sid",
            "jwt");
    /** Names a Google form of 2008 to 2013 in its public address. */
    private static final String PUBLIC_KEY = "formkey";

    private static final List<String> SECRET_ENDS = List.of(
            "token",
            "key",
            "sig",
            "signature",
            "password",
            "passwd",
            "pwd",
            "passphrase",
            "secret",
            "credential",
            "credentials",
            "sessid",
            "sessionid",
            "session",
            "csrf",
            "auth",
            "\u30D1\u30B9\u30EF\u30C9",
            "\u6697\u8A3C\u756A\u53F7",
            "\u8A8D\u8A3C\u30B3\u30C9");
    private static final List<String> PERSONAL_ENDS = List.of(
            "mail",
            "mailaddress",
            "mailaddr",
            "telno",
            "telnumber",
            "telephone",
            "phone",
            "phoneno",
            "phonenumber",
            "mobile",
            "keitai",
            "birthday",
            "birthdate",
            "birth",
            "dateofbirth",
            "seinengappi",
            "jusho",
            "jyusho",
            "juusho",
            "jyusyo",
            "juusyo",
            "shimei",
            "simei",
            "namae",
            "furigana",
            "hurigana",
            "lastname",
            "firstname",
            "familyname",
            "givenname",
            "fullname",
            "realname",
            "mynumber",
            "\u6C0F\u540D",
            "\u540D\u524D",
            "\u4F4F\u6240",
            "\u96FB\u8A71",
            "\u96FB\u8A71\u756A\u53F7",
            "\u751F\u5E74\u6708\u65E5",
            "\u30E1\u30EB",
            "\u30E1\u30EB\u30A2\u30C9\u30EC\u30B9",
            "\u30D5\u30EA\u30AC\u30CA",
            "\u3075\u308A\u304C\u306A");
    private static final Set<String> PERSONAL = Set.of("tel", "dob", "fax", "sei", "mei", "usertel", "hometel");
    private static final List<String> PERHAPS_ENDS =
            List.of("name", "nm", "address", "addr", "adrs", "user", "kana", "kanji", "person");
    private static final Set<String> THINGS = Set.of(
            "filename",
            "sitename",
            "pagename",
            "hostname",
            "dirname",
            "pathname",
            "classname",
            "docname",
            "typename",
            "tabname",
            "sheetname",
            "formname",
            "categoryname",
            "tagname",
            "viewname",
            "domainname",
            "servername",
            "columnname",
            "tablename",
            "groupname",
            "eventname");
    /** A prefilled answer of Google Forms ("entry.123") or Microsoft Forms ("r" and a long hexadecimal number). */
    private static final Pattern ANSWER = Pattern.compile("entry\\.[0-9].*|r[0-9a-f]{28,40}", Pattern.DOTALL);

    private static final Pattern INNER_PARAMETER = Pattern.compile("(?:^|[?&;#])([^=&?#;]{1,64})=[^&#;]");
    private static final int LONGEST_NAME = 200;
    private static final char LONG_VOWEL = '\u30FC';

    private UrlFieldNames() {}

    /** Whether the value is masked whatever it is. */
    static boolean areSecretOrPersonal(List<String> nameReadings) {
        return nameReadings.stream().anyMatch(name -> isSecret(name) || isPersonal(name));
    }

    /** Whether the value may name a person, but often is something else. */
    static boolean mayNamePerson(List<String> nameReadings) {
        return nameReadings.stream()
                .map(UrlFieldNames::bare)
                .anyMatch(name -> endsWithAny(name, PERHAPS_ENDS) && !THINGS.contains(name));
    }

    /** Whether a value holds another address or form data with a secret in it. */
    static boolean anySecretIn(String reading) {
        Matcher inner = INNER_PARAMETER.matcher(reading);
        while (inner.find()) {
            if (isSecret(inner.group(1)) || isPersonal(inner.group(1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSecret(String name) {
        String bare = bare(name);
        if (bare.equals(PUBLIC_KEY)) {
            return false;
        }
        return SECRETS.contains(bare)
                || SECRETS.contains(name.toLowerCase(Locale.ROOT))
                || endsWithAny(bare, SECRET_ENDS);
    }

    private static boolean isPersonal(String name) {
        String bare = bare(name);
        return PERSONAL.contains(bare)
                || endsWithAny(bare, PERSONAL_ENDS)
                || ANSWER.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    private static boolean endsWithAny(String name, List<String> ends) {
        return ends.stream().anyMatch(name::endsWith);
    }

    /** Without marks, and without the long vowel of katakana: readings make all dashes plain, that one too, so it cannot be told from a dash. */
    private static String bare(String name) {
        String start = name.substring(Math.max(0, name.length() - LONGEST_NAME));
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(start, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> Character.isLetterOrDigit(c) && c != LONG_VOWEL)
                .forEach(c -> out.appendCodePoint(Character.toLowerCase(c)));
        int end = out.length();
        while (end > 0 && Character.isDigit(out.charAt(end - 1))) {
            end--;
        }
        return out.substring(0, end);
    }
}
