package org.mimawari.cli.endtoend;

import static org.mimawari.cli.endtoend.Canaries.ACCOUNT;
import static org.mimawari.cli.endtoend.Canaries.BIRTH;
import static org.mimawari.cli.endtoend.Canaries.HOME;
import static org.mimawari.cli.endtoend.Canaries.KANA;
import static org.mimawari.cli.endtoend.Canaries.MAIL;
import static org.mimawari.cli.endtoend.Canaries.NAME;
import static org.mimawari.cli.endtoend.Canaries.NAME_APART;
import static org.mimawari.cli.endtoend.Canaries.PHONE;
import static org.mimawari.cli.endtoend.Canaries.PHONE_FAX;
import static org.mimawari.cli.endtoend.Canaries.PHONE_OFFICE;

import java.util.List;

/** Pages of the careless town that list people: in tables and lists, below headings that name them too. */
final class CanaryLists {
    static final String TABLE = CanaryTown.CITY + "/lists/table";
    static final String CARDS = CanaryTown.CITY + "/lists/cards";
    static final String LINES = CanaryTown.CITY + "/lists/lines";

    /** Names and nothing but telephone numbers of the town hall. */
    static final String NUMBERS = CanaryTown.CITY + "/lists/office";

    /** In its place another family's name begins. */
    private static final String OTHER = "OTHER";

    private CanaryLists() {}

    static void addTo(Town town) {
        town.page(
                CanaryTown.CITY + "/lists",
                "申込",
                "<a href='" + TABLE + "'>表</a><a href='" + CARDS + "'>一覧</a><a href='" + LINES + "'>メモ</a><a href='"
                        + NUMBERS + "'>連絡先</a>");
        String row = "<tr><td>" + NAME_APART + "</td><td>" + KANA + "</td><td>" + HOME + "</td><td>" + PHONE
                + "</td><td>" + MAIL + "</td><td>" + BIRTH + "</td><td>" + ACCOUNT + "</td></tr>";
        town.page(
                TABLE,
                "申込者",
                "<h2>" + NAME + "様ほかの申込</h2><table><caption>連絡先 " + PHONE
                        + " まで</caption><tr><th>氏名</th><th>フリガナ</th><th>住所</th>"
                        + "<th>電話番号</th><th>メールアドレス</th><th>生年月日</th><th>口座番号</th></tr>" + row.repeat(4) + "</table>");
        String card = "<div class='card'><h3>" + OTHER + NAME_APART + "</h3><p>住所：" + HOME + "</p><p>電話：" + PHONE
                + "</p><p>生年月日：" + BIRTH + "</p></div>";
        town.page(CARDS, "会員", "<h2>" + MAIL + " への返信</h2>" + people(card));
        String staff = staff(PHONE_OFFICE, "朱") + staff(PHONE_FAX, "紺");
        town.page(NUMBERS, "連絡先", "<table><tr><th>氏名</th><th>電話番号</th></tr>" + staff + "</table>");
        String line = "<li>" + OTHER + NAME_APART + "　" + PHONE + "　" + MAIL + "</li>";
        town.page(LINES, "連絡網", "<h2>氏名：" + NAME + "</h2><ul>" + people(line) + "</ul>");
    }

    /** Three people with numbers from this one on. */
    private static String staff(String number, String family) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            rows.append("<tr><td>").append(family.repeat(i)).append(NAME_APART).append("</td><td>");
            rows.append(number, 0, number.length() - 1).append(i).append("</td></tr>");
        }
        return rows.toString();
    }

    /** One person who stands in four entries is one. */
    private static String people(String entry) {
        StringBuilder entries = new StringBuilder();
        for (String family : List.of("", "青", "赤", "白")) {
            entries.append(entry.replace(OTHER, family));
        }
        return entries.toString();
    }
}
