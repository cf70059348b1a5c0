package org.mimawari.derive.family;

import java.util.List;

/** Forty versions and forty look-alikes of other kinds than those that the weights were mended by: written after that, and measured once (docs/documents.md). */
public final class FreshPairs {
    private static final int EACH = 4;
    private static final List<String> STREETS = List.of("本町", "栄町", "旭町", "緑町", "幸町", "泉町");
    private static final List<String> THINGS = List.of("予防接種", "住宅改修費", "就学援助", "出産祝金", "空き家改修", "生ごみ処理機");

    private FreshPairs() {}

    public static List<PaperPair> versions() {
        return PaperPair.ofEach(
                List.of(
                        FreshPairs::postponed,
                        FreshPairs::cancelledAndHeld,
                        FreshPairs::priceList,
                        FreshPairs::mapByDate,
                        FreshPairs::wordToPdf,
                        FreshPairs::leaflet,
                        FreshPairs::otherSite,
                        FreshPairs::bracketNumber,
                        FreshPairs::english,
                        FreshPairs::feeTable),
                EACH);
    }

    public static List<PaperPair> lookAlikes() {
        return PaperPair.ofEach(
                List.of(
                        FreshPairs::clinics,
                        FreshPairs::streets,
                        FreshPairs::attachments,
                        FreshPairs::subsidies,
                        FreshPairs::forParentsAndStaff,
                        FreshPairs::answers,
                        FreshPairs::monthlyTables,
                        FreshPairs::elections,
                        FreshPairs::rooms,
                        FreshPairs::yearlyReports),
                EACH);
    }

    private static List<String> guide(int i) {
        String thing = THINGS.get(i % THINGS.size());
        return List.of(
                thing + "のしおり",
                "この制度は、市内にお住まいの方の暮らしを支えるために設けています。",
                "対象となる方 令和8年4月1日以後に申請する方で、市税の滞納がない方",
                "助成の額 かかった費用の2分の1（上限 " + (2 + i) + "万円）",
                "手続きの流れ 1 相談 2 申請書の提出 3 審査 4 決定の通知 5 請求 6 振込み",
                "申請に必要なもの 本人確認書類、領収書、振込先のわかるもの",
                "申請の期限 令和9年2月" + (10 + i) + "日まで",
                "予算の額に達したときは、期限の前でも受付を終えます。",
                "郵送でも申請できます。消印のある日を申請の日とします。",
                "偽りの申請があったときは、助成した額を返していただきます。",
                "問合せ 青空市役所 " + thing + "担当 電話 000-111-" + (2000 + i));
    }

    private static PaperPair postponed(int i) {
        Paper old = Paper.of(
                "/ev/matsuri" + i + "/flyer.pdf",
                STREETS.get(i) + "まつりのちらし",
                "/ev/" + i + ".html",
                TownTexts.flyer(300 + i));
        Paper young = old.at(
                        "/ev/matsuri" + i + "/flyer_enki.pdf",
                        STREETS.get(i) + "まつりのちらし（延期後の日程）",
                        "/news/enki" + i + ".html")
                .below("日程が変わりました")
                .saying("10月", "11月")
                .changed(20260910);
        return new PaperPair("put off", old.changed(20260701), young);
    }

    private static PaperPair cancelledAndHeld(int i) {
        Paper old =
                Paper.of("/k/boshu.pdf", "募集要領", "/k/" + i + ".html", guide(i)).changed(20260401);
        Paper young = old.at("/k/boshu_sai.pdf", "募集要領（再募集）", "/k/sai" + i + ".html")
                .saying("令和9年2月", "令和9年3月")
                .changed(20260801);
        return new PaperPair("applications asked for once more", old, young);
    }

    private static PaperPair priceList(int i) {
        Paper old = Paper.of("/r/ryoukin_r0704.pdf", "使用料一覧表", "/r/a" + i + ".html", TownTexts.rules(300 + i))
                .below("令和7年4月1日現在");
        Paper young = Paper.of("/r/ryoukin_r0804.pdf", "使用料一覧表", "/r/b" + i + ".html", TownTexts.rules(300 + i))
                .below("令和8年4月1日現在")
                .saying("三十日", "二十日");
        return new PaperPair("as of another day", old, young);
    }

