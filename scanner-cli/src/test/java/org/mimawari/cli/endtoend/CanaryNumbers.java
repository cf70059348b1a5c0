package org.mimawari.cli.endtoend;

import static org.mimawari.cli.endtoend.Canaries.BIRTH;
import static org.mimawari.cli.endtoend.Canaries.HOME;
import static org.mimawari.cli.endtoend.Canaries.ID;
import static org.mimawari.cli.endtoend.Canaries.KANA;
import static org.mimawari.cli.endtoend.Canaries.LICENCE;
import static org.mimawari.cli.endtoend.Canaries.MAIL;
import static org.mimawari.cli.endtoend.Canaries.NAME;
import static org.mimawari.cli.endtoend.Canaries.NAME_APART;
import static org.mimawari.cli.endtoend.Canaries.OWN_ACCOUNT;
import static org.mimawari.cli.endtoend.Canaries.PHONE;
import static org.mimawari.cli.endtoend.Canaries.SECRET;

import java.io.IOException;

/** Pages of the careless town with numbers of one person in their text and tables, a form that somebody filled in, and a mail of Outlook with a list of people attached. */
final class CanaryNumbers {
    static final String TEXT = CanaryTown.CITY + "/numbers/text";
    static final String TABLE = CanaryTown.CITY + "/numbers/table";
    static final String FORM = CanaryTown.CITY + "/numbers/form";
    static final String MAIL_FILE = CanaryTown.CITY + "/files/mail.msg";

    private CanaryNumbers() {}

    /** @param rows what is attached to the mail, as CSV */
    static void addTo(Town town, String rows) throws IOException {
        town.page(
                CanaryTown.CITY + "/numbers",
                "申請",
                "<a href='" + TEXT + "'>" + NAME + "様 " + ID + "</a><a href='" + TABLE + "'>免許証番号 " + LICENCE
                        + "</a><a href='" + FORM + "'>普通 " + OWN_ACCOUNT + "</a><a href='" + MAIL_FILE + "'>" + NAME
                        + "様</a>");
        town.page(
                TEXT,
                "マイナンバー " + ID,
                "<h2>" + NAME + "様の個人番号 " + ID + "</h2><p>氏名：" + NAME_APART + "　フリガナ：" + KANA + "　生年月日：" + BIRTH
                        + "</p><p>個人番号 " + ID + "</p><p>青空銀行 緑支店 普通 " + OWN_ACCOUNT + "</p>");
        town.page(
                TABLE,
                "控え",
                "<h2>運転免許証番号 " + LICENCE + "</h2><table><caption>" + NAME + "様 " + PHONE
                        + "</caption><tr><th>運転免許証番号</th><td>" + LICENCE + "</td></tr><tr><th>個人番号</th><td>" + ID
                        + "</td></tr></table>");
        town.page(FORM, "お名前：" + NAME, form());
        town.bytes(
                MAIL_FILE,
                "application/vnd.ms-outlook",
                CanaryMail.of(NAME + "様の申込 " + MAIL, html(), NAME + "様_" + PHONE + ".csv", rows));
    }

    private static String form() {
        return "<form action='/send?token=a" + SECRET
                + "' method='post'><table><tr><th>お名前</th><td><input name='n' value='"
                + NAME + "'></td></tr><tr><th>電話</th><td><input type='tel' name='t' value='" + PHONE
                + "'></td></tr><tr><th>ご用件</th><td><textarea name='m'>" + NAME + "です。住所：" + HOME + "、個人番号 " + ID
                + "</textarea></td></tr></table><select><option selected>" + NAME + "様</option></select>"
                + "<input type='hidden' name='session' value='h" + SECRET + "'><input type='submit' value='" + MAIL
                + "'></form><form action='/find'><input type='hidden' name='token' value='f" + SECRET
                + "'><input type='submit' value='" + NAME + "'></form>";
    }

    private static String html() {
        return "<p>" + NAME + "様 " + PHONE + "</p><p>個人番号 " + ID
                + "</p><a href='https://www.city.aozora.example/m?token=m" + SECRET + "'>" + MAIL + "</a>";
    }
}
