package org.mimawari.derive.family;

import static org.mimawari.derive.family.TownTexts.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.mimawari.derive.family.TownTexts.Topic;

/** A hundred invented pairs of which one document is a version of the other: twenty ways in which public bodies put up a newer one beside the old. */
public final class VersionPairs {
    private static final String FORM = "https://docs.google.com/forms/d/e/1FAIpQLSd";
    private static final int EACH = 5;

    private VersionPairs() {}

    public static List<PaperPair> all() {
        return PaperPair.ofEach(kinds(), EACH);
    }

    private static List<IntFunction<PaperPair>> kinds() {
        return List.of(
                VersionPairs::otherCode,
                VersionPairs::noteInTheText,
                VersionPairs::numberedFile,
                VersionPairs::wordsAlone,
                VersionPairs::longerDeadline,
                VersionPairs::updated,
                VersionPairs::revisedRules,
                VersionPairs::edition,
                VersionPairs::oldFile,
                VersionPairs::uploadedAgain,
                VersionPairs::lastOfAll,
                VersionPairs::wordlessLink,
                VersionPairs::scanned,
                VersionPairs::revisedForm,
                VersionPairs::revision,
                VersionPairs::movedHall,
                VersionPairs::apology,
                VersionPairs::lastYear,
                VersionPairs::codeAlone,
                VersionPairs::supplement);
    }

    private static Paper flyer(int i) {
        Topic topic = topic(i);
        return Paper.of(
                        "/files/" + topic.romaji() + ".pdf",
                        topic.name() + "チラシ（PDF：" + (300 + i) + "KB）",
                        "/news/" + i + ".html",
                        TownTexts.flyer(i))
                .coded(FORM + "a" + i + "/viewform")
                .changed(20260801 + i % 10);
    }

    private static PaperPair otherCode(int i) {
        Paper old = flyer(i);
        Paper young = old.at(
                "/files/" + topic(i).romaji() + "_syusei.pdf", topic(i).name() + "チラシ（修正版）", "/event/" + i + ".html");
        return new PaperPair(
                "a code corrected",
                old,
                young.coded(FORM + "b" + i + "/viewform").changed(20260810 + i));
    }

    private static PaperPair noteInTheText(int i) {
        Paper old = flyer(10 + i);
        Paper young = old.at(
                        "/uploads/2026/08/" + (5000 + i) + ".pdf", topic(i).name() + "のご案内", "/kouza/" + i + ".html")
                .below("※開催時間に誤りがありましたので訂正しました。")
                .saying("午後1時30分", "午前10時");
        return new PaperPair("a note of correction in the text", old, young.changed(20260815));
    }

    private static PaperPair numberedFile(int i) {
        Paper old = flyer(20 + i);
        String stem = "/files/" + topic(i).romaji();
        Paper young = old.at(stem + "_v" + (2 + i % 3) + ".pdf", old.words(), "/kouza/" + i + ".html")
                .saying("定員 ", "定員 先着");
        return new PaperPair("a number in the file's name", old.at(stem + ".pdf", old.words(), old.page()), young);
    }

    private static PaperPair wordsAlone(int i) {
        Paper old = flyer(30 + i)
                .at("/common/000" + (12345 + i * 7) + ".pdf", topic(i).name() + " 募集案内", "/a/" + i + ".html");
        Paper young = old.at(
                        "/common/000" + (13345 + i * 7) + ".pdf", topic(i).name() + " 募集案内（修正）", "/b/" + i + ".html")
                .saying("00円", "50円");
        return new PaperPair("numbers for names of files, corrected by the words of the link", old, young);
    }

    private static PaperPair longerDeadline(int i) {
        Paper old = flyer(40 + i);
        Paper young = old.at(
                        "/files/" + topic(i).romaji() + "-sashikae.pdf",
                        "【差替え】" + topic(i).name() + "チラシ",
                        "/kouza/" + i + ".html")
                .saying("申込締切 令和8年9月", "募集期間を延長しました 申込締切 令和8年10月");
        return new PaperPair("a longer time to apply", old, young.changed(20260820));
    }