    private static PaperPair mapByDate(int i) {
        Paper old = Paper.of("/m/map-2025-11-01.pdf", "案内図", "/m/a" + i + ".html", guide(10 + i));
        Paper young =
                old.at("/m/map-2026-05-20.pdf", "案内図", "/m/b" + i + ".html").saying("郵送", "郵便");
        return new PaperPair("a date in the file's name alone", old, young);
    }

    private static PaperPair wordToPdf(int i) {
        Paper old = Paper.of("/w/tejun.docx", "手続きの手順", "/w/a" + i + ".html", guide(20 + i))
                .changed(20251101);
        Paper young = old.at("/w/tejun_kaitei.pdf", "手続きの手順（改訂版）", "/w/b" + i + ".html")
                .saying("相談", "事前の相談")
                .changed(20260201);
        return new PaperPair("another kind of file", old, young);
    }

    private static PaperPair leaflet(int i) {
        Paper old = Paper.of("/l/leaf.pdf", THINGS.get(i) + "リーフレット", "/l/a" + i + ".html", guide(30 + i))
                .coded("https://forms.gle/old" + i)
                .changed(20260110);
        Paper young = old.at("/l/leaf.pdf.pdf", THINGS.get(i) + "リーフレット", "/l/b" + i + ".html")
                .coded("https://forms.gle/new" + i)
                .changed(20260310);
        return new PaperPair("uploaded by another name, with another code", old, young);
    }

    private static PaperPair otherSite(int i) {
        Paper old = Paper.of("/shakyo/annai.pdf", "講座のご案内", "/shakyo/" + i + ".html", TownTexts.flyer(310 + i))
                .changed(20260601);
        Paper young = old.at("/city/annai.pdf", "講座のご案内【差し替え】", "/city/" + i + ".html")
                .saying("定員 ", "定員（先着順） ")
                .changed(20260620);
        return new PaperPair("exchanged on the other site of the organisation", old, young);
    }

    private static PaperPair bracketNumber(int i) {
        Paper old = Paper.of("/d/shiori.pdf", "しおり", "/d/a" + i + ".html", guide(40 + i))
                .changed(20260105);
        Paper young = old.at("/d/shiori%20(1).pdf", "しおり", "/d/b" + i + ".html")
                .saying("本人確認書類", "マイナンバーカード")
                .changed(20260125);
        return new PaperPair("the number that a browser gives to a copy", old, young);
    }

    private static PaperPair english(int i) {
        List<String> text = List.of(
                "Guide to the multicultural centre",
                "The centre is open from nine to five. Please bring your residence card.",
                "Consultation is free of charge and your secrets are kept.",
                "You can ask about school, work, health insurance, taxes and garbage.",
                "Telephone 000-222-" + (3000 + i));
        Paper old = Paper.of("/en/guide.pdf", "Guide to the centre", "/en/a" + i + ".html", text)
                .changed(20250101);
        Paper young = old.at("/en/guide-updated.pdf", "Guide to the centre", "/en/b" + i + ".html")
                .saying("nine to five", "ten to six")
                .changed(20260101);
        return new PaperPair("in English", old, young);
    }

    private static PaperPair feeTable(int i) {
        Paper old = Paper.of("/f/hyou.xlsx", "料金表 Ver.1.0", "/f/a" + i + ".html", TownTexts.rules(320 + i));
        Paper young =
                old.at("/f/hyou2.xlsx", "料金表 Ver.1.1", "/f/b" + i + ".html").saying("補助金", "助成金");
        return new PaperPair("a version by number in the words", old, young);
    }

    private static PaperPair clinics(int i) {
        return new PaperPair(
                "a notice of each clinic",
                Paper.of("/c/" + i + "/oshirase.pdf", "お知らせ", "/c/a" + i + ".html", guide(50 + i))
                        .below(STREETS.get(i) + "診療所からのお知らせ")
                        .headed(STREETS.get(i) + "診療所")
                        .changed(20260501),
                Paper.of("/c/" + (i + 9) + "/oshirase.pdf", "お知らせ", "/c/b" + i + ".html", guide(50 + i))
                        .below(STREETS.get(i + 1) + "診療所からのお知らせ")
                        .headed(STREETS.get(i + 1) + "診療所")
                        .changed(20260502));
    }

    private static PaperPair streets(int i) {
        return new PaperPair(
                "a notice of road works for each street",
                Paper.of("/road/kouji1.pdf", STREETS.get(i) + "の工事のお知らせ", "/road/", guide(60 + i))
                        .below(STREETS.get(i) + "地内")
                        .changed(20260501),
                Paper.of("/road/kouji2.pdf", STREETS.get(i + 1) + "の工事のお知らせ", "/road/", guide(60 + i))
                        .below(STREETS.get(i + 1) + "地内")
                        .changed(20260601));
    }

