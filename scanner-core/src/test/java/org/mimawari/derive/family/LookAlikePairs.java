package org.mimawari.derive.family;

import static org.mimawari.derive.family.TownTexts.PLACES;
import static org.mimawari.derive.family.TownTexts.TOPICS;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.mimawari.derive.family.TownTexts.Topic;

/** A hundred invented pairs of documents that have much in common and are no versions of each other: twenty kinds that stand side by side on purpose. */
public final class LookAlikePairs {
    private static final int EACH = 5;

    private LookAlikePairs() {}

    public static List<PaperPair> all() {
        List<PaperPair> all = new ArrayList<>();
        for (IntFunction<PaperPair> kind : kinds()) {
            for (int i = 0; i < EACH; i++) {
                all.add(kind.apply(i));
            }
        }
        return all;
    }

    private static List<IntFunction<PaperPair>> kinds() {
        return List.of(
                LookAlikePairs::minutes,
                LookAlikePairs::districts,
                LookAlikePairs::districtPages,
                LookAlikePairs::forms,
                LookAlikePairs::archive,
                LookAlikePairs::translation,
                LookAlikePairs::beforeAndAfter,
                LookAlikePairs::issues,
                LookAlikePairs::grades,
                LookAlikePairs::facilities,
                LookAlikePairs::facilityPages,
                LookAlikePairs::courses,
                LookAlikePairs::menus,
                LookAlikePairs::copies,
                LookAlikePairs::filledIn,
                LookAlikePairs::papersOfAMeeting,
                LookAlikePairs::summary,
                LookAlikePairs::jobs,
                LookAlikePairs::yearPages,
                LookAlikePairs::forPrinting);
    }

    private static Topic topic(int i) {
        return TOPICS.get(i % TOPICS.size());
    }

    private static PaperPair minutes(int i) {
        Paper one = Paper.of("/iinkai/gijiroku3.pdf", "第3回会議録", "/iinkai/" + i + ".html", TownTexts.minutes(i, 3))
                .changed(20260610);
        Paper two = Paper.of("/iinkai/gijiroku4.pdf", "第4回会議録", "/iinkai/" + i + ".html", TownTexts.minutes(i, 4))
                .changed(20260710);
        return new PaperPair("minutes of two meetings", one, two);
    }

    private static PaperPair districts(int i) {
        Paper one = Paper.of(
                "/gomi/calendar-a" + i + ".pdf",
                PLACES.get(i) + "地区 収集カレンダー",
                "/gomi/",
                TownTexts.calendar(1, PLACES.get(i)));
        Paper two = Paper.of(
                "/gomi/calendar-b" + i + ".pdf",
                PLACES.get(i + 1) + "地区 収集カレンダー",
                "/gomi/",
                TownTexts.calendar(1, PLACES.get(i + 1)));
        return new PaperPair("a calendar for each district", one.changed(20260301), two.changed(20260302));
    }

    private static PaperPair districtPages(int i) {
        Paper one = Paper.of(
                        "/tobu" + i + "/calendar.pdf",
                        "ごみ収集カレンダー",
                        "/tobu" + i + "/",
                        TownTexts.calendar(2, PLACES.get(i)))
                .headed(PLACES.get(i) + "地区のみなさんへ")
                .changed(20260301);
        Paper two = Paper.of(
                        "/seibu" + i + "/calendar.pdf",
                        "ごみ収集カレンダー",
                        "/seibu" + i + "/",
                        TownTexts.calendar(2, PLACES.get(i + 2)))
                .headed(PLACES.get(i + 2) + "地区のみなさんへ")
                .changed(20260304);
        return new PaperPair("a calendar on the page of each district", one, two);
    }

    private static PaperPair forms(int i) {
        List<String> head = List.of("青空市長 様", "住所", "団体の名称", "代表者の職・氏名", "電話番号", "年 月 日");
        List<String> one = new ArrayList<>(head);
        one.add("次のとおり補助金の交付を受けたいので、" + topic(i).name() + "補助金交付要綱の規定により、関係書類を添えて申請します。");
        List<String> two = new ArrayList<>(head);
        two.add("次のとおり補助事業が完了したので、" + topic(i).name() + "補助金交付要綱の規定により、関係書類を添えて報告します。");
        return new PaperPair(
                "forms by number",
                Paper.of("/y/youshiki-1.docx", "様式第1号 交付申請書", "/y/" + i + ".html", one)
                        .below("様式第1号（第5条関係）"),
                Paper.of("/y/youshiki-2.docx", "様式第2号 実績報告書", "/y/" + i + ".html", two)
                        .below("様式第2号（第9条関係）"));
    }

