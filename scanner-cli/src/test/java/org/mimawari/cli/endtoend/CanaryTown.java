package org.mimawari.cli.endtoend;

import static org.mimawari.cli.endtoend.Canaries.ACCOUNT;
import static org.mimawari.cli.endtoend.Canaries.BIRTH;
import static org.mimawari.cli.endtoend.Canaries.CARD;
import static org.mimawari.cli.endtoend.Canaries.HOME;
import static org.mimawari.cli.endtoend.Canaries.KANA;
import static org.mimawari.cli.endtoend.Canaries.MAIL;
import static org.mimawari.cli.endtoend.Canaries.MY_NUMBER;
import static org.mimawari.cli.endtoend.Canaries.NAME;
import static org.mimawari.cli.endtoend.Canaries.NAME_APART;
import static org.mimawari.cli.endtoend.Canaries.PHONE;
import static org.mimawari.cli.endtoend.Canaries.PHONE_FAX;
import static org.mimawari.cli.endtoend.Canaries.PHONE_OFFICE;
import static org.mimawari.cli.endtoend.Canaries.PHONE_WIDE;
import static org.mimawari.cli.endtoend.Canaries.SECRET;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * A careless town: personal values and secrets in every place of its pages, files, addresses and answers that a scanner comes by. Everything leads
 * to a finding, an entry or an error, so that a report has a reason to name the place.
 */
final class CanaryTown {
    static final String CITY = "https://www.city.aozora.example";

    /** What a title may look like, each with something that a detector knows. */
    static final List<String> WORDS = List.of(
            NAME + "様の申請状況",
            NAME_APART + " さんからのお便り",
            "氏名：" + NAME + "（" + KANA + "）",
            "フリガナ：" + KANA,
            "連絡先 " + PHONE + " まで",
            "携帯" + PHONE_WIDE,
            "TEL " + PHONE_OFFICE,
            "お問い合わせ" + MAIL + "へ",
            "生年月日：" + BIRTH,
            "住所：" + HOME,
            "マイナンバー " + MY_NUMBER,
            "カード番号 " + CARD,
            "普通預金 " + ACCOUNT,
            NAME_APART + "（" + KANA + "）様",
            ("あて先 " + MAIL + " ").repeat(20),
            (PHONE + "、").repeat(30),
            "青空市のお知らせのとても長い題名が続いて続いて続いてやがて八十文字の切れ目のあたりで担当者の電話番号が来る場合に困るので電話は" + PHONE);

    /** Addresses of the city that lead nowhere, with a value in each of their parts. */
    private static final List<String> DEAD = List.of(
            "/a?token=t" + SECRET,
            "/b?email=" + MAIL,
            "/c?name=" + escaped(NAME),
            "/d?shimei=" + escaped(NAME_APART) + "&tel=" + PHONE,
            "/e?q=" + escaped("電話 " + PHONE_WIDE),
            "/f?birthday=1974-03-17&mynumber=" + MY_NUMBER.replace(" ", ""),
            "/g?back=" + escaped(CITY + "/x?password=p" + SECRET),
            "/h?card=" + CARD,
            "/i#access_token=fragment" + SECRET,
            "/j;jsessionid=session" + SECRET,
            "/k?PHPSESSID=session" + SECRET,
            "/user/" + MAIL + "/photo",
            "/tel/" + PHONE + ".html",
            "/" + escaped("メール " + MAIL).replace("+", "%20") + "/",
            "/l?entry.100=" + escaped(NAME) + "&edit2=e" + SECRET,
            "/m?data=" + escaped("{\"mail\":\"" + MAIL + "\"}"),
            "/n?x=" + escaped(escaped(MAIL)),
            "/o?" + MAIL,
            "/" + escaped(NAME + "様.pdf"),
            "/q?q=" + escaped(NAME + "さんから"),
            "/p?apiKey=k" + SECRET + "&sig=s" + SECRET + "&auth_code=c" + SECRET);

    private final Town town;

    private CanaryTown(Town town) {
        this.town = town;
    }

    static Town open(Path folder) throws IOException {
        return open(folder, 3);
    }

    /** @param forbidden how many addresses that nobody may ask one of its pages leads to, 40 letters each */
    static Town open(Path folder, int forbidden) throws IOException {
        Town town = new Town(
                folder,
                "www.city.aozora.example",
                "docs.google.com",
                "forms.gle",
                "bit.ly",
                "accounts.google.com",
                "calendar.google.com",
                CanarySheets.BYTES_HOST);
        town.onEachAnswer("Set-Cookie", "session=cookie" + SECRET + "; Path=/");
        town.onEachAnswer("X-Debug-User", MAIL + " header" + SECRET);
        CanaryTown all = new CanaryTown(town);
        all.words();
        all.addresses();
        new CanaryForms(town).open();
        new CanarySheets(town).open();
        new CanaryAnswers(town).open();
        all.files();
        all.archive(forbidden);
        CanaryLists.addTo(town);
        CanaryNumbers.addTo(town, CanaryDocuments.rows());
        return town;
    }

    static String settings(Town town, String more) {
        return "sites:\n  - name: 青空市\n    start: [ '" + CITY + "/' ]\n"
                + "    report-to: [ hana@city.aozora.example ]\ncrawl: { delay: 0ms }\n" + town.network() + more;
    }

