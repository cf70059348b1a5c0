package org.mimawari.personal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells whether a text names a firm, an office or a place to go to. Thread-safe; linear. */
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
            "銀行", "信金", "農協", "漁協", "学園", "農園", "庭園", "菜園", "茶園", "市場", "古城",
            "学校", "病院", "医院", "会社", "本社", "支社", "本店", "支店", "商店", "書店", "本館", "別館", "会館", "役場", "役所", "本所", "支所", "本部", "支部",
            "工場", "会場", "本校", "分校", "寺院");

    /** One letter, which the names of people may end in too. */
    private static final String LETTERS = "会館園所校院局店社課室署庁部係団寺城場荘市町区県";

    /** What ends in such a letter and is neither a firm nor a place. */
    private static final Set<String> OTHERS = Set.of(
            "関係", "入院", "退院", "通院", "登校", "下校", "転校", "退校", "在校", "入社", "退社", "入所", "退所", "入園", "退園", "入会", "退会", "住所", "近所",
            "長所", "短所", "機会", "立場", "一部", "全部");

    private static final String TOWNS = "市町区県";

    private static final Set<String> LASTS = lasts();

    private static Set<String> lasts() {
        Set<String> lasts = new HashSet<>();
        ENDINGS.forEach(ending -> lasts.add(ending.substring(ending.length() - 1)));
        return lasts;
    }

    /** Such as given names end in as well: 浩市, 宗城, 梅園. */
    private static final String OF_GIVEN_NAMES = "市城園";

    /** Such as family names of two letters end in: 服部, 宮城, 馬場, 田所. */
    private static final String OF_FAMILY_NAMES = "部城場所園寺社室";

    private static final int LONGEST_FAMILY = 4;
    private static final int USUAL_GIVEN = 2;

    boolean isOne(String text) {
        return isSurelyOne(text) || endsLikeOne(text);
    }

    /** Whether more than its last letter says so. */
    boolean isSurelyOne(String text) {
        return endsAsOne(text) || PARTS.in(text);
    }

    private static boolean endsAsOne(String text) {
        if (text.isEmpty() || !LASTS.contains(text.substring(text.length() - 1))) {
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
}
