package org.mimawari.compare;

import java.util.regex.Pattern;

/** What the words of a link, and the page that it stands on, say of the document behind it: whether it counts now. Thread-safe; linear. */
public final class OfferWords {
    private static final Pattern OPEN =
            Pattern.compile("募集中|受付中|受け付けています|受付けています|申込受付|申し込み受付|募集しています|応募受付|開催します|実施中|配布中");
    private static final Pattern INVITING =
            Pattern.compile("募集|申込|申し込み|申請(?:書|用紙|案内)|受講|参加者|参加しませんか|応募|エントリー|受付|お知らせ|ご案内|のご?案内|開催案内|チラシ|ちらし");
    private static final Pattern OVER = Pattern.compile(
            "終了|締め?切りました|受付は?終|満員|満席|結果|報告|実績|決算|予算|議事録|会議録|会議資料|議事|広報|だより|通信(?!講座)|アーカイブ|バックナンバー|過去|これまでの|以前の|旧|年度別|統計|白書|計画|概要|記録|一覧|当選|当せん|合格|落札|開札|入札|公告|規則|要綱|条例");
    private static final Pattern ARCHIVE_PAGE =
            Pattern.compile("アーカイブ|バックナンバー|過去の|これまでの|以前の|年度別|議事録|会議録|終了した|終了しました|archive|backnumber");
    private static final Pattern ARCHIVE_PATH = Pattern.compile(
            "/(?:archives?|backnumber|back-?number|bn|kako|old|past|log|gijiroku|kaigiroku|kaigi|kouhou|koho)(?:[/_.-]|$)");

    /** What is offered. */
    public enum Offer {
        /** It says that something is open now. */
        OPEN,
        /** It invites, without saying that it is still time. */
        INVITING,
        /** It says nothing of the kind, or that all is over. */
        NONE
    }

    /**
     * @param words of the link
     * @param title of the page that it stands on
     * @param path of that page's address
     */
    public Offer of(String words, String title, String path) {
        String link = PlainText.of(words);
        if (isArchive(title, path) || OVER.matcher(link).find()) {
            return Offer.NONE;
        }
        if (OPEN.matcher(link).find() || OPEN.matcher(PlainText.of(title)).find()) {
            return Offer.OPEN;
        }
        return INVITING.matcher(link).find() ? Offer.INVITING : Offer.NONE;
    }

    /** Whether a page keeps what is over. */
    public boolean isArchive(String title, String path) {
        return ARCHIVE_PAGE.matcher(PlainText.of(title)).find()
                || ARCHIVE_PATH.matcher(PlainText.of(path)).find();
    }

    /** Whether a page is itself of a year that is named: what it lists is as old as that. */
    public boolean isOfYear(String title, String path, int year) {
        NameReading page = NameReading.ofWords(title);
        return page.marks().stream().anyMatch(mark -> mark.value() == year)
                || ("/" + path + "/").contains("/" + year + "/")
                || PlainText.of(path).matches(".*/[rh]0?" + (year - 2018) + "(?:[/_.-].*|$)");
    }
}
