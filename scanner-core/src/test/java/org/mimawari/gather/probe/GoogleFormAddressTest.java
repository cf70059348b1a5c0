package org.mimawari.gather.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.term.AddressKind;
import org.mimawari.term.PublicUrl;

/** The many addresses under which one form is handed out. */
class GoogleFormAddressTest {
    private static final String ID = "1FAIpQLSdAozora-Natsuyasumi_Kyoushitsu";
    private static final String FILE = "1aozoraFileIdOfTheForm-2024_x";
    private static final String KEY = "dEFvem9yYS1Ub3du_-E6MA";

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "https://docs.google.com/forms/d/e/ID/viewform ANSWER",
                "http://docs.google.com/forms/d/e/ID/viewform ANSWER",
                "https://DOCS.Google.COM/forms/d/e/ID/viewform ANSWER",
                "https://docs.google.com:443/forms/d/e/ID/viewform ANSWER",
                "https://docs.google.com/forms/d/e/ID/viewform/ ANSWER",
                "https://docs.google.com/forms/d/e/ID/ ANSWER",
                "https://docs.google.com/forms/d/e/ID ANSWER",
                "https://docs.google.com/forms/d/e/ID/viewform?usp=sf_link ANSWER",
                "https://docs.google.com/forms/d/e/ID/viewform?usp=send_form ANSWER",
                "https://docs.google.com/forms/d/e/ID/viewform?usp=pp_url&entry.1=%E9%9D%92%E7%A9%BA&entry.2=x ANSWER",
                "https://docs.google.com/forms/d/e/ID/viewform?usp=form_confirm ANSWER",
                "https://docs.google.com/forms/d/e/ID/viewform?embedded=true ANSWER",
                "https://docs.google.com/forms/d/e/ID/viewform?hl=ja&pli=1&fbclid=x#responses ANSWER",
                "https://docs.google.com/forms/d/e/ID/viewform?edit2= ANSWER",
                "https://docs.google.com/forms/d/e/ID/closedform ANSWER",
                "https://docs.google.com/forms/d/e/ID/formrestricted ANSWER",
                "https://docs.google.com/forms/d/e/ID/editingdisabled ANSWER",
                "https://docs.google.com/forms/d/e/ID/viewscore?viewscore=abc ANSWER",
                "https://docs.google.com/forms/d/e/ID/formResponse ANSWER",
                "https://docs.google.com/forms/d/e/ID/reportabuse ANSWER",
                "https://docs.google.com/a/city.aozora.example/forms/d/e/ID/viewform ANSWER",
                "https://docs.google.com/forms/u/0/d/e/ID/viewform ANSWER",
                "https://docs.google.com/forms/u/2/d/e/ID/viewform?usp=sf_link ANSWER",
                "https://docs.google.com/a/city.aozora.example/forms/u/1/d/e/ID/viewform ANSWER",
                "https://docs.google.com//forms/d/e/ID//viewform ANSWER",
                "https://docs.google.com/forms/d/e/ID/viewanalytics SUMMARY",
                "https://docs.google.com/forms/d/e/ID/viewanalytics?usp=form_confirm SUMMARY",
                "https://docs.google.com/forms/d/e/ID/analyticsrestricted SUMMARY",
                "https://docs.google.com/forms/d/e/ID/viewform#start=publishanalytics SUMMARY",
                "https://docs.google.com/forms/d/e/ID/viewform?edit2=2_ABaOnud_x ANSWER_EDITOR",
                "https://docs.google.com/forms/d/e/ID/viewform?usp=form_confirm&edit2=2_ABaOnud_x ANSWER_EDITOR",
                "https://docs.google.com/forms/d/e/ID/editingdisabled?edit2=2_ABaOnud_x ANSWER_EDITOR"
            })
    void theAddressesOfAPublishedFormAreOne(String address, AddressKind kind) {
        check(address.replace("ID", ID), kind, "https://docs.google.com/forms/d/e/" + ID + "/viewform");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "https://docs.google.com/forms/d/FILE/viewform ANSWER",
                "https://docs.google.com/forms/d/FILE/prefill ANSWER",
                "https://docs.google.com/forms/d/FILE ANSWER",
                "https://docs.google.com/a/city.aozora.example/forms/d/FILE/viewform?c=0&w=1 ANSWER",
                "https://docs.google.com/forms/d/FILE/viewanalytics SUMMARY",
                "https://docs.google.com/forms/d/FILE/viewform#start=publishanalytics SUMMARY",
                "https://docs.google.com/forms/d/FILE/edit EDITOR",
                "https://docs.google.com/forms/d/FILE/edit?usp=sharing#responses EDITOR",
                "https://docs.google.com/forms/d/FILE/edit/ EDITOR",
                "https://docs.google.com/forms/u/0/d/FILE/edit?pli=1 EDITOR",
                "https://docs.google.com/forms/d/FILE/viewform?edit2=2_ABaOnud_x ANSWER_EDITOR"
            })
    void theAddressesByFileIdAreOne(String address, AddressKind kind) {
        check(address.replace("FILE", FILE), kind, "https://docs.google.com/forms/d/" + FILE + "/viewform");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "http://spreadsheets.google.com/viewform?formkey=KEY ANSWER",
                "https://spreadsheets.google.com/viewform?hl=ja&formkey=KEY ANSWER",
                "http://spreadsheets.google.com/viewform?formkey=KEY#gid=0 ANSWER",
                "http://spreadsheets.google.com/embeddedform?formkey=KEY ANSWER",
                "http://spreadsheets.google.com/formResponse?formkey=KEY&ifq ANSWER",
                "http://spreadsheets.google.com/a/city.aozora.example/viewform?formkey=KEY ANSWER",
                "http://spreadsheets.google.com/spreadsheet/viewform?formkey=KEY ANSWER",
                "https://docs.google.com/spreadsheet/viewform?formkey=KEY ANSWER",
                "https://docs.google.com/spreadsheet/embeddedform?formkey=KEY ANSWER",
                "https://docs.google.com/a/city.aozora.example/spreadsheet/viewform?formkey=KEY ANSWER",
                "https://docs.google.com/spreadsheet/viewanalytics?formkey=KEY SUMMARY"
            })
    void theAddressesOfTheOldKindAreOne(String address, AddressKind kind) {
        check(address.replace("KEY", KEY), kind, "https://docs.google.com/spreadsheet/viewform?formkey=" + KEY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "https://forms.gle/aB3dE5 https://forms.gle/aB3dE5",
                "http://FORMS.GLE/aB3dE5/ https://forms.gle/aB3dE5",
                "https://forms.gle/aB3dE5?utm_source=flyer https://forms.gle/aB3dE5",
                "https://goo.gl/forms/aB3dE5 https://goo.gl/forms/aB3dE5",
                "http://goo.gl/forms/aB3dE5?x=1 https://goo.gl/forms/aB3dE5"
            })
    void aShortenedAddressStandsForItself(String address, String canonical) {
        check(address, AddressKind.ANSWER, canonical);
    }

    private static void check(String address, AddressKind kind, String canonical) {
        GoogleFormAddress read = GoogleFormAddress.parse(PublicUrl.of(address)).orElseThrow();
        assertThat(read.kind()).isEqualTo(kind);
        assertThat(read.canonical().address()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://docs.google.com/forms/",
                "https://docs.google.com/forms/u/0/",
                "https://docs.google.com/forms/create",
                "https://docs.google.com/forms/about/",
                "https://docs.google.com/forms/d/",
                "https://docs.google.com/forms/d/e/",
                "https://docs.google.com/forms/d/e/1FAI%20pQ/viewform",
                "https://docs.google.com/document/d/1aozora/edit",
                "https://docs.google.com/spreadsheets/d/1aozora/edit",
                "https://docs.google.com/spreadsheet/viewform",
                "https://docs.google.com/spreadsheet/ccc?key=0Aozora",
                "https://docs.google.com:8443/forms/d/e/1FAIpQ/viewform",
                "https://docs.google.com.evil.example/forms/d/e/1FAIpQ/viewform",
                "https://www.city.aozora.example/forms/d/e/1FAIpQ/viewform",
                "https://drive.google.com/file/d/1aozora/view",
                "https://forms.gle/",
                "https://goo.gl/maps/aB3dE5",
                "https://forms.office.com/r/aB3dE5"
            })
    void otherAddressesAreNoForms(String address) {
        assertThat(GoogleFormAddress.parse(PublicUrl.of(address))).isEmpty();
    }

    @Test
    void noTokenAndNoPrefilledAnswerIsKept() {
        GoogleFormAddress read = GoogleFormAddress.parse(
                        PublicUrl.of(
                                "https://docs.google.com/forms/d/e/" + ID
                                        + "/viewform?edit2=2_SECRETTOKEN&entry.7=%E9%9D%92%E7%A9%BA%E8%8A%B1%E5%AD%90&viewscore=SECRETTOKEN"))
                .orElseThrow();
        assertThat(read.toString()).doesNotContain("SECRETTOKEN", "%E9", "青空");
        assertThat(read.canonical().href()).doesNotContain("SECRETTOKEN", "%E9");
        assertThat(read.page(GoogleFormAddress.Door.SUMMARY).href()).doesNotContain("SECRETTOKEN");
    }
}
