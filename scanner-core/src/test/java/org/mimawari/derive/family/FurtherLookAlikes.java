package org.mimawari.derive.family;

import static org.mimawari.derive.family.TownTexts.PLACES;

import java.util.ArrayList;
import java.util.List;

/** The other half of the kinds of {@link LookAlikePairs}. */
final class FurtherLookAlikes {
    private FurtherLookAlikes() {}

    static PaperPair facilityPages(int i) {
        List<String> text = TownTexts.flyer(230 + i);
        return new PaperPair(
                "one template, each hall with its page",
                Paper.of("/uploads/" + (41200 + i) + ".pdf", "チラシ（PDF）", "/hall/a" + i + ".html", text)
                        .below(PLACES.get(i) + "公民館")
                        .headed(PLACES.get(i) + "公民館"),
                Paper.of("/uploads/" + (41300 + i) + ".pdf", "チラシ（PDF）", "/hall/b" + i + ".html", text)
                        .below(PLACES.get(i + 2) + "公民館")
                        .headed(PLACES.get(i + 2) + "公民館")
                        .saying("00円", "50円")
                        .changed(20260905));
    }

    static PaperPair courses(int i) {
        Paper one = Paper.of(
                "/kouza/haru" + i + ".pdf",
                TownTexts.topic(i).name() + " 春コース",
                "/kouza/" + i + ".html",
                TownTexts.flyer(240 + i));
        Paper two = Paper.of(
                        "/kouza/aki" + i + ".pdf",
                        TownTexts.topic(i).name() + " 秋コース",
                        "/kouza/" + i + ".html",
                        TownTexts.flyer(240 + i))
                .saying("10月", "11月");
        return new PaperPair("a course in spring and one in autumn", one, two);
    }

    static PaperPair menus(int i) {
        List<String> one = new ArrayList<>(List.of((i + 4) + "月の献立表 小学校"));
        List<String> two = new ArrayList<>(List.of((i + 5) + "月の献立表 小学校"));
        String[] dishes = {"ごはん 牛乳 さばのみそ煮 おひたし", "パン 牛乳 シチュー サラダ", "ごはん 牛乳 肉じゃが のり", "うどん 牛乳 かきあげ くだもの"};
        for (int day = 1; day < 20; day++) {
            one.add(day + "日 " + dishes[(day + i) % 4] + " " + (600 + day) + "kcal");
            two.add(day + "日 " + dishes[(day + i + 1) % 4] + " " + (610 + day) + "kcal");
        }
        return new PaperPair(
                "menus of two months",
                Paper.of("/kyushoku/kondate" + (i + 4) + ".pdf", "献立表（" + (i + 4) + "月）", "/kyushoku/", one),
                Paper.of("/kyushoku/kondate" + (i + 5) + ".pdf", "献立表（" + (i + 5) + "月）", "/kyushoku/", two));
    }

    static PaperPair copies(int i) {
        Paper one = Paper.of(
                        "/a/" + TownTexts.topic(i).romaji() + ".pdf",
                        TownTexts.topic(i).name() + "チラシ",
                        "/a" + i + ".html",
                        TownTexts.flyer(250 + i))
                .changed(20260801);
        return new PaperPair(
                "the same once more",
                one,
                one.at("/b/" + TownTexts.topic(i).romaji() + "-1.pdf", one.words(), "/b" + i + ".html"));
    }

    static PaperPair filledIn(int i) {
        List<String> form = List.of(
                "利用許可申請書",
                "青空市長 様",
                "申請者 住所",
                "氏名",
                "電話",
                "利用の目的",
                "利用の日時",
                "利用する部屋",
                "利用人数",
                "設備の利用 マイク プロジェクター ピアノ",
                "太枠の中だけ記入してください。");
        List<String> example = form.stream()
                .map(line -> line.equals("氏名") ? "氏名 青空 花子" : line.equals("利用の目的") ? "利用の目的 合唱の練習" : line)
                .toList();
        return new PaperPair(
                "a form and how it is filled in",
                Paper.of("/s/shinsei" + i + ".pdf", "利用許可申請書", "/s/" + i + ".html", form),
                Paper.of("/s/shinsei" + i + "-rei.pdf", "利用許可申請書（記入例）", "/s/" + i + ".html", example)
                        .changed(20260501));
    }

