package org.mimawari.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The filter for Postfix, started as Postfix starts it; in the place of its {@code sendmail} stands one that keeps the mail. */
class MailFilterTest {
    private static final String TEXT = "Content-Type: text/plain; charset=UTF-8\n\nText\n";

    @TempDir
    Path folder;

    private Path mimawari;
    private Path sendmail;

    @BeforeEach
    void open() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        mimawari = script(
                "mimawari",
                "cd '" + folder + "' && exec '" + java + "' -XX:TieredStopAtLevel=1 -cp '"
                        + System.getProperty("java.class.path") + "' org.mimawari.cli.Main \"$@\"");
        sendmail = script("sendmail", "echo \"$@\" > '" + folder + "/arguments'; cat > '" + folder + "/sent'");
    }

    private Path script(String name, String line) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + line + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private int filter(String mail) throws IOException, InterruptedException {
        Path script = Path.of("..", "config", "mail", "postfix-filter")
                .toAbsolutePath()
                .normalize();
        Path in = Files.writeString(folder.resolve("in"), mail);
        ProcessBuilder builder = new ProcessBuilder(
                        "sh", script.toString(), "-f", "kouhou@city.aozora.example", "--", "hana@sumire.example")
                .redirectInput(in.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("MIMAWARI", mimawari.toString());
        builder.environment().put("SENDMAIL", sendmail.toString());
        builder.environment()
                .put("MIMAWARI_SETTINGS", folder.resolve("none.yaml").toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    @Test
    void aMailWithManyRecipientsComesBackWithASentenceAndIsNotSent() throws Exception {
        assertThat(filter(Mails.draft(Mails.to(113), TEXT))).isEqualTo(69);
        assertThat(Files.readString(folder.resolve("out")))
                .contains("外部のアドレス113件")
                .doesNotContain("mado7")
                .doesNotContain("報告書");
        assertThat(folder.resolve("sent")).doesNotExist();
    }

    @Test
    void anyOtherMailGoesOnUnchanged() throws Exception {
        String mail = Mails.draft("hana@sumire.example", TEXT);
        assertThat(filter(mail)).isZero();
        assertThat(folder.resolve("sent")).hasContent(mail);
        assertThat(Files.readString(folder.resolve("arguments")).strip())
                .isEqualTo("-G -i -f kouhou@city.aozora.example -- hana@sumire.example");
    }

    @Test
    void whatCannotBeLookedAtWaits() throws Exception {
        mimawari = folder.resolve("gone");
        assertThat(filter(Mails.draft("hana@sumire.example", TEXT))).isEqualTo(75);
        assertThat(folder.resolve("sent")).doesNotExist();
    }
}