    private static PaperPair archive(int i) {
        List<String> text = TownTexts.rules(50 + i);
        Paper one = Paper.of(
                        "/zaisei/r" + (4 + i) + "yosan.pdf", "令和" + (4 + i) + "年度 予算の概要", "/zaisei/yosan.html", text)
                .below("令和" + (4 + i) + "年度 青空市当初予算の概要");
        Paper two = Paper.of(
                        "/zaisei/r" + (5 + i) + "yosan.pdf", "令和" + (5 + i) + "年度 予算の概要", "/zaisei/yosan.html", text)
                .below("令和" + (5 + i) + "年度 青空市当初予算の概要");
        return new PaperPair("years side by side", one, two);
    }

    private static PaperPair translation(int i) {
        Paper one = Paper.of("/guide/gomi.pdf", "ごみの出し方", "/guide/" + i + ".html", TownTexts.flyer(200 + i));
        String[] languages = {"English", "やさしい日本語", "中文", "Português", "Tiếng Việt"};
        List<String> text = i == 1
                ? TownTexts.flyer(201).stream()
                        .map(line -> line.replace("参加", "さんか").replace("当日", "その日"))
                        .toList()
                : List.of(
                        "How to put out garbage " + languages[i],
                        "Please put out your garbage by eight in the morning on the day of collection.",
                        "Garbage that is not sorted will not be collected. Ask the city office if you are not sure.");
        Paper two = Paper.of(
                "/guide/gomi-" + (i + 1) + ".pdf", "ごみの出し方（" + languages[i] + "）", "/guide/" + i + ".html", text);
        return new PaperPair("another language", one, two);
    }

    private static PaperPair beforeAndAfter(int i) {
        Paper one = Paper.of(
                "/reiki/kaisei-mae" + i + ".pdf", "現行条例（改正前）", "/reiki/" + i + ".html", TownTexts.rules(60 + i));
        Paper two = Paper.of(
                        "/reiki/kaisei-go" + i + ".pdf", "改正後の条例", "/reiki/" + i + ".html", TownTexts.rules(60 + i))
                .saying("五年間", "十年間");
        return new PaperPair("before and after a change of the law", one.changed(20260501), two.changed(20260502));
    }

    private static PaperPair issues(int i) {
        List<String> one =
                new ArrayList<>(List.of("広報あおぞら 令和8年" + (i + 4) + "月号", "市の人口 世帯数", "今月の納税 休日当番医 図書館だより 相談の案内"));
        one.addAll(TownTexts.flyer(210 + i));
        List<String> two =
                new ArrayList<>(List.of("広報あおぞら 令和8年" + (i + 5) + "月号", "市の人口 世帯数", "今月の納税 休日当番医 図書館だより 相談の案内"));
        two.addAll(TownTexts.flyer(215 + i));
        return new PaperPair(
                "two issues",
                Paper.of(
                        "/kouhou/20260" + (i + 4) + ".pdf",
                        "広報あおぞら" + (i + 4) + "月号",
                        "/kouhou/" + (i + 4) + ".html",
                        one),
                Paper.of(
                        "/kouhou/20260" + (i + 5) + ".pdf",
                        "広報あおぞら" + (i + 5) + "月号",
                        "/kouhou/" + (i + 5) + ".html",
                        two));
    }

    private static PaperPair grades(int i) {
        List<String> text = TownTexts.flyer(220 + i);
        return new PaperPair(
                "one letter for each grade",
                Paper.of("/gakkou/dayori" + (i + 1) + ".pdf", "学年だより（" + (i + 1) + "年生）", "/gakkou/", text)
                        .below((i + 1) + "年生 学年だより 9月")
                        .changed(20260901),
                Paper.of("/gakkou/dayori" + (i + 2) + ".pdf", "学年だより（" + (i + 2) + "年生）", "/gakkou/", text)
                        .below((i + 2) + "年生 学年だより 9月")
                        .changed(20260902));
    }

