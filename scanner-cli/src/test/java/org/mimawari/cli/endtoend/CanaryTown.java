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
import static org.mimawari.cli.endtoend.Canaries.PHONE_OFFICE;
import static org.mimawari.cli.endtoend.Canaries.PHONE_WIDE;
import static org.mimawari.cli.endtoend.Canaries.SECRET;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import mockwebserver3.MockResponse;

/**
 * A careless town: personal values and secrets in every place of its pages, files, addresses and answers that a scanner comes by. Everything leads
 * to a finding, an entry or an error, so that a report has a reason to name the place.
 */
final class CanaryTown {
    static final String CITY = "https://www.city.aozora.example";
    static final String OPEN_FORM = "https://docs.google.com/forms/d/e/1FAIpQLSdOpenFormOfTheCarelessTown000000001";
    static final String CLOSED_FORM = "https://docs.google.com/forms/d/e/1FAIpQLSdClosedFormOfTheCarelessTown00002";
    static final String BAD_FORM = "https://docs.google.com/forms/d/e/1FAIpQLSdBrokenFormOfTheCarelessTown00003";
    static final String BUSY_FORM = "https://docs.google.com/forms/d/e/1FAIpQLSdBusyFormOfTheCarelessTown0000004";
    static final String FILE_FORM = "https://docs.google.com/forms/d/1FileIdOfAFormThatItsOwnerHandsOut0005";

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
            "青空市のお知らせのとても長い題名が続いて続いて続いてやがて八十文字の切れ目のあたりで担当者の電話番号が来る場合に困るので電話は" + PHONE);

    private final Town town;

    private CanaryTown(Town town) {
        this.town = town;
    }

    static Town open(Path folder) throws IOException {
        Town town = new Town(
                folder, "www.city.aozora.example", "docs.google.com", "forms.gle", "bit.ly", "accounts.google.com");
        town.onEachAnswer("Set-Cookie", "session=cookie" + SECRET + "; Path=/");
        town.onEachAnswer("X-Debug-User", MAIL + " header" + SECRET);
        CanaryTown all = new CanaryTown(town);
        all.words();
        all.addresses();
        all.forms();
        all.answers();
        all.files();
        return town;
    }

    private static String escaped(String value) {
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
                            + "<a href='" + OPEN_FORM + "/viewform?n=" + i + "'>" + words + "</a>"
                            + "<!-- comment" + SECRET + " " + words + " -->");
        }
        for (String more : List.of("urls", "forms", "answers", "files", "old")) {
            home.append("<a href='/" + more + "'>" + more + "</a>");
        }
        town.page(CITY + "/", WORDS.get(0), home.toString());
        String old = "<html><head><title>" + WORDS.get(5) + WORDS.get(1) + "</title></head><body><a href='/gone/old'>"
                + WORDS.get(2) + "</a><a href='/search?q=" + NAME + "様&tel=" + PHONE_WIDE + "'>x</a></body></html>";
        town.bytes(CITY + "/old", "text/html; charset=Shift_JIS", old.getBytes(Charset.forName("windows-31j")));
    }

    /** Dead addresses of the city with a value in each of their parts. */
    private void addresses() {
        String[] dead = {
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
            "/p?apiKey=k" + SECRET + "&sig=s" + SECRET + "&auth_code=c" + SECRET,
        };
        StringBuilder body = new StringBuilder();
        for (String path : dead) {
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
        town.page(
                CITY + "/urls",
                "住所一覧 " + HOME,
                "<base href='https://u" + SECRET + "@www.city.aozora.example/'>" + body);
    }

    /** Forms: prefilled, with addresses for changing one person's answer, with hostile titles, questions and answers. */
    private void forms() {
        String prefilled = "usp=pp_url&entry.100=" + escaped(NAME) + "&entry.200=" + escaped(PHONE) + "&emailAddress="
                + escaped(MAIL);
        String body = "<a href='" + OPEN_FORM + "/viewform?" + prefilled + "'>申込 " + WORDS.get(0) + "</a>"
                + "<a href='" + OPEN_FORM + "/viewform?edit2=2_ABaOn" + SECRET + "'>回答を編集 " + WORDS.get(4) + "</a>"
                + "<a href='" + OPEN_FORM + "/formResponse?submit=Submit&" + prefilled + "#frag" + SECRET + "'>送信</a>"
                + "<a href='" + FILE_FORM + "/edit?token=t" + SECRET + "#response=" + SECRET + "'>編集 " + WORDS.get(8)
                + "</a>"
                + "<a href='https://forms.gle/short" + "1'>短縮</a><a href='https://forms.gle/short2'>短縮</a>"
                + "<a href='https://bit.ly/short3'>短縮</a>"
                + "<a href='" + CLOSED_FORM + "/viewform?" + prefilled + "'>締切 " + WORDS.get(6) + "</a>"
                + "<a href='" + BAD_FORM + "/viewform'>壊 " + WORDS.get(7) + "</a>"
                + "<a href='" + BUSY_FORM + "/viewform'>混 " + WORDS.get(9) + "</a>";
        town.page(CITY + "/forms", "担当：" + NAME, body);
        town.form(
                OPEN_FORM,
                WORDS.get(1) + WORDS.get(4),
                true,
                "お名前（例：" + NAME + "）",
                "電話番号（" + PHONE + "）",
                WORDS.get(10));
        town.page(OPEN_FORM + "/viewanalytics", NAME, "answer" + SECRET + WORDS + "<td>" + MAIL + "</td>");
        town.redirect(CLOSED_FORM + "/viewform?" + prefilled, CLOSED_FORM + "/closedform?" + prefilled);
        town.redirect(CLOSED_FORM + "/viewform", CLOSED_FORM + "/closedform?" + prefilled);
        town.page(CLOSED_FORM + "/closedform?" + prefilled, WORDS.get(0), WORDS.toString());
        town.redirect(
                CLOSED_FORM + "/viewanalytics",
                "https://accounts.google.com/ServiceLogin?Email=" + MAIL + "&continue=x" + SECRET);
        town.page(
                BAD_FORM + "/viewform",
                WORDS.get(0),
                "<script>var FB_PUBLIC_LOAD_DATA_ = [null,{\"" + MAIL + "\": broken" + SECRET + "</script>");
        town.answer(BUSY_FORM + "/viewform", status(429, "Busy" + SECRET, MAIL).build());
        town.answer(
                BUSY_FORM + "/viewanalytics", status(500, "Down" + SECRET, MAIL).build());
        town.redirect("https://forms.gle/short1", OPEN_FORM + "/viewform?" + prefilled + "&edit2=s" + SECRET);
        town.redirect("https://forms.gle/short2", "https://elsewhere.example/login?user=" + MAIL + "&token=t" + SECRET);
        town.redirect("https://bit.ly/short3", CITY + "/from-short?token=b" + SECRET);
        town.redirect(FILE_FORM + "/viewform", "https://accounts.google.com/ServiceLogin?Email=" + MAIL);
        town.page(FILE_FORM + "/edit", WORDS.get(0), WORDS.toString());
    }

    private static MockResponse.Builder status(int code, String reason, String body) {
        return new MockResponse.Builder()
                .status("HTTP/1.1 " + code + " " + reason)
                .setHeader("Content-Type", "text/html; charset=utf-8")
                .body(body);
    }

    /** Redirects, errors, odd headers, robots.txt and sitemaps. */
    private void answers() {
        StringBuilder body = new StringBuilder();
        for (String name : List.of(
                "moved",
                "moved-away",
                "moved-badly",
                "error",
                "refused",
                "gone",
                "odd",
                "secret/" + MAIL,
                "secret/x?token=r" + SECRET)) {
            body.append("<a href='/answers/" + name + "'>" + name.split("/", 2)[0] + "</a>");
        }
        town.page(
                CITY + "/answers",
                "申請者 " + WORDS.get(2),
                body + "<meta http-equiv='refresh' content='9;url=/refreshed?sig=m" + SECRET + "'>");
        town.redirect(
                CITY + "/answers/moved", "/login?ticket=l" + SECRET + "&name=" + escaped(NAME) + "#" + escaped(NAME));
        town.redirect(CITY + "/answers/moved-away", "https://user:pw" + SECRET + "@elsewhere.example/?mail=" + MAIL);
        town.redirect(CITY + "/answers/moved-badly", "http://[" + SECRET + MAIL);
        town.answer(
                CITY + "/answers/error",
                status(500, "Reason" + SECRET, "java.lang.Exception: " + MAIL + NAME + "様")
                        .build());
        town.answer(
                CITY + "/answers/refused",
                status(403, "No" + SECRET, WORDS.toString()).build());
        town.answer(
                CITY + "/answers/gone",
                status(410, "Gone" + SECRET, WORDS.toString()).build());
        town.answer(
                CITY + "/answers/odd",
                status(
                                200,
                                "Fine" + SECRET,
                                "<title>" + WORDS.get(3) + "</title><a href='/gone/odd'>" + WORDS.get(3) + "</a>")
                        .setHeader("Content-Type", "text/html; charset=x-" + SECRET)
                        .setHeader("Content-Disposition", "inline; filename=\"" + MAIL + ".html\"")
                        .setHeader("Content-Encoding", "identity" + SECRET)
                        .setHeader("Retry-After", SECRET)
                        .build());
        town.text(
                CITY + "/robots.txt",
                "text/plain",
                "# robots" + SECRET + " " + MAIL + "\nUser-agent: *\nDisallow: /answers/secret/\nDisallow /no-colon"
                        + SECRET + "\n"
                        + "Crawl-delay: " + SECRET + "\n" + MAIL + "\nSitemap: " + CITY + "/map.xml?token=s" + SECRET
                        + "\n"
                        + "Sitemap: http://[" + SECRET + "\n");
        String map =
                "<?xml version='1.0'?><!-- " + MAIL + " --><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
                        + "<url><loc>" + CITY + "/from-map?email=" + MAIL + "&amp;token=" + SECRET + "</loc></url>"
                        + "<url><loc>not an address " + SECRET + "</loc></url></urlset>";
        town.text(CITY + "/map.xml?token=s" + SECRET, "application/xml", map);
        town.text(CITY + "/sitemap.xml", "application/xml", "<urlset><url><loc>" + MAIL + SECRET + "</urlset");
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
                "<a href='/files/flyer.pdf'>" + WORDS.get(13) + "</a><a href='/files/broken.pdf'>" + WORDS.get(1)
                        + "</a>"
                        + "<img src='/files/code.png' alt='" + WORDS.get(2) + "'><img src='/files/card.png'>"
                        + "<a href='" + named + "'>" + WORDS.get(11) + "</a>");
        town.bytes(CITY + named, "application/pdf", CanaryFiles.flyer());
        town.bytes(CITY + named.toLowerCase(Locale.ROOT), "application/pdf", CanaryFiles.flyer());
    }
}