    static String escaped(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Titles, link words, alternative texts and other names of links. */
    private void words() {
        StringBuilder home = new StringBuilder("<h1>" + WORDS.get(0) + "</h1>");
        for (int i = 0; i < WORDS.size(); i++) {
            String words = WORDS.get(i);
            String page = CITY + "/words/" + i;
            home.append("<a href='" + page + "'>" + words + "</a> ");
            town.page(
                    page,
                    words,
                    "<p>" + words + "</p><a href='/gone/" + i + "a'>" + words + "</a>"
                            + "<a href='/gone/" + i + "b'><img src='/img/" + i + ".png' alt='" + words + "'></a>"
                            + "<a href='/gone/" + i + "c' aria-label='" + words + "'></a>"
                            + "<a href='/gone/" + i + "d' title='" + words + "'></a>"
                            + "<iframe src='/gone/" + i + "e' title='" + words + "'></iframe>"
                            + "<map><area href='/gone/" + i + "f' alt='" + words + "'></map>"
                            + "<a href='" + CanaryForms.OPEN_FORM + "/viewform?n=" + i + "'>" + words + "</a>"
                            + "<footer>電話 " + PHONE_OFFICE + "　ファクス " + PHONE_FAX + "</footer>"
                            + "<!-- comment" + SECRET + " " + words + " -->");
        }
        for (String more :
                List.of("urls", "forms", "sheets", "answers", "files", "old", "archive", "based", "lists", "numbers")) {
            home.append("<a href='/" + more + "'>" + more + "</a>");
        }
        town.page(CITY + "/", WORDS.get(0), home.toString());
        String old = "<html><head><title>" + WORDS.get(5) + WORDS.get(1) + "</title></head><body><a href='/gone/old'>"
                + WORDS.get(2) + "</a><a href='/search?q=" + NAME + "様&tel=" + PHONE_WIDE + "'>x</a></body></html>";
        town.bytes(CITY + "/old", "text/html; charset=Shift_JIS", old.getBytes(Charset.forName("windows-31j")));
    }

    /** Links to dead addresses, and other links that a page may hold. */
    private void addresses() {
        StringBuilder body = new StringBuilder();
        for (String path : DEAD) {
            body.append("<a href='" + path.replace("'", "%27") + "'>詳しく</a>\n");
        }
        body.append("<a href='https://user" + SECRET + ":pass" + SECRET + "@www.city.aozora.example/userinfo'>会員</a>")
                .append("<a href='https://user" + SECRET + "@other.example/'>他</a>")
                .append("<a href='mailto:" + MAIL + "'>m</a><a href='tel:" + PHONE + "'>t</a>")
                .append("<a href='https://" + NAME + ".example/'>個人サイト</a>")
                .append("<a href='https://www.google.com/url?q=" + escaped(CITY + "/wrapped?token=w" + SECRET)
                        + "'>w</a>")
                .append("<a href='http://[bad" + SECRET + "'>壊れた</a><img src='/dead.png?sid=i" + SECRET + "' alt='"
                        + NAME + "様'>")
                .append("<p>印刷: https://www.city.aozora.example/printed?email=" + MAIL + "</p>")
                .append("<img src='data:text/plain," + MAIL + "'>");
        town.page(CITY + "/urls", "住所一覧 " + HOME, body.toString());
        town.page(
                CITY + "/based",
                "住所一覧 " + HOME,
                "<base href='https://u" + SECRET + "@www.city.aozora.example/'><a href='/based/a?token=b" + SECRET
                        + "'>詳しく</a>");
    }

    private void files() throws IOException {
        town.bytes(CITY + "/files/flyer.pdf", "application/pdf", CanaryFiles.flyer());
        town.bytes(CITY + "/files/broken.pdf", "application/pdf", CanaryFiles.broken());
        town.bytes(
                CITY + "/files/code.png",
                "image/png",
                CanaryFiles.code(CITY + "/from-code?token=q" + SECRET + "&mail=" + MAIL));
        town.bytes(
                CITY + "/files/card.png",
                "image/png",
                CanaryFiles.code("BEGIN:VCARD\nFN:" + NAME + "\nTEL:" + PHONE + "\nEMAIL:" + MAIL + "\nEND:VCARD"));
        String named = "/files/" + MAIL + "_" + PHONE + ".pdf";
        town.page(
                CITY + "/files",
                "名簿 " + WORDS.get(12),
                "<a href='/files/flyer.pdf'>" + WORDS.get(16) + "</a><a href='/files/broken.pdf'>" + WORDS.get(1)
                        + "</a>"
                        + "<img src='/files/code.png' alt='" + WORDS.get(2) + "'><img src='/files/card.png'>"
                        + "<a href='" + named + "'>" + WORDS.get(11) + "</a>"
                        + "<a href='" + CanaryDocuments.WORKBOOK + "'>" + WORDS.get(3) + "</a>"
                        + "<a href='" + CanaryDocuments.TEXT + "'>" + WORDS.get(4) + "</a>"
                        + "<a href='" + CanaryDocuments.ROWS + "'>" + WORDS.get(5) + "</a>"
                        + "<a href='" + CanaryDocuments.BARE + "'>" + WORDS.get(1) + "</a>"
                        + "<a href='" + CanaryDocuments.BLOCKS + "'>" + WORDS.get(2) + "</a>"
                        + "<a href='" + CanaryDocuments.BROKEN + "'>" + WORDS.get(4) + "</a>"
                        + "<a href='" + CanaryDocuments.ARCHIVE + "'>" + WORDS.get(6) + "</a>");
        town.bytes(CITY + named, "application/pdf", CanaryFiles.flyer());
        CanaryDocuments.addTo(town);
    }

    /** More addresses than one page should have, all of which robots.txt forbids: they cost no request, but the journal must know them. */
    private void archive(int forbidden) {
        Random random = new Random(3);
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < forbidden; i++) {
            body.append("<a href='/answers/secret/");
            for (int letter = 0; letter < 40; letter++) {
                body.append((char) ('a' + random.nextInt(26)));
            }
            body.append("'>x</a>");
        }
        town.page(CITY + "/archive", "過去の回答", body.toString());
    }
}
