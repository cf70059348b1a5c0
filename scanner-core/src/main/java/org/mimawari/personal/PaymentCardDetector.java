package org.mimawari.personal;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mimawari.term.DataKind;

/**
 * Finds numbers of payment cards: 13 to 19 digits, together or in the groups that are printed on cards, that pass the Luhn check (ISO/IEC 7812-1). It tells of those that begin and are as long as an issuer's are, have a word of cards
 * nearby, and are no test number of a payment service.
 */
final class PaymentCardDetector implements Detector {
    private static final String GROUPS =
            "[2-6][0-9]{3}([- ])[0-9]{4}\\2[0-9]{4}\\2[0-9]{4}(?:\\2[0-9]{3})?|3[0-9]{3}([- ])[0-9]{6}\\3[0-9]{4,5}";
    private static final Pattern SHAPE =
            Pattern.compile("(?<![0-9-])(" + GROUPS + "|[2-6][0-9]{12,18})(?![0-9]|-[0-9])");

    private static final int REACH = 32;
    private static final Pattern ISSUED = Pattern.compile(
            "4[0-9]{12}(?:[0-9]{3}){0,2}|(?:5[1-5][0-9]{2}|222[1-9]|22[3-9][0-9]|2[3-6][0-9]{2}|27[01][0-9]|2720)[0-9]{12}|3[47][0-9]{13}|3(?:0[0-5]|[689][0-9])[0-9]{11}|35(?:2[89]|[3-8][0-9])[0-9]{12}|6(?:011|4[4-9][0-9]|5[0-9]{2})[0-9]{12}|62[0-9]{14,17}");
    private static final Pattern WORD = Pattern.compile(
            "クレジット|カード(?:番号|名義|会社|情報)|有効期限|セキュリティコード|(?i:credit ?card|card (?:number|no|holder)|visa|master ?card|\\bjcb\\b|amex|american express|diners|\\bcvv|expir)");
    private static final int BEFORE = 60;
    private static final int BEHIND = 60;

    /** As payment services publish them for tests. */
    private static final Set<String> TESTS = Set.of(
            "4242424242424242",
            "4000056655665556",
            "4012888888881881",
            "4222222222222",
            "4111111111111111",
            "5555555555554444",
            "5200828282828210",
            "5105105105105100",
            "5454545454545454",
            "2223003122003222",
            "378282246310005",
            "371449635398431",
            "378734493671000",
            "30569309025904",
            "38520000023237",
            "36227206271667",
            "3566002020360505",
            "3530111333300000",
            "6011111111111117",
            "6011000990139424",
            "6011000000000004",
            "6200000000000005");

    private final MadeUpNumber madeUp = new MadeUpNumber();

    @Override
    public List<String> words() {
        return List.of(Detector.NUMBER);
    }

    @Override
    public void look(CharSequence text, int at, List<Span> found) {
        char first = text.charAt(at);
        if (first < '2' || first > '6') {
            return;
        }
        Matcher matcher = SHAPE.matcher(text)
                .useTransparentBounds(true)
                .useAnchoringBounds(false)
                .region(at, Math.min(text.length(), at + REACH));
        if (matcher.lookingAt() && passesLuhn(Surroundings.digits(matcher.group(1)))) {
            found.add(new Span(matcher.start(1), matcher.end(1), DataKind.PAYMENT_CARD));
        }
    }

    @Override
    public boolean tells(CharSequence text, Span span) {
        Surroundings around = new Surroundings(text, span);
        return isOne(around.value()) && around.near(BEFORE, BEHIND, WORD);
    }

    /** Whether the text is such a number, if its heading or the words beside it say so. */
    boolean isOne(CharSequence value) {
        String digits = Surroundings.digits(value);
        return ISSUED.matcher(digits).matches() && passesLuhn(digits) && !TESTS.contains(digits) && !madeUp.is(digits);
    }

    private static boolean passesLuhn(String digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = digits.charAt(digits.length() - 1 - place) - '0';
            int weighed = place % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
