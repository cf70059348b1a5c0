package org.mimawari.cli.endtoend;

import static org.mimawari.cli.endtoend.Canaries.ACCOUNT;
import static org.mimawari.cli.endtoend.Canaries.BIRTH;
import static org.mimawari.cli.endtoend.Canaries.HOME;
import static org.mimawari.cli.endtoend.Canaries.MAIL;
import static org.mimawari.cli.endtoend.Canaries.NAME;
import static org.mimawari.cli.endtoend.Canaries.NAME_APART;
import static org.mimawari.cli.endtoend.Canaries.PHONE;
import static org.mimawari.cli.endtoend.Canaries.SECRET;
import static org.mimawari.cli.endtoend.CanaryTown.CITY;
import static org.mimawari.cli.endtoend.CanaryTown.WORDS;

import java.util.List;

/** The shared files of the careless town: a sheet of answers that opens for anyone, one that breaks off, a document, and the secret address of a calendar. */
final class CanarySheets {
    static final String SHEET = "https://docs.google.com/spreadsheets/d/1SheetOfTheCarelessTownAAAAAAAA";
    /** No headings: only its title and the words of its links say what it is. */
    static final String BARE_SHEET = "https://docs.google.com/spreadsheets/d/1BareSheetOfTheCarelessTownDDDDD";

    static final String BAD_SHEET = "https://docs.google.com/spreadsheets/d/1BrokenSheetOfTheCarelessTownBB";
    static final String DOCUMENT = "https://docs.google.com/document/d/1DocumentOfTheCarelessTownCCCC";
    static final String BYTES_HOST = "doc-0s-98-sheets.googleusercontent.com";
    private static final String CALENDAR = "https://calendar.google.com/calendar/";

    private final Town town;

    CanarySheets(Town town) {
        this.town = town;
    }

    void open() {
        String secret = CALENDAR + "ical/aozora%40group.calendar.google.com/private-0123" + SECRET + "4567/basic.ics";
        town.page(
                CITY + "/sheets",
                "担当：" + NAME,
                "<a href='" + SHEET + "/edit?usp=sharing#gid=0'>一覧 " + WORDS.get(0) + "</a><a href='" + BAD_SHEET
                        + "/edit?resourcekey=0-r" + SECRET + "'>壊 " + WORDS.get(1) + "</a><a href='" + DOCUMENT
                        + "/edit'>資料 " + WORDS.get(2) + "</a><a href='" + BARE_SHEET + "/edit'>申込者一覧（取扱注意） " + NAME
                        + "様</a><a href='" + secret + "'>予定 " + WORDS.get(3)
                        + "</a>");
        String bytes = "https://" + BYTES_HOST + "/export/rows?format=csv";
        town.redirect(SHEET + "/export?format=csv", bytes);
        town.text(bytes, "text/csv; charset=utf-8", rows());
        page(SHEET);
        town.text(
                BAD_SHEET + "/export?format=csv",
                "text/csv",
                rows() + "\"" + NAME + SECRET + (MAIL + ",").repeat(80_000));
        page(BAD_SHEET);
        town.text(BARE_SHEET + "/export?format=csv", "text/csv; charset=utf-8", bare());
        page(BARE_SHEET);
        page(DOCUMENT);
    }

    private void page(String thing) {
        town.text(
                thing + "/edit",
                "text/html; charset=utf-8",
                "<html><head><meta property=\"og:title\" content=\"" + WORDS.get(0) + WORDS.get(4)
                        + "\"><meta property=\"og:url\" content=\"" + thing + "/edit?x=" + SECRET
                        + "\"><meta property=\"og:description\" content=\"" + MAIL + "\"></head><body>" + WORDS
                        + "</body></html>");
    }

    private static String bare() {
        StringBuilder rows = new StringBuilder(NAME.substring(0, 2) + ' ' + NAME.substring(2) + ",1974-03-17\n");
        List<String> others = List.of(
                "青山 花子,1979-11-02", "赤井 一郎,1984-06-28", "黒田 美咲,1991-01-09", "白川 健太,1968-09-30", "田中 由美,2001-12-14");
        others.forEach(one -> rows.append(one).append('\n'));
        return rows.toString();
    }

    private static String rows() {
        StringBuilder rows = new StringBuilder("タイムスタンプ,氏名,電話番号,メールアドレス,生年月日,住所,口座番号,ご意見\n");
        for (int i = 0; i < 20; i++) {
            rows.append("2026/10/01 9:00:00,\"" + NAME_APART + "\"," + PHONE + "," + MAIL + "," + BIRTH + "," + HOME
                    + "," + ACCOUNT + ",cell" + SECRET + "\n");
        }
        return rows.toString();
    }
}
