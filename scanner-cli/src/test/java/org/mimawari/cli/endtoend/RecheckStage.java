package org.mimawari.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** An invented town with four forms, a dead link and a recording behind a passcode, a real mail server, and a desk at which the town has been scanned once. */
final class RecheckStage implements AutoCloseable {
    static final String SITE = "青空市";
    static final String CITY = "https://www.city.aozora.example/";
    static final String PASSCODE = "AozoraPasscode77";
    static final String RECORDING = "https://zoom.us/rec/share/AozoraRecording0001";
    static final int FORMS = 4;

    /** Requests of a whole re-check: two for each form, the recording; of the site robots.txt, its list of addresses, the page that leads to all that and has the passcode, its dead link. */
    static final int REQUESTS = 2 * FORMS + 5;

    private final Path folder;
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Town town;
    private final String store;
    private String schedule = "";

    /** @param store what the settings say of it; empty for the usual one */
    RecheckStage(Path folder, String store) throws IOException {
        this.folder = folder;
        this.store = store;
        mail.start();
        town = new Town(folder, "www.city.aozora.example", "docs.google.com", "zoom.us");
        StringBuilder links = new StringBuilder("<h1>案内</h1><a href='/gone'>古い案内</a>");
        for (int number = 1; number <= FORMS; number++) {
            links.append("<a href='" + form(number) + "/viewform'>申込 " + number + "</a>");
            safe(number);
        }
        links.append("<a href='" + RECORDING + "?pwd=" + PASSCODE + "'>説明会の動画</a>");
        town.page(CITY, "青空市", links.toString());
        town.page(
                RECORDING + "?pwd=" + PASSCODE,
                "Zoom",
                "<script>window.__data__ = {\"topic\":\"説明会\",\"viewMp4Url\":\"https://zoom.us/x.mp4\"};</script>");
    }

    static String form(int number) {
        return "https://docs.google.com/forms/d/e/1FAIpQLSdAozoraRecheckStageForm0000000000" + number;
    }

    RecheckStage safe(int number) {
        town.form(form(number), "申込 " + number, false, "お名前");
        return this;
    }

    RecheckStage exposed(int number) {
        town.form(form(number), "申込 " + number, true, "お名前");
        return this;
    }

    Town town() {
        return town;
    }

    GreenMail mail() {
        return mail;
    }

    /** From the next desk on, the settings have this schedule. */
    RecheckStage schedule(String yaml) {
        schedule = yaml;
        return this;
    }

    private String settings(int mailPort) {
        return "sites:\n  - name: " + SITE + "\n    start: [ '" + CITY + "' ]\n"
                + "    report-to: [ hana@city.aozora.example, sora@city.aozora.example ]\n"
                + "crawl: { delay: 100ms }\n" + town.network() + store + schedule
                + "mail: { host: 127.0.0.1, port: " + mailPort
                + ", security: none, from: mimawari@city.aozora.example, when: changes, language: en }\n";
    }

    /** A desk at which the town has been scanned, without a mail about that. */
    Desk scanned() throws IOException, InterruptedException {
        Desk desk = desk(mail.getSmtp().getPort());
        Program scan = desk.run("scan", "--no-mail", "--lang", "en");
        assertThat(scan.code()).as(scan.err()).isBetween(0, 1);
        town.forgetAsked();
        return desk;
    }

    private Desk desk(int mailPort) throws IOException {
        return new Desk(Files.createTempDirectory(folder, "desk")).settings(settings(mailPort));
    }

    /** Another desk with all that lies on this one; its mails go to the server at this port. */
    Desk copyOf(Desk other, int mailPort) throws IOException {
        Desk desk = desk(mailPort);
        Path from = other.folder().resolve("data");
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, desk.folder().resolve("data").resolve(from.relativize(path)));
            }
        }
        return desk;
    }

    Desk copyOf(Desk other) throws IOException {
        return copyOf(other, mail.getSmtp().getPort());
    }

    static Program recheck(Desk desk) throws IOException, InterruptedException {
        return desk.run("recheck", "--out", "out", "--lang", "en");
    }

    /** For each finding of the last re-check at this desk "check state". */
    static List<String> told(Desk desk) throws IOException {
        return ReportJson.list(
                ReportJson.of(desk.folder().resolve("out/report.json")).root().path("findings"),
                finding -> finding.path("check").textValue() + " "
                        + finding.path("state").textValue());
    }

    /** As {@code mimawari runs} shows them, newest first: "kind result". */
    static List<String> runs(Desk desk) throws IOException, InterruptedException {
        return desk.run("runs", "--lang", "en")
                .out()
                .lines()
                .filter(line -> line.contains(SITE))
                .map(line -> line.replaceAll(".*" + SITE + "\\s+(\\S+)\\s\\s+(.*?)\\s\\s+.*", "$1 $2"))
                .toList();
    }

    /** "recipient: subject" of all mails that came, in the order of recipients. */
    List<String> mails() {
        return Arrays.stream(mail.getReceivedMessages())
                .map(RecheckStage::line)
                .sorted()
                .toList();
    }

    private static String line(MimeMessage message) {
        try {
            return message.getAllRecipients()[0] + ": " + message.getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    void forgetMails() throws com.icegreen.greenmail.store.FolderException {
        mail.purgeEmailFromAllMailboxes();
    }

    @Override
    public void close() {
        town.close();
        mail.stop();
    }
}