    private static PaperPair attachments(int i) {
        return new PaperPair(
                "annexes",
                Paper.of(
                                "/bid/bessi" + (i + 1) + ".pdf",
                                "別紙" + (i + 1),
                                "/bid/" + i + ".html",
                                TownTexts.rules(330 + i))
                        .changed(20260501),
                Paper.of(
                                "/bid/bessi" + (i + 2) + ".pdf",
                                "別紙" + (i + 2),
                                "/bid/" + i + ".html",
                                TownTexts.rules(330 + i))
                        .above(List.of("単価は税を含まない。"))
                        .changed(20260502));
    }

    private static PaperPair subsidies(int i) {
        return new PaperPair(
                "two subsidies by one template",
                Paper.of("/h/siori-a.pdf", THINGS.get(i) + "助成のしおり", "/h/a" + i + ".html", guide(i))
                        .changed(20260401),
                Paper.of("/h/siori-b.pdf", THINGS.get(i + 1) + "助成のしおり", "/h/b" + i + ".html", guide(i + 1))
                        .changed(20260501));
    }

    private static PaperPair forParentsAndStaff(int i) {
        return new PaperPair(
                "one for parents, one for staff",
                Paper.of("/s/manual-hogosha.pdf", "マニュアル（保護者向け）", "/s/" + i + ".html", guide(70 + i))
                        .changed(20260401),
                Paper.of("/s/manual-shokuin.pdf", "マニュアル（職員向け）", "/s/" + i + ".html", guide(70 + i))
                        .saying("申請", "受付")
                        .changed(20260402));
    }

    private static PaperPair answers(int i) {
        return new PaperPair(
                "questions and their answers",
                Paper.of("/q/situmon.pdf", "質問書", "/q/" + i + ".html", guide(80 + i))
                        .changed(20260401),
                Paper.of("/q/kaitou.pdf", "質問書への回答", "/q/" + i + ".html", guide(80 + i))
                        .above(List.of("回答 そのとおりです。"))
                        .changed(20260410));
    }

    private static PaperPair monthlyTables(int i) {
        return new PaperPair(
                "a table for each month",
                Paper.of(
                                "/toukei/jinkou" + (i + 4) + ".xlsx",
                                "人口（令和8年" + (i + 4) + "月末）",
                                "/toukei/",
                                TownTexts.calendar(5, "全市"))
                        .changed(20260501),
                Paper.of(
                                "/toukei/jinkou" + (i + 5) + ".xlsx",
                                "人口（令和8年" + (i + 5) + "月末）",
                                "/toukei/",
                                TownTexts.calendar(6, "全市"))
                        .changed(20260601));
    }

    private static PaperPair elections(int i) {
        return new PaperPair(
                "two elections",
                Paper.of("/senkyo/shichou.pdf", "市長選挙 立候補の手引き", "/senkyo/a" + i + ".html", guide(90 + i))
                        .changed(20260401),
                Paper.of("/senkyo/gikai.pdf", "市議会議員選挙 立候補の手引き", "/senkyo/b" + i + ".html", guide(90 + i))
                        .saying("助成", "公費負担")
                        .changed(20260501));
    }

    private static PaperPair rooms(int i) {
        return new PaperPair(
                "a plan of each room",
                Paper.of("/hall/room101.pdf", "第1会議室 利用の手引き", "/hall/" + i + ".html", guide(100 + i))
                        .changed(20260401),
                Paper.of("/hall/room102.pdf", "第2会議室 利用の手引き", "/hall/" + i + ".html", guide(100 + i))
                        .saying("本人", "代表者")
                        .changed(20260402));
    }

    private static PaperPair yearlyReports(int i) {
        return new PaperPair(
                "reports of two years, each with its page",
                Paper.of("/h/r6/houkoku.pdf", "事業報告", "/h/r6/" + i + ".html", guide(110 + i))
                        .below("令和6年度 事業報告")
                        .headed("令和6年度の事業")
                        .changed(20250501),
                Paper.of("/h/r7/houkoku.pdf", "事業報告", "/h/r7/" + i + ".html", guide(110 + i))
                        .below("令和7年度 事業報告")
                        .headed("令和7年度の事業")
                        .changed(20260501));
    }
}
