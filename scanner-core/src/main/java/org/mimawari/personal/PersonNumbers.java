package org.mimawari.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mimawari.term.DataKind;
import org.mimawari.term.Digest;

/**
 * Finds the numbers of one person (My Number, account, card, licence, passport, insurance, pension) in text that everybody sees, where such numbers mostly stand for another reason: in examples of how to fill in a form, and as
 * the account of a town or a club for payments. Thread-safe; linear.
 */
public final class PersonNumbers {
    private static final int BEFORE = 220;
    private static final int BEHIND = 180;

    /** What stands around an account into which many pay. */
    private static final Pattern PAYMENT = Pattern.compile(
            "寄附|寄付|募金|義援|義捐|カンパ|(?<!過誤)納付(?!金の?還付|額)|納入|納税|参加費|会費|受講料|受験料|登録料|使用料|利用料|協賛|広告料|代金|送料|払込|払い込|お振込|お振り込|振り込んで|振込んで|振込期限|振込手数料|入金|入札|保証金|購入|注文|チケット|賛助|給食費|保育料|教材費|授業料|徴収金|積立金|集金|部費|月謝|家賃|会計管理者|ｶｲｹｲｶﾝﾘ|カイケイカンリ|(?i:donat|membership fee|payable to|pay by|payment to)");

    private static final int NEAR_HOLDER = 80;
    /** Who else holds an account. Banks call themselves 信用組合 and 協同組合 too, so that word tells nothing. */
    private static final Pattern ORGANISATION = Pattern.compile(
            "委員会|協会|協議会|法人(?!番号)|財団|連盟|事務局|後援会|保存会|クラブ|会計|連合会|基金|機構|学会|PTA|同窓会|自治会|町内会|商工会|市民の会|支える会|会社|会長|代表|校長|園長|理事長|\\((?:株|有|社|福|医|学|財|特非|同)\\)|(?i:\\b(?:association|foundation|club|committee|inc|ltd|corp)\\b)");

    private static final String WORD = "(?:[\\p{IsKatakana}ー]{2,8}|[ｦ-ﾟ]{2,12}|[\\p{IsHan}々]{1,4})";
    private static final Pattern HOLDER =
            Pattern.compile("名義人?(?:氏名)?(?:\\([^)]{0,6}\\))?[: ]{1,3}" + WORD + " ?" + WORD);

    /** Payment services show others than those that are known, and say what they are for. */
    private static final Pattern TEST = Pattern.compile("テスト|(?i:\\btest)");

    private static final int NEAR_TEST = 100;

    private final Detectors numbers = KindDetectors.numbers();
    private final Detectors people = KindDetectors.people();
    private final MadeUpNumber madeUp = new MadeUpNumber();
    private final NumberCells cells = new NumberCells();
    private final PageAccounts accounts = new PageAccounts();
    private final boolean onPages;

    /** For documents. */
    public PersonNumbers() {
        this(false);
    }

    private PersonNumbers(boolean onPages) {
        this.onPages = onPages;
    }

    /** For web pages, on which more accounts are there to be paid into, and numbers of cards to test with. */
    public static PersonNumbers onPages() {
        return new PersonNumbers(true);
    }

    /**
     * One that was found.
     *
     * @param end just behind its last character
     * @param value stands for its digits, to tell whether two are the same
     * @param sure whether its words and what stands around it leave hardly a doubt that it is a person's
     */
    public record Number(DataKind kind, int end, Digest value, boolean sure) {}

    public List<Number> in(String words) {
        String text = FoldedText.of(words).folded();
        List<Number> found = new ArrayList<>();
        for (Span span : numbers.toldIn(text)) {
            Surroundings around = new Surroundings(text, span);
            if (!madeUp.isShownAsExample(around) && !isOfMany(span.kind(), around) && !isTest(span.kind(), around)) {
                found.add(new Number(span.kind(), span.end(), value(around.digits()), isSure(text, span)));
            }
        }
        return found;
    }

    private static Digest value(String digits) {
        return Digest.of(digits);
    }

    /** An account into which many pay is held by a town, a club or a firm. */
    private static boolean isOfMany(DataKind kind, Surroundings around) {
        return kind == DataKind.BANK_ACCOUNT
                && (around.near(BEFORE, BEHIND, PAYMENT) || around.near(NEAR_HOLDER, NEAR_HOLDER, ORGANISATION));
    }

    private boolean isTest(DataKind kind, Surroundings around) {
        return onPages && kind == DataKind.PAYMENT_CARD && around.near(NEAR_TEST, NEAR_TEST, TEST);
    }

    /** An account and an insurance number may be anybody's, so a person must stand beside them; the others have nobody but people. */
    private boolean isSure(String text, Span span) {
        if (span.kind() != DataKind.BANK_ACCOUNT && span.kind() != DataKind.INSURANCE) {
            return true;
        }
        String near = text.substring(Math.max(0, span.start() - BEFORE), Math.min(text.length(), span.end() + BEHIND));
        boolean held = HOLDER.matcher(near).find();
        if (onPages && span.kind() == DataKind.BANK_ACCOUNT) {
            return accounts.isOfOne(near, people.toldIn(near), held);
        }
        return held || !people.toldIn(near).isEmpty();
    }

    /** Whether a cell below a heading of this kind holds such a number, and the row does not say that it is of an organisation or an example. */
    public boolean fits(DataKind kind, String cell, String row) {
        return cells.fits(kind, cell)
                && !madeUp.announcesExample(row)
                && (kind != DataKind.BANK_ACCOUNT
                        || !PAYMENT.matcher(row).find()
                                && !ORGANISATION.matcher(row).find());
    }

    /** The same number for the same cell. */
    public Digest value(DataKind kind, String cell) {
        return value(Surroundings.digits(cells.folded(cell)));
    }

    /** Whether a title, a short line or the name of a sheet says that what is below it is an example. */
    public boolean announcesExample(String line) {
        return madeUp.announcesExample(line);
    }
}