    private static PaperPair updated(int i) {
        Paper old = Paper.of("/kaigo/annai.pdf", "利用のご案内", "/kaigo/", TownTexts.rules(i));
        Paper young = old.at("/kaigo/annai0401.pdf", "利用のご案内（令和8年4月1日更新）", "/kaigo/riyou" + i + ".html")
                .saying("団体に対する", "団体及び個人に対する");
        return new PaperPair("brought up to date", old.changed(20250402), young.changed(20260401));
    }

    private static PaperPair revisedRules(int i) {
        Paper old = Paper.of(
                        "/reiki/youkou20251001.pdf",
                        topic(i).name() + "補助金交付要綱",
                        "/hojo/a" + i + ".html",
                        TownTexts.rules(10 + i))
                .below("令和7年10月1日改訂");
        Paper young = Paper.of(
                        "/reiki/youkou20260401.pdf",
                        topic(i).name() + "補助金交付要綱",
                        "/hojo/b" + i + ".html",
                        TownTexts.rules(10 + i))
                .below("令和8年4月1日改訂")
                .saying("二分の一", "三分の二");
        return new PaperPair("rules with the day of their revision", old, young);
    }

    private static PaperPair edition(int i) {
        List<String> text = new ArrayList<>(TownTexts.rules(20 + i));
        text.addAll(TownTexts.rules(120 + i));
        Paper old = Paper.of("/tebiki/handbook2.pdf", topic(i).name() + "の手引き 第2版", "/tebiki/a" + i + ".html", text);
        Paper young = old.at("/tebiki/handbook3.pdf", topic(i).name() + "の手引き 第3版", "/tebiki/b" + i + ".html")
                .above(List.of("第3版では、申請の流れの図と、よくある質問を加えました。"));
        return new PaperPair("one edition further", old, young);
    }

    private static PaperPair oldFile(int i) {
        Paper young = flyer(50 + i)
                .at("/pdf/" + topic(i).romaji() + ".pdf", topic(i).name() + "（最新版）", "/kouza/" + i + ".html");
        Paper old = young.at("/pdf/" + topic(i).romaji() + "_old.pdf", topic(i).name(), "/top" + i + ".html")
                .saying("参加費 ", "会費 ");
        return new PaperPair("an old file set aside", old, young);
    }

    private static PaperPair uploadedAgain(int i) {
        Paper old = flyer(60 + i)
                .at("/wp-content/uploads/2026/07/" + topic(i).romaji() + ".pdf", topic(i).name() + "チラシ", "/blog/" + i);
        Paper young = old.at("/wp-content/uploads/2026/08/" + topic(i).romaji() + "-1.pdf", old.words(), "/kouza/" + i)
                .saying("申込締切 令和8年9月", "申込締切 令和8年10月")
                .changed(20260818);
        return new PaperPair("uploaded once more", old, young);
    }

    private static PaperPair lastOfAll(int i) {
        Paper old = Paper.of("/bosyu/yoko.docx", "募集要項", "/bosyu/" + i + ".html", TownTexts.rules(30 + i))
                .changed(20260501);
        Paper young = old.at("/bosyu/yoko_saishu.docx", "募集要項", "/top/" + i + ".html")
                .saying("団体に対する", "団体等に対する")
                .changed(20260510);
        return new PaperPair("the last of all files", old, young);
    }

    private static PaperPair wordlessLink(int i) {
        Paper old = flyer(70 + i).at("/data/" + topic(i).romaji() + ".pdf", "PDF", "/x" + i + ".html");
        Paper young = old.at("/data/" + topic(i).romaji() + "_kaitei.pdf", "こちら", "/y" + i + ".html")
                .saying("電話 000-", "電話 001-");
        return new PaperPair("links that say nothing", old, young);
    }

    private static PaperPair scanned(int i) {
        Paper old = Paper.of(
                "/scan/" + topic(i).romaji() + ".pdf", topic(i).name() + "のちらし", "/x" + i + ".html", List.of());
        Paper young =
                old.at("/scan/" + topic(i).romaji() + "-teisei.pdf", topic(i).name() + "のちらし【訂正】", "/y" + i + ".html");
        return new PaperPair("scanned, without text", old, young);
    }