    private static PaperPair facilities(int i) {
        List<String> text = TownTexts.rules(70 + i);
        return new PaperPair(
                "one template for all halls",
                Paper.of("/sisetu/" + i + "a.pdf", PLACES.get(i) + "公民館 利用案内", "/sisetu/", text)
                        .below(PLACES.get(i) + "公民館のご案内")
                        .changed(20260401),
                Paper.of("/sisetu/" + i + "b.pdf", PLACES.get(i + 3) + "公民館 利用案内", "/sisetu/", text)
                        .below(PLACES.get(i + 3) + "公民館のご案内")
                        .changed(20260411));
    }

    private static PaperPair facilityPages(int i) {
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

    private static PaperPair courses(int i) {
        Paper one = Paper.of(
                "/kouza/haru" + i + ".pdf",
                topic(i).name() + " 春コース",
                "/kouza/" + i + ".html",
                TownTexts.flyer(240 + i));
        Paper two = Paper.of(
                        "/kouza/aki" + i + ".pdf",
                        topic(i).name() + " 秋コース",
                        "/kouza/" + i + ".html",
                        TownTexts.flyer(240 + i))
                .saying("10月", "11月");
        return new PaperPair("a course in spring and one in autumn", one, two);
    }

    private static PaperPair menus(int i) {
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

    private static PaperPair copies(int i) {
        Paper one = Paper.of(
                        "/a/" + topic(i).romaji() + ".pdf",
                        topic(i).name() + "チラシ",
                        "/a" + i + ".html",
                        TownTexts.flyer(250 + i))
                .changed(20260801);
        return new PaperPair(
                "the same once more",
                one,
                one.at("/b/" + topic(i).romaji() + "-1.pdf", one.words(), "/b" + i + ".html"));
    }

    private static PaperPair filledIn(int i) {
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

    private static PaperPair papersOfAMeeting(int i) {
        List<String> one = new ArrayList<>(List.of("資料" + (i + 1), "第2回青空市総合計画審議会", "令和8年8月5日"));
        one.addAll(TownTexts.rules(80 + i));
        List<String> two = new ArrayList<>(List.of("資料" + (i + 2), "第2回青空市総合計画審議会", "令和8年8月5日"));
        two.addAll(TownTexts.rules(85 + i));
        return new PaperPair(
                "papers of one meeting",
                Paper.of("/singikai/siryo" + (i + 1) + ".pdf", "資料" + (i + 1), "/singikai/2.html", one),
                Paper.of("/singikai/siryo" + (i + 2) + ".pdf", "資料" + (i + 2), "/singikai/2.html", two));
    }

    private static PaperPair summary(int i) {
        List<String> whole = new ArrayList<>(TownTexts.rules(90 + i));
        whole.addAll(TownTexts.rules(190 + i));
        return new PaperPair(
                "the whole and its summary",
                Paper.of(
                        "/keikaku/honpen" + i + ".pdf", topic(i).name() + "推進計画（本編）", "/keikaku/" + i + ".html", whole),
                Paper.of(
                                "/keikaku/gaiyou" + i + ".pdf",
                                topic(i).name() + "推進計画（概要版）",
                                "/keikaku/" + i + ".html",
                                TownTexts.rules(90 + i))
                        .changed(20260401));
    }

    private static PaperPair jobs(int i) {
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

    private static PaperPair yearPages(int i) {
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

    private static PaperPair forPrinting(int i) {
        Paper one = Paper.of(
                        "/map/" + topic(i).romaji() + ".pdf",
                        topic(i).name() + " 地図（カラー）",
                        "/map/" + i + ".html",
                        TownTexts.flyer(260 + i))
                .changed(20260401);
        return new PaperPair(
                "one for the screen, one for the printer",
                one,
                one.at("/map/" + topic(i).romaji() + "_bw.pdf", topic(i).name() + " 地図（白黒・印刷用）", "/map/" + i + ".html")
                        .above(List.of("印刷用"))
                        .changed(20260402));
    }
}
