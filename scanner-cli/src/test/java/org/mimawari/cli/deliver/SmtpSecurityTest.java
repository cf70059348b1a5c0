package org.mimawari.cli.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.cli.deliver.MailTrouble.Kind;
import org.mimawari.cli.testsupport.Certificates;
import org.mimawari.cli.testsupport.SmtpStub;
import org.mimawari.settings.MailSettings;
import org.mimawari.settings.MailSettings.Security;
import org.mimawari.settings.MailSettings.When;
import org.mimawari.settings.NetworkSettings;
import org.mimawari.term.Language;

class SmtpSecurityTest {

    private static final String HOST = "smtp.city.aozora.example";
    private static final Certificates CERTIFICATES = new Certificates(HOST);

    @TempDir
    Path folder;

    private Optional<Kind> trouble(Security security, String host, int realPort, List<Path> authorities) {
        MailSettings settings = MailSamples.settings(host, 587, security);
        return new SmtpCheck(settings, MailSamples.network(host, 587, realPort, authorities))
                .trouble()
                .map(MailTrouble::kind);
    }

    private List<Path> trusted() throws IOException {
        return List.of(CERTIFICATES.writeTo(folder.resolve("ca.pem")));
    }

    private void send(MailSettings settings, NetworkSettings network) throws MailTrouble {
        String id = Letter.messageId(MailSamples.RUN, MailSamples.SITE, MailSamples.HANA, MailSamples.FROM);
        Letter letter = new Letter(MailSamples.FROM, MailSamples.HANA, MailSamples.BODY, java.time.Instant.EPOCH, id);
        new Smtp(settings, network).send(letter, new Handover() {
            @Override
            public void beforeTheEnd() {}

            @Override
            public void accepted() {}
        });
    }

    @Test
    void aMailGoesOutUnderStartTlsToAHostWhoseCertificateIsRight() throws Exception {
        try (SmtpStub server = SmtpStub.startTls(CERTIFICATES.serverSide())) {
            send(
                    MailSamples.settings(HOST, 587, Security.STARTTLS),
                    MailSamples.network(HOST, 587, server.port(), trusted()));
            assertThat(server.mails()).singleElement().satisfies(mail -> {
                assertThat(mail.underTls()).isTrue();
                assertThat(mail.recipient()).isEqualTo(MailSamples.HANA);
                assertThat(mail.sender()).contains("<mimawari@city.aozora.example>");
            });
        }
    }

    @Test
    void aMailGoesOutUnderImplicitTls() throws Exception {
        try (SmtpStub server = SmtpStub.implicitTls(CERTIFICATES.serverSide())) {
            send(
                    MailSamples.settings(HOST, 465, Security.TLS),
                    MailSamples.network(HOST, 465, server.port(), trusted()));
            assertThat(server.mails()).singleElement().matches(SmtpStub.Mail::underTls);
        }
    }

    @Test
    void aServerWithoutStartTlsGetsNothing() throws Exception {
        try (SmtpStub server = SmtpStub.plain((step, recipient) -> null)) {
            assertThat(trouble(Security.STARTTLS, HOST, server.port(), List.of()))
                    .contains(Kind.NO_STARTTLS);
            assertThat(server.commands()).doesNotContain("AUTH", "MAIL", "DATA");
        }
    }

    @Test
    void anUnknownAuthorityOrAnotherHostsCertificateIsRefused() throws Exception {
        try (SmtpStub server = SmtpStub.startTls(CERTIFICATES.serverSide());
                SmtpStub implicit = SmtpStub.implicitTls(CERTIFICATES.serverSide())) {
            assertThat(trouble(Security.STARTTLS, HOST, server.port(), List.of()))
                    .contains(Kind.TLS);
            assertThat(trouble(Security.STARTTLS, "other.example", server.port(), trusted()))
                    .contains(Kind.TLS);
            assertThat(trouble(Security.TLS, HOST, implicit.port(), List.of())).contains(Kind.TLS);
            assertThat(trouble(Security.TLS, "other.example", implicit.port(), trusted()))
                    .contains(Kind.TLS);
            assertThat(server.commands()).doesNotContain("MAIL", "DATA");
        }
    }

    @Test
    void theCheckSendsNoMail() throws Exception {
        try (SmtpStub server = SmtpStub.startTls(CERTIFICATES.serverSide())) {
            assertThat(trouble(Security.STARTTLS, HOST, server.port(), trusted()))
                    .isEmpty();
            assertThat(server.commands()).contains("STARTTLS").doesNotContain("MAIL", "DATA");
        }
    }

    @Test
    void plainConnectionsGoToThisMachineOnlyUnlessAllowed() throws Exception {
        try (SmtpStub server = SmtpStub.plain((step, recipient) -> null)) {
            assertThat(new SmtpCheck(MailSamples.local(server.port()), NetworkSettings.DEFAULT).trouble())
                    .isEmpty();
            NetworkSettings far = new NetworkSettings(
                    null, List.of(new NetworkSettings.ConnectTo(HOST, 25, "192.0.2.25", 25)), List.of(), false);
            MailTrouble refused = new SmtpCheck(MailSamples.settings(HOST, 25, Security.NONE), far)
                    .trouble()
                    .orElseThrow();
            assertThat(refused.kind()).isEqualTo(Kind.NOT_LOOPBACK);
            assertThat(refused).hasMessageContaining(HOST).hasMessageContaining("starttls");
            assertThat(trouble(Security.NONE_ANYWHERE, HOST, server.port(), List.of()))
                    .isEmpty();
        }
    }

    @Test
    void aServerThatIsNotThereIsNamed() {
        MailTrouble refused = new SmtpCheck(MailSamples.local(1), NetworkSettings.DEFAULT)
                .trouble()
                .orElseThrow();
        assertThat(refused.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(refused).hasMessageContaining("127.0.0.1:1").hasMessageContaining("mail.host");
    }

    @Test
    void aWrongPasswordIsSaidAndNotRepeated() {
        ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        GreenMail server = new GreenMail(setup);
        server.start();
        try {
            server.setUser("mimawari@city.aozora.example", "mimawari", "richtig");
            server.getUserManager().setAuthRequired(true);
            int port = server.getSmtp().getPort();
            assertThat(check(port, "richtig")).isEmpty();
            MailTrouble refused = check(port, "geheim-falsch").orElseThrow();
            assertThat(refused.kind()).isEqualTo(Kind.SIGN_IN);
            assertThat(refused.getMessage()).doesNotContain("geheim");
        } finally {
            server.stop();
        }
    }

    private static Optional<MailTrouble> check(int port, String password) {
        MailSettings settings = new MailSettings(
                "127.0.0.1", port, Security.NONE, "mimawari", password, MailSamples.FROM, When.CHANGES, Language.JA);
        return new SmtpCheck(settings, NetworkSettings.DEFAULT).trouble();
    }

    @Test
    void aFileThatHoldsNoCertificateIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("ca.pem"), "no certificate");
        assertThatThrownBy(() -> trouble(Security.TLS, HOST, 1, List.of(file)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ca.pem")
                .hasMessageContaining("network.ca-certificates");
    }
}
