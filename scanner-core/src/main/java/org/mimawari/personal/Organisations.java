package org.mimawari.personal;

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
            "会", "館", "園", "所", "校", "院", "局", "店", "社", "課", "室", "署", "庁", "部", "係", "団", "寺", "神社", "城", "場", "空港",
            "道路", "車道", "荘", "市", "町", "区", "県", "商事", "工業", "産業", "建設", "設備", "水道", "電機", "興業", "不動産", "食堂", "教室",
            "大学", "高校", "小中", "銀行", "信金", "農協", "漁協");

    boolean isOne(String text) {
        for (int length = 1; length <= Math.min(LONGEST_ENDING, text.length()); length++) {
            if (ENDINGS.contains(text.substring(text.length() - length))) {
                return true;
            }
        }
        return PARTS.in(text);
    }
}