    static PaperPair papersOfAMeeting(int i) {
        List<String> one = new ArrayList<>(List.of("資料" + (i + 1), "第2回青空市総合計画審議会", "令和8年8月5日"));
        one.addAll(TownTexts.rules(80 + i));
        List<String> two = new ArrayList<>(List.of("資料" + (i + 2), "第2回青空市総合計画審議会", "令和8年8月5日"));
        two.addAll(TownTexts.rules(85 + i));
        return new PaperPair(
                "papers of one meeting",
                Paper.of("/singikai/siryo" + (i + 1) + ".pdf", "資料" + (i + 1), "/singikai/2.html", one),
                Paper.of("/singikai/siryo" + (i + 2) + ".pdf", "資料" + (i + 2), "/singikai/2.html", two));
    }

    static PaperPair summary(int i) {
        List<String> whole = new ArrayList<>(TownTexts.rules(90 + i));
        whole.addAll(TownTexts.rules(190 + i));
        return new PaperPair(
                "the whole and its summary",
                Paper.of(
                        "/keikaku/honpen" + i + ".pdf",
                        TownTexts.topic(i).name() + "推進計画（本編）",
                        "/keikaku/" + i + ".html",
                        whole),
                Paper.of(
                                "/keikaku/gaiyou" + i + ".pdf",
                                TownTexts.topic(i).name() + "推進計画（概要版）",
                                "/keikaku/" + i + ".html",
                                TownTexts.rules(90 + i))
                        .changed(20260401));
    }

    static PaperPair jobs(int i) {
        String[] jobs = {"一般事務", "土木技師", "保育士", "保健師", "消防士", "学芸員"};
        List<String> text = TownTexts.rules(95 + i);
        return new PaperPair(
                "two posts",
                Paper.of("/saiyou/" + i + "-1.pdf", "採用試験案内（" + jobs[i] + "）", "/saiyou/", text)
                        .below("令和8年度 青空市職員採用試験案内 " + jobs[i])
                        .changed(20260601),
                Paper.of("/saiyou/" + i + "-2.pdf", "採用試験案内（" + jobs[i + 1] + "）", "/saiyou/", text)
                        .below("令和8年度 青空市職員採用試験案内 " + jobs[i + 1])
                        .changed(20260603));
    }

    static PaperPair yearPages(int i) {
        List<String> text = TownTexts.rules(100 + i);
        return new PaperPair(
                "each year with its page",
                Paper.of("/kessan/r5/kessan.pdf", "令和5年度決算の状況", "/kessan/r5/" + i + ".html", text)
                        .below("令和5年度決算の状況")
                        .headed("令和5年度の決算"),
                Paper.of("/kessan/r6/kessan.pdf", "令和6年度決算の状況", "/kessan/r6/" + i + ".html", text)
                        .below("令和6年度決算の状況")
                        .headed("令和6年度の決算"));
    }

    static PaperPair forPrinting(int i) {
        Paper one = Paper.of(
                        "/map/" + TownTexts.topic(i).romaji() + ".pdf",
                        TownTexts.topic(i).name() + " 地図（カラー）",
                        "/map/" + i + ".html",
                        TownTexts.flyer(260 + i))
                .changed(20260401);
        return new PaperPair(
                "one for the screen, one for the printer",
                one,
                one.at(
                                "/map/" + TownTexts.topic(i).romaji() + "_bw.pdf",
                                TownTexts.topic(i).name() + " 地図（白黒・印刷用）",
                                "/map/" + i + ".html")
                        .above(List.of("印刷用"))
                        .changed(20260402));
    }
}
