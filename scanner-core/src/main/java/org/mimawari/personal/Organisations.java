package org.mimawari.personal;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells whether a text names a firm, an office or a place to go to, or stands beside the name of one. Thread-safe; linear. */
final class Organisations {
    private static final int LONGEST_ENDING = 3;

    private static final Words PARTS = new Words(List.of(
            "株式会社",
            "有限会社",
            "合同会社",
            "法人",
            "協会",
            "組合",
            "連合",
            "施設",
            "ホール",
            "ホーム",
            "ホテル",
            "センター",
            "クリニック",
            "ステーション",
            "プラザ",
            "クラブ",
            "スタジアム",
            "グラウンド",
            "サービス",
            "グループ",
            "ポート",
            "駐車場",
            "公園",
            "広場",
            "(株)",
            "(有)",
            "(社)",
            "(福)",
            "(医)",
            "(学)",
            "(財)",
            "（株）",
            "（有）",
            "（社）",
            "（福）",
            "（医）",
            "（学）",
            "（財）",
            "サロン",
            "スクール",
            "保育",
            "歯科",
            "内科",
            "外科",
            "薬局",
            "商店街",
            "コープ",
            "マート",
            "ストア",
            "ショップ",
            "工務店",
            "製作所",
            "事務所",
            " Ltd",
            " Inc",
            "University",
            "Council",
            "School",
            "Centre",
            "Center",
            " Street",
            " Road",
            " Inn",
            " Cafe",
            " Hall",
            " Park",
            " House",
            " Hotel",
            " Clinic",
            " Hospital",
            " Library",
            " Church"));

    private static final Set<String> ENDINGS = Set.of(
            "神社", "空港", "道路", "車道", "商事", "工業", "産業", "建設", "設備", "水道", "電機", "興業", "不動産", "食堂", "教室", "大学", "高校", "小中",
            "銀行", "信金", "農協", "漁協", "学園", "農園", "庭園", "菜園", "茶園", "市場", "古城", "学校", "病院", "医院", "会社", "本社", "支社", "本店",
            "支店", "商店", "書店", "本館", "別館", "会館", "役場", "役所", "本所", "支所", "本部", "支部", "工場", "会場", "本校", "分校", "寺院");

    /** One letter, which the names of people may end in too. */
    private static final String LETTERS = "会館園所校院局店社課室署庁部係団寺城場荘市町区県";

    /** What ends in such a letter and is neither a firm nor a place. */
    private static final Set<String> OTHERS = Set.of(
            "関係", "入院", "退院", "通院", "登校", "下校", "転校", "退校", "在校", "入社", "退社", "入所", "退所", "入園", "退園", "入会", "退会", "住所",
            "近所", "長所", "短所", "機会", "立場", "一部", "全部");

    private static final String TOWNS = "市町区県";

    /** With which one of them ends: looked at first. */
    private static final String LASTS = "中事備協園城堂場学室店所校業機港産社行設路道部金院館";

    /** Such as given names end in as well: 浩市, 宗城, 梅園. */
    private static final String OF_GIVEN_NAMES = "市城園";

    /** Such as family names of two letters end in: 服部, 宮城, 馬場, 田所. */
    private static final String OF_FAMILY_NAMES = "部城場所園寺社室";

    private static final int LONGEST_FAMILY = 4;
    private static final int USUAL_GIVEN = 2;

    private static final String OFFICE = "課|係|室|局|署|(?<!住)所|館|センター|窓口|本部|学校|園|病院|医院|会社|庁|役場|組合|協会|財団|法人|本社|支店";
    private static final Pattern BEFORE = Pattern.compile(
            "(?:" + OFFICE + "|問い?合わ?せ先?|代表|内線|事務局|会場|所在地|提出先|送付先|申込先|申し込み先|宛先|受付|予約|ダイヤル)[^0-9様氏さん]{0,14}$");
    private static final Pattern BEHIND =
            Pattern.compile("^[^0-9様氏さん]{0,24}(?:市役所|区役所|役場|支所|庁舎|会館|センター|公民館|学校|図書館|保健所|病院|事務局|株式会社|法人|[課係]\\b)");
    private static final int REACH_BEFORE = 24;
    private static final int REACH_BEHIND = 30;

    boolean isOne(String text) {
        return isSurelyOne(text) || endsLikeOne(text);
    }

    /** Whether more than its last letter says so. */
    boolean isSurelyOne(String text) {
        return endsAsOne(text) || PARTS.in(text);
    }

    private static boolean endsAsOne(String text) {
        if (text.isEmpty() || LASTS.indexOf(text.charAt(text.length() - 1)) < 0) {
            return false;
        }
        for (int length = 2; length <= Math.min(LONGEST_ENDING, text.length()); length++) {
            if (ENDINGS.contains(text.substring(text.length() - length))) {
                return true;
            }
        }
        return false;
    }

    /** Whether only its last letter says so: "中央館", but also "浩市". */
    boolean endsLikeOne(String text) {
        int length = text.length();
        if (length == 0 || LETTERS.indexOf(text.charAt(length - 1)) < 0) {
            return false;
        }
        boolean other = length >= 2 && OTHERS.contains(text.substring(length - 2));
        boolean family = length == 2 && OF_FAMILY_NAMES.indexOf(text.charAt(1)) >= 0;
        return !other && !family && !isPartedName(text);
    }

    /** Whether it is counted among them only because it is a place where people live. */
    boolean isTown(String text) {
        return endsLikeOne(text) && TOWNS.indexOf(text.charAt(text.length() - 1)) >= 0 && !isSurelyOne(text);
    }

    /** "青山 浩市": the given name has two letters, and the family name one to four. */
    private static boolean isPartedName(String text) {
        int blank = text.length() - USUAL_GIVEN - 1;
        return blank > 0
                && blank <= LONGEST_FAMILY
                && Character.isWhitespace(text.charAt(blank))
                && OF_GIVEN_NAMES.indexOf(text.charAt(text.length() - 1)) >= 0
                && text.chars().filter(Character::isIdeographic).count() == text.length() - 1;
    }

    /** Whether the words before a telephone number, address or postcode say that it is that of an office, a school or a place of an event. */
    boolean announce(Surroundings around) {
        return around.before(REACH_BEFORE, BEFORE);
    }

    /** The same of the words behind it. */
    boolean follow(Surroundings around) {
        return around.behind(REACH_BEHIND, BEHIND);
    }
}