    private static PaperPair revisedForm(int i) {
        List<String> form = List.of(
                "様式第" + (i + 1) + "号",
                topic(i).name() + " 申請書",
                "青空市長 様",
                "住所",
                "団体の名称",
                "代表者の職・氏名",
                "電話番号",
                "次のとおり、関係書類を添えて申請します。",
                "1 事業の目的と内容",
                "2 事業の期間",
                "3 補助対象となる経費の内訳",
                "4 振込先",
                "添付書類 事業計画書 収支予算書 役員名簿 規約 その他市長が必要と認める書類");
        Paper old = Paper.of("/youshiki/shinsei" + (i + 1) + ".xlsx", "申請書", "/hojo/a" + i + ".html", form)
                .changed(20240401);
        Paper young = old.at("/youshiki/shinsei" + (i + 1) + "_kaisei.xlsx", "申請書（令和8年4月改正）", "/hojo/b" + i + ".html")
                .saying("4 振込先", "4 振込先（請求書に記載）")
                .changed(20260401);
        return new PaperPair("a form revised", old, young);
    }

    private static PaperPair revision(int i) {
        Paper old = flyer(80 + i)
                .at("/en-file/" + topic(i).romaji() + ".pdf", topic(i).name() + "（概要）", "/p/" + i + ".html");
        Paper young = old.at(
                        "/en-file/" + topic(i).romaji() + "-rev2.pdf", topic(i).name() + "（概要）", "/q/" + i + ".html")
                .saying("電話 000-", "電話 002-");
        return new PaperPair("a revision by number", old, young);
    }

    private static PaperPair movedHall(int i) {
        Paper old = flyer(90 + i);
        Paper young = old.at(
                        "/files/" + topic(i).romaji() + "2.pdf",
                        topic(i).name() + "チラシ（会場変更後）",
                        "/kouza/" + i + ".html")
                .saying("ところ 青空市" + topic(i).hall(), "ところ 青空市役所 1階 市民ホール（会場が変わりました）")
                .changed(20260825);
        return new PaperPair("another hall", old, young);
    }

    private static PaperPair apology(int i) {
        Paper old = flyer(100 + i);
        Paper young = old.at("/files/" + topic(i).romaji() + "0901.pdf", "正しいチラシはこちら", "/owabi/" + i + ".html")
                .headed("お詫びと訂正")
                .coded(FORM + "c" + i + "/viewform")
                .changed(20260901);
        return new PaperPair("put up with an apology", old, young);
    }

    private static PaperPair lastYear(int i) {
        Paper young = flyer(110 + i)
                .at(
                        "/files/r8-" + topic(i).romaji() + ".pdf",
                        "令和8年度" + topic(i).name() + " 募集要項",
                        "/news/r8-" + i + ".html");
        Paper old = young.at(
                        "/files/r7-" + topic(i).romaji() + ".pdf",
                        "令和7年度" + topic(i).name() + " 募集要項",
                        "/ka/" + i + ".html")
                .saying("令和8年", "令和7年");
        return new PaperPair(
                "last year's still offered on another page", old.changed(20250801), young.changed(20260801));
    }

    private static PaperPair codeAlone(int i) {
        Paper old = flyer(120 + i).at("/a/" + topic(i).romaji() + ".pdf", topic(i).name() + "ちらし", "/x" + i + ".html");
        Paper young = old.at(
                        "/b/" + topic(i).romaji().toUpperCase(Locale.ROOT) + ".pdf", old.words(), "/y" + i + ".html")
                .coded("https://logoform.jp/form/AbC" + i + "/1")
                .changed(20260829);
        return new PaperPair("nothing but the code changed", old, young);
    }

    private static PaperPair supplement(int i) {
        Paper old = Paper.of("/qa/qa.pdf", "よくある質問", "/qa/" + i + ".html", TownTexts.rules(40 + i))
                .changed(20260601);
        Paper young = old.at("/qa/qa_tsuiki.pdf", "よくある質問（6月20日追記）", "/hojo/qa" + i + ".html")
                .above(List.of("問 領収書の写しは必要ですか。", "答 原本の確認が済めば、写しを添えてください。"))
                .changed(20260620);
        return new PaperPair("with something added", old, young);
    }
}
