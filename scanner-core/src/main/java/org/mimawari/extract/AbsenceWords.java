package org.mimawari.extract;

import java.util.List;

/** The words with which pages say that nothing is at their address, or nothing for now, in Japanese and English. Stateless. */
final class AbsenceWords {
    /** As in a title, a heading or a page of a few lines; folded by {@link #folded}. */
    private static final List<String> PHRASES = List.of(
            "見つかりません",
            "見付かりません",
            "みつかりません",
            "見つけることができません",
            "ページは存在しません",
            "ページが存在しません",
            "ページは存在しない",
            "ページが存在しない",
            "ページはありません",
            "ページがありません",
            "ページはございません",
            "ページがございません",
            "ファイルはありません",
            "ファイルがありません",
            "お探しのページ",
            "お探しのファイル",
            "お探しの情報",
            "指定されたページ",
            "指定されたファイル",
            "指定されたurl",
            "削除された可能性",
            "削除されました",
            "削除されています",
            "掲載を終了しました",
            "公開を終了しました",
            "404エラー",
            "エラー404",
            "404ページ",
            "404 error",
            "error 404",
            "エラー 404",
            "not found",
            "notfound",
            "no such page",
            "nothing here",
            "does not exist",
            "doesn't exist",
            "no longer exists",
            "no longer available",
            "page is gone",
            "has been removed",
            "has been deleted",
            "cannot be found",
            "can't be found",
            "could not be found",
            "couldn't be found",
            "couldn't find",
            "could not find",
            "can't find",
            "cannot find");

    private static final List<String> FOR_NOW = List.of(
            "メンテナンス中",
            "メンテナンス作業中",
            "メンテナンスのため",
            "メンテナンスを行って",
            "メンテナンスを実施して",
            "アクセスが集中",
            "混み合って",
            "混雑して",
            "しばらくしてから",
            "しばらく経ってから",
            "しばらくたってから",
            "時間をおいて",
            "時間を置いて",
            "under maintenance",
            "for maintenance",
            "maintenance mode",
            "temporarily unavailable",
            "service unavailable",
            "be back soon",
            "try again later",
            "too many requests");

    private static final String STATUS = "404";
    private static final int FULL_WIDTH = 0xFEE0;

    private AbsenceWords() {}

    /** @param text folded */
    static boolean areIn(String text) {
        return holdsAny(text, PHRASES) || holdsStatus(text);
    }

    /**
     * Whether nothing is to be had for now: the site is under repair, or overcrowded.
     *
     * @param text folded
     */
    static boolean forNowAreIn(String text) {
        return holdsAny(text, FOR_NOW);
    }

    private static boolean holdsAny(String text, List<String> phrases) {
        for (String phrase : phrases) {
            if (text.contains(phrase)) {
                return true;
            }
        }
        return false;
    }

    /** Alone between separators, as in "404 | 青空市": not the room "404号室", the year of a list "404-2" or the notice "お知らせ 404". */
    private static boolean holdsStatus(String text) {
        for (int at = text.indexOf(STATUS); at >= 0; at = text.indexOf(STATUS, at + 1)) {
            if (isApart(text, at - 1, -1) && isApart(text, at + STATUS.length(), 1)) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing but blanks stands between here and a separator or the end, looking forward or back. */
    private static boolean isApart(String text, int from, int step) {
        int at = from;
        while (at >= 0 && at < text.length() && text.charAt(at) == ' ') {
            at += step;
        }
        if (at < 0 || at >= text.length()) {
            return true;
        }
        char c = text.charAt(at);
        boolean dash = c == '-' && at != from;
        return dash || !Character.isLetterOrDigit(c) && "-.,/".indexOf(c) < 0;
    }

    /** Letters of half width and lower case, blanks in a row as one. */
    static String folded(CharSequence text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '\uFF00' && c < '\uFF5F') {
                c = (char) (c - FULL_WIDTH);
            }
            if (c == '’') {
                folded.append('\'');
            } else if (!Character.isWhitespace(c) && c != '\u00A0') {
                folded.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
            } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        return folded.toString().strip();
    }
}
