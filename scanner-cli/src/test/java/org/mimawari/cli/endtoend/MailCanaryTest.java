package org.mimawari.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mails full of personal values: in addresses, names beside them, subject, text, names of files, attachments. None of them may be in anything that is written. */
class MailCanaryTest {
    @TempDir
    static Path folder;

    private static Desk desk;
    private static DebugLog log;
    private static Program program;

    @BeforeAll
    static void look() throws Exception {
        desk = new Desk(folder);
        log = new DebugLog(Files.createDirectory(folder.resolve("log")), "TRACE");
        desk.javaOption(log.javaOption());
        write("outbox/" + Canaries.NAME + "様 " + Canaries.PHONE + ".eml", mail());
        write(
                "outbox/folder",
                "From " + Canaries.MAIL + " Mon Nov  2 09:00:00 2026\n" + mail() + "\nFrom -\n" + mail());
        write("outbox/broken.eml", mail().substring(0, mail().length() / 2));
        write(
                "outbox/winmail.eml",
                mail().replace("application/vnd.ms-excel", "application/ms-tnef; " + Canaries.NAME));
        Files.write(
                desk.folder().resolve("outbox/old.eml"),
                mail().replace("UTF-8", "Shift_JIS").getBytes(Charset.forName("windows-31j")));
        String rows = "氏名,電話番号,住所,個人番号\n"
                + (Canaries.NAME_APART + "," + Canaries.PHONE + "," + Canaries.HOME + "," + Canaries.ID + "\n")
                        .repeat(4);
        Files.write(
                desk.folder().resolve("outbox/" + Canaries.NAME + "様.msg"),
                CanaryMail.of(
                        Canaries.NAME + "様の申込 " + Canaries.PHONE,
                        "<p>" + Canaries.NAME_APART + "様 " + Canaries.PHONE + "</p><p>個人番号 " + Canaries.ID + "</p>",
                        Canaries.NAME + "様 " + Canaries.PHONE + ".csv",
                        rows));
        program = desk.input(desk.folder().resolve("outbox/broken.eml"))
                .run("inspect", "outbox", "-", "--debug", "--out", "out", "--lang", "ja");
    }

    private static void write(String name, String text) throws IOException {
        Path file = desk.folder().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String mail() throws IOException {
        String to = IntStream.range(0, 30)
                .mapToObj(i -> "\"" + Canaries.NAME + "\" <" + Canaries.MAIL.replace("@", i + "@k" + i + "-"))
                .collect(Collectors.joining(">,\n ", "", ">"));
        List<String> row = List.of(Canaries.NAME_APART, Canaries.PHONE, Canaries.MAIL, Canaries.BIRTH, Canaries.HOME);
        byte[] sheet = Mails.workbook(List.of(List.of("氏名", "電話番号", "メールアドレス", "生年月日", "住所"), row, row, row, row));
        return "X-Secret: " + Canaries.SECRET + "\nReceived: from " + Canaries.SECRET + " by x\n"
                + Mails.draft(
                                to,
                                "Cc: " + Canaries.MAIL + "\nComments: " + Canaries.PHONE + "\n"
                                        + Mails.attachment(Canaries.NAME + "様 " + Canaries.PHONE + ".xls", sheet))
                        .replace(
                                Mails.base64("参加者の皆様へ".getBytes(StandardCharsets.UTF_8)),
                                Mails.base64(
                                        (Canaries.NAME + "様の申込み " + Canaries.MAIL).getBytes(StandardCharsets.UTF_8)))
                        .replace(
                                "申込書を送ります。",
                                Canaries.NAME + "様 " + Canaries.PHONE + " " + Canaries.HOME
                                        + " https://www.city.aozora.example/a?tel=" + Canaries.PHONE);
    }

    @Test
    void findingsNameThePlacesWithMaskedNames() throws IOException {
        assertThat(program.code()).as(program.err()).isEqualTo(1);
        List<String> found =
                ReportJson.of(desk.folder().resolve("out/report.json")).findings();
        assertThat(found)
                .anyMatch(line -> line.startsWith("mail-visible-recipients ") && line.endsWith("outbox/folder"))
                .anyMatch(line -> line.startsWith("document-hidden-content sheet ") && line.endsWith("outbox/folder"))
                .anyMatch(line -> line.startsWith("personal-records ") && line.endsWith(".msg"))
                .anyMatch(line -> line.startsWith("personal-identifiers numbers ") && line.endsWith(".msg"));
        String text = Files.readString(desk.folder().resolve("out/report.md"));
        assertThat(text).contains("***様 ***.xls").contains("***様の申込み ***");
    }

    @Test
    void nothingIsInTheReports() {
        assertThat(Desk.files(desk.folder().resolve("out"))).hasSize(6);
        assertThat(Canaries.below(desk.folder().resolve("out"))).isEmpty();
    }

    @Test
    void nothingIsInWhatTheProgramSaysOrLogsOrLeavesBehind() throws IOException {
        assertThat(program.out()).isNotEmpty();
        assertThat(Canaries.below(desk.said())).isEmpty();
        assertThat(Canaries.in(log.text().getBytes(StandardCharsets.UTF_8), "log"))
                .isEmpty();
        assertThat(Desk.files(desk.temporary())).isEmpty();
        Path data = desk.folder().resolve("mimawari-data");
        assertThat(Files.exists(data) ? Canaries.below(data) : List.of()).isEmpty();
    }
}
