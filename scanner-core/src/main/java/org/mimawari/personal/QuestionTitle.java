package org.mimawari.personal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings the title of a question down to what it asks for: "Q1. 【必須】お子様のお名前（ふりがな）をご記入ください。" to "名前" and "ふりがな". What is a sentence stays one, and so matches no word. Linear.
 */
final class QuestionTitle {
    private static final int LONGEST = 160;
    private static final int MOST_ROUNDS = 4;

    private static final Pattern MARKS = Pattern.compile(
            "【[^】]{0,40}】|《[^》]{0,40}》|\\[[^]]{0,20}]|[*＊※★●○◎■□◆◇・▼▶]{1,3}(?=$|[^\\p{L}])|\\((?:必須|任意|required|optional|必ず|全員)\\)|^[*※★●○◎■□◆◇・▼▶]{1,3}");
    private static final Pattern NUMBERING = Pattern.compile(
            "^(?:(?:問|設問|質問|q|no)[. ]?[0-9]{1,3}(?:[-.][0-9]{1,3})?|[0-9]{1,3}(?:[-.][0-9]{1,2})?(?=[. :、)-])|\\([0-9]{1,3}\\))[. :、)-]{0,3}");
    /** Blanks that only spread a word over its box: "氏　名". */
    private static final Pattern SPACED = Pattern.compile(
            "(?<=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]) {1,4}(?=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}])");

    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]{0,60})\\)|〔([^〔〕]{0,60})〕|「([^「」]{0,60})」");

    private static final String PLEASE = "(?:して|て)?(?:ください|下さい|くださいますようお願いします|いただけますか|もらえますか|頂けますか)";
    private static final Pattern TAIL = Pattern.compile(
            "(?:(?:について|に関して|を|の|は)?(?:(?:ご|お)?(?:入力|記入|記載|回答|選択|選び|書き|教え|聞かせ|知らせ|答え|明記|提示|添付|申告|提出)(?:を)?(?:お願い(?:いた)?します|お願い致します|欄|"
                    + PLEASE
                    + "|すること|する)|欄)|(?:は|って)?(?:何|なん|どちら|どこ|何処|いくつ|おいくつ)(?:です|でしょう)か|(?:は|が)(?:あり|ござい|おあり)ますか|を(?:お持ち|持っています|お持ちです)か?(?:ですか)?|の有無|の入力|の記入|のご記入|の確認|確認用|は)$");
    private static final Pattern HEAD = Pattern.compile(
            "^(?:あなた|ご?自身|参加者|参加(?:され|す)る方|受講者|申込み?者|お?申し?込み?者|申請者|代表者|ご?本人|回答者|担当者|利用者|対象者|児童|生徒|園児|幼児|乳児|お子(?:様|さま|さん)|子(?:ども|供)|保護者|ご?家族|同伴者|同行者|緊急時|日中|現在|患者|相談者|希望者|応募者|登録者|来場者|出席者|被保険者|(?:ご?連絡|日中連絡)(?:の|が)?(?:取|と)れる|連絡用|確認用)の?(?=お?ご?(?:名前|氏名|住所|電話|携帯|連絡先|メール|e-?mail|生年月日|年齢|性別|郵便|学年|学校|家族|続柄|勤務先|職業|アレルギー|フリガナ|ふりがな|誕生日|体温|病名|障が?い?))");
    private static final Pattern ENGLISH_HEAD = Pattern.compile(
            "^(?:please |kindly )?(?:enter |provide |write |type |tell us |state |select |give us |fill in |confirm |input |what(?: is|'s| are) )?(?:your |the |my |his or her |applicant's |participant's |child's |student's |guardian's |parent's |patient's |pet owner's )?");
    private static final Pattern HONORIFIC = Pattern.compile("^(?:ご|お|御)(?=[\\p{IsHan}]|勤め|住まい|なまえ|フリガナ|メール)");
    private static final Pattern END_MARKS = Pattern.compile("[。．.、,:;?!*~〜\\s]{1,10}$");
    private static final Pattern SPLIT = Pattern.compile("[、,/・&+＋\\n]|(?:および|及び|または|又は|もしくは|並びに| and | or )");

    /** What talks about something rather than asks for it; its parts are then no questions of their own. */
    private static final Pattern SENTENCE =
            Pattern.compile("(?:か|ます|です|ません|たい|ください|下さい|理由|きっかけ|について|に関して|感想|意見|こと|とき|場合|方法|手続き?|変更|公表|公開|掲載|同意)$"
                    + "|^(?:do|does|did|have|has|had|would|will|are|is|was|can|could|should|why|how|which|when|if) ");

    private final List<String> parts = new ArrayList<>();

    private QuestionTitle() {}

    /** What is asked for, in small letters; the whole title first, then its parts. */
    static List<String> parts(String title) {
        QuestionTitle question = new QuestionTitle();
        String text = Normalizer.normalize(
                        title.substring(0, Math.min(title.length(), 4 * LONGEST)), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
        text = SPACED.matcher(text).replaceAll("");
        if (text.length() <= LONGEST) {
            question.take(text);
        }
        return question.parts;
    }

    private void take(String text) {
        String line = MARKS.matcher(text).replaceAll(" ").strip();
        line = NUMBERING.matcher(line).replaceFirst("").strip();
        Matcher brackets = BRACKETS.matcher(line);
        StringBuilder outside = new StringBuilder();
        List<String> inside = new ArrayList<>();
        while (brackets.find()) {
            inside.add(line.substring(brackets.start() + 1, brackets.end() - 1));
            brackets.appendReplacement(outside, "");
        }
        brackets.appendTail(outside);
        String asked = outside.toString().strip();
        add(line);
        add(asked);
        if (SENTENCE.matcher(core(asked)).find()) {
            return;
        }
        split(asked);
        inside.forEach(this::split);
    }

    private void split(String text) {
        for (String part : SPLIT.split(text, -1)) {
            add(part);
        }
    }

    /** With and without whose it is: "保護者氏名" is a word of its own. */
    private void add(String text) {
        String courteous = END_MARKS.matcher(text.strip()).replaceFirst("");
        for (String core : List.of(TAIL.matcher(courteous).replaceFirst("").strip(), core(text))) {
            if (!core.isEmpty() && !parts.contains(core)) {
                parts.add(core);
            }
        }
    }

    private static String core(String text) {
        String core = text.strip();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            String before = core;
            core = END_MARKS.matcher(core).replaceFirst("");
            core = TAIL.matcher(core).replaceFirst("");
            core = HEAD.matcher(core).replaceFirst("");
            core = ENGLISH_HEAD.matcher(core).replaceFirst("");
            core = HONORIFIC.matcher(core).replaceFirst("").strip();
            if (core.equals(before)) {
                break;
            }
        }
        return core;
    }
}
