package org.mimawari.personal;

import java.util.List;
import java.util.regex.Pattern;
import org.mimawari.term.DataKind;

/**
 * Finds numbers of bank accounts (seven digits, some banks write six or eight) and of postal savings accounts (symbol and number) by the words that stand before them. It tells of those with a bank, a branch or the word 口座 nearby;
 * whose account it is, a person's or the town's own, is judged elsewhere ({@link PersonNumbers}).
 */
final class BankAccountDetector implements Detector {
    private static final String SEVEN = "([0-9]{6,8}|[0-9](?: [0-9]){6})(?![0-9]|-[0-9])";
    private static final PatternDetector BANK = new PatternDetector(
            DataKind.BANK_ACCOUNT,
            List.of("口座", "普通", "当座", "貯蓄預金", "account number", "account no", "bank account"),
            "(?:口座番号|口座|普通(?:預金)?|当座(?:預金)?|貯蓄預金|(?i:account (?:number|no\\.?)|bank account))[^0-9〒℡☎電TF]{0,12}"
                    + SEVEN);
    private static final PatternDetector POSTAL = new PatternDetector(
            DataKind.BANK_ACCOUNT,
            List.of("記号"),
            "記号[^0-9]{0,6}([0-9]{5}(?:-[0-9]{1,2})?[^0-9]{1,8}[0-9]{1,8})(?![0-9])");

    private static final Pattern BANK_NEARBY = Pattern.compile(
            "銀行|信用金庫|信金|信用組合|信組|農協|農業協同組合|漁協|労働金庫|労金|ゆうちょ|郵便局|金融機関|支店|口座番号|口座名義|預金|貯金|(?i:\\bbank\\b|\\bbranch\\b|account (?:holder|name|number))");
    private static final int BEFORE = 100;
    private static final int BEHIND = 60;

    /** Postal savings: the symbol begins with 1 and ends with 0; those that begin with 0 are accounts for payments. */
    private static final Pattern SAVINGS = Pattern.compile("1[0-9]{3}0(?:-[0-9]{1,2})?[^0-9]{1,8}[0-9]{6,8}");

    private static final int SYMBOL = 5;
    private static final int USUAL = 7;

    /** What makes six or eight digits an account, and no date. */
    private static final Pattern NAMED = Pattern.compile("(?:口座番号|番号|(?i:account (?:number|no\\.?)))[^0-9]{0,4}$");

    private static final int RIGHT_BEFORE = 20;

    private static final Pattern CELL = Pattern.compile("[0-9]{7}|1[0-9]{3}0[- ][0-9]{6,8}");

    private final MadeUpNumber madeUp = new MadeUpNumber();

    @Override
    public List<String> words() {
        return List.of("口座", "普通", "当座", "貯蓄預金", "account number", "account no", "bank account", "記号");
    }

    @Override
    public void look(CharSequence text, int at, List<Span> found) {
        BANK.look(text, at, found);
        POSTAL.look(text, at, found);
    }

    @Override
    public boolean tells(CharSequence text, Span span) {
        Surroundings around = new Surroundings(text, span);
        CharSequence value = around.value();
        boolean postal = around.digits().length() > SYMBOL + 3;
        if (postal) {
            return SAVINGS.matcher(value).matches()
                    && !madeUp.is(around.digits().substring(SYMBOL));
        }
        boolean usual = around.digits().length() == USUAL;
        return (usual || around.before(RIGHT_BEFORE, NAMED))
                && !madeUp.is(value)
                && around.near(BEFORE, BEHIND, BANK_NEARBY);
    }

    /** Whether the text is such a number, if its heading says so. */
    boolean isOne(CharSequence value) {
        return CELL.matcher(value).matches() && !madeUp.is(value);
    }
}
