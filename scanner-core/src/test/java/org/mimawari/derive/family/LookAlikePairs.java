package org.mimawari.derive.family;

import static org.mimawari.derive.family.TownTexts.PLACES;
import static org.mimawari.derive.family.TownTexts.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** A hundred invented pairs of documents that have much in common and are no versions of each other: twenty kinds that stand side by side on purpose. */
public final class LookAlikePairs {
    private static final int EACH = 5;

    private LookAlikePairs() {}

    public static List<PaperPair> all() {
        return PaperPair.ofEach(kinds(), EACH);
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
                FurtherLookAlikes::facilityPages,
                FurtherLookAlikes::courses,
                FurtherLookAlikes::menus,
                FurtherLookAlikes::copies,
                FurtherLookAlikes::filledIn,
                FurtherLookAlikes::papersOfAMeeting,
                FurtherLookAlikes::summary,
                FurtherLookAlikes::jobs,
                FurtherLookAlikes::yearPages,
                FurtherLookAlikes::forPrinting);
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
}
