package org.mimawari.cli.endtoend;

import static org.mimawari.cli.endtoend.Canaries.MAIL;
import static org.mimawari.cli.endtoend.Canaries.NAME;
import static org.mimawari.cli.endtoend.Canaries.PHONE;
import static org.mimawari.cli.endtoend.Canaries.SECRET;
import static org.mimawari.cli.endtoend.CanaryTown.CITY;
import static org.mimawari.cli.endtoend.CanaryTown.WORDS;
import static org.mimawari.cli.endtoend.CanaryTown.escaped;

/** The forms of the careless town: prefilled, with addresses for changing one person's answer, with titles, questions and answers that tell too much. */
final class CanaryForms {
    static final String OPEN_FORM = "https://docs.google.com/forms/d/e/1FAIpQLSdOpenFormOfTheCarelessTown000000001";
    static final String CLOSED_FORM = "https://docs.google.com/forms/d/e/1FAIpQLSdClosedFormOfTheCarelessTown00002";
    static final String BAD_FORM = "https://docs.google.com/forms/d/e/1FAIpQLSdBrokenFormOfTheCarelessTown00003";
    static final String BUSY_FORM = "https://docs.google.com/forms/d/e/1FAIpQLSdBusyFormOfTheCarelessTown0000004";
    static final String FILE_FORM = "https://docs.google.com/forms/d/1FileIdOfAFormThatItsOwnerHandsOut0005";
    private static final String PREFILLED =
            "usp=pp_url&entry.100=" + escaped(NAME) + "&entry.200=" + escaped(PHONE) + "&emailAddress=" + escaped(MAIL);

    private final Town town;

    CanaryForms(Town town) {
        this.town = town;
    }

    void open() {
        links();
        answers();
        shortAddresses();
    }

    private void links() {
        String body = "<a href='" + OPEN_FORM + "/viewform?" + PREFILLED + "'>申込 " + WORDS.get(0) + "</a>"
                + "<a href='" + OPEN_FORM + "/viewform?edit2=2_ABaOn" + SECRET + "'>回答を編集 " + WORDS.get(4) + "</a>"
                + "<a href='" + OPEN_FORM + "/formResponse?submit=Submit&" + PREFILLED + "#frag" + SECRET + "'>送信</a>"
                + "<a href='" + FILE_FORM + "/edit?token=t" + SECRET + "#response=" + SECRET + "'>編集 " + WORDS.get(8)
                + "</a>"
                + "<a href='https://forms.gle/short" + "1'>短縮</a><a href='https://forms.gle/short2'>短縮</a>"
                + "<a href='https://bit.ly/short3'>短縮</a>"
                + "<a href='" + CLOSED_FORM + "/viewform?" + PREFILLED + "'>締切 " + WORDS.get(6) + "</a>"
                + "<a href='" + BAD_FORM + "/viewform'>壊 " + WORDS.get(7) + "</a>"
                + "<a href='" + BUSY_FORM + "/viewform'>混 " + WORDS.get(9) + "</a>";
        town.page(CITY + "/forms", "担当：" + NAME, body);
    }

    private void answers() {
        town.form(
                OPEN_FORM,
                WORDS.get(1) + WORDS.get(4),
                true,
                "お名前（例：" + NAME + "）",
                "電話番号（" + PHONE + "）",
                WORDS.get(10));
        town.page(OPEN_FORM + "/viewanalytics", NAME, "answer" + SECRET + WORDS + "<td>" + MAIL + "</td>");
        town.redirect(CLOSED_FORM + "/viewform?" + PREFILLED, CLOSED_FORM + "/closedform?" + PREFILLED);
        town.redirect(CLOSED_FORM + "/viewform", CLOSED_FORM + "/closedform?" + PREFILLED);
        town.page(CLOSED_FORM + "/closedform?" + PREFILLED, WORDS.get(0), WORDS.toString());
        town.redirect(
                CLOSED_FORM + "/viewanalytics",
                "https://accounts.google.com/ServiceLogin?Email=" + MAIL + "&continue=x" + SECRET);
        town.page(
                BAD_FORM + "/viewform",
                WORDS.get(0),
                "<script>var FB_PUBLIC_LOAD_DATA_ = [null,{\"" + MAIL + "\": broken" + SECRET + "</script>");
        town.status(BUSY_FORM + "/viewform", 429, "Busy" + SECRET, MAIL);
        town.status(BUSY_FORM + "/viewanalytics", 500, "Down" + SECRET, MAIL);
    }

    private void shortAddresses() {
        town.redirect("https://forms.gle/short1", OPEN_FORM + "/viewform?" + PREFILLED + "&edit2=s" + SECRET);
        town.redirect("https://forms.gle/short2", "https://elsewhere.example/login?user=" + MAIL + "&token=t" + SECRET);
        town.redirect("https://bit.ly/short3", CITY + "/from-short?token=b" + SECRET);
        town.redirect(FILE_FORM + "/viewform", "https://accounts.google.com/ServiceLogin?Email=" + MAIL);
        town.page(FILE_FORM + "/edit", WORDS.get(0), WORDS.toString());
    }
}
