package org.mimawari.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.cli.text.Said;
import org.mimawari.settings.BrowserSettings;
import org.mimawari.settings.CheckSettings;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.settings.MailSettings;
import org.mimawari.settings.NetworkSettings;
import org.mimawari.settings.NetworkSettings.ConnectTo;
import org.mimawari.settings.NetworkSettings.Proxy;
import org.mimawari.settings.ScheduleSettings;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;
import org.mimawari.settings.StoreSettings;
import org.mimawari.term.Language;
import org.mimawari.term.PublicUrl;

/** Each unknown host has a name of its own: for ten seconds Java repeats that a look-up failed, but not why. */
class DoctorTest {
    private static final String HOST = "www.city.aozora.example";

    @TempDir
    Path folder;

    private final MockWebServer server = new MockWebServer();
    private final HeldCertificate authority =
            new HeldCertificate.Builder().certificateAuthority(0).build();

    @AfterEach
    void stop() {
        server.close();
    }

    private void serve(String host, Instant clock) throws IOException {
        HeldCertificate own = new HeldCertificate.Builder()
                .addSubjectAlternativeName(host)
                .signedBy(authority)
                .build();
        server.useHttps(
                new HandshakeCertificates.Builder().heldCertificate(own).build().sslSocketFactory());
        server.enqueue(new MockResponse.Builder()
                .code(404)
                .addHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.atZone(ZoneOffset.UTC)))
                .build());
        server.start();
    }

    private NetworkSettings network(boolean trusted) throws IOException {
        Path ca = Files.writeString(folder.resolve("ca.pem"), authority.certificatePem());
        return new NetworkSettings(
                null,
                List.of(new ConnectTo(HOST, 443, "127.0.0.1", server.getPort())),
                trusted ? List.of(ca) : List.of(),
                false);
    }

    private List<String> ids(NetworkSettings network, String start, MailSettings mail, Map<String, String> env) {
        Settings settings = new Settings(
                List.of(SiteSettings.of(List.of(PublicUrl.of(start)))),
                CrawlSettings.DEFAULT,
                network,
                new StoreSettings("jdbc:h2:file:x", folder),
                mail,
                ScheduleSettings.DEFAULT,
                CheckSettings.DEFAULT);
        return Doctor.settings(settings, env, () -> Optional.of(Said.of("doctor.mail-login", "s"))).stream()
                .map(note -> note.level() + " " + note.said().id())
                .toList();
    }

    private List<String> ids(NetworkSettings network) {
        return ids(network, "https://" + HOST + "/", null, Map.of());
    }

    @Test
    void aSiteThatAnswersWithATrustedCertificateAndTheRightTimeIsWell() throws Exception {
        serve(HOST, Instant.now());
        assertThat(ids(network(true))).containsExactly("OK doctor.start", "OK doctor.clock");
        var request = server.takeRequest();
        assertThat(request.getMethod()).isEqualTo("HEAD");
        assertThat(request.getHeaders().get("Host")).isEqualTo(HOST);
    }

    @Test
    void aClockThatIsAnHourWrongIsTold() throws Exception {
        serve(HOST, Instant.now().minusSeconds(3600));
        assertThat(ids(network(true))).containsExactly("OK doctor.start", "WARNING doctor.clock-wrong");
    }

    @Test
    void aCertificateThatNobodyTrustsIsTold() throws Exception {
        serve(HOST, Instant.now());
        assertThat(ids(network(false))).containsExactly("PROBLEM doctor.start-tls");
    }

    @Test
    void aCertificateOfAnotherHostIsTold() throws Exception {
        serve("other.aozora.example", Instant.now());
        assertThat(ids(network(true))).containsExactly("PROBLEM doctor.start-tls");
    }

    @Test
    void aHostThatDoesNotExistIsTold() {
        assertThat(ids(NetworkSettings.DEFAULT, "https://nobody-1.invalid/", null, Map.of()))
                .containsExactly("PROBLEM doctor.start-unknown");
    }

    @Test
    void anAddressOfAnInternalNetworkIsToldUnlessItIsAllowed() throws IOException {
        server.enqueue(new MockResponse.Builder().code(200).build());
        server.start();
        String start = "http://127.0.0.1:" + server.getPort() + "/";
        assertThat(ids(NetworkSettings.DEFAULT, start, null, Map.of())).containsExactly("PROBLEM doctor.start-private");
        assertThat(ids(new NetworkSettings(null, List.of(), List.of(), true), start, null, Map.of()))
                .containsExactly("OK doctor.start");
    }

    @Test
    void aSilentServerAndASilentProxyAreTold() throws IOException {
        server.start();
        int port = server.getPort();
        server.close();
        NetworkSettings gone =
                new NetworkSettings(null, List.of(new ConnectTo("*", 443, "127.0.0.1", port)), List.of(), false);
        assertThat(ids(gone)).containsExactly("PROBLEM doctor.start-silent");
        NetworkSettings proxy =
                new NetworkSettings(new Proxy("127.0.0.1", port, "u", "p"), List.of(), List.of(), false);
        assertThat(ids(proxy)).containsExactly("PROBLEM doctor.proxy-silent");
    }

    @Test
    void aProxyOfTheEnvironmentThatTheSettingsForgetIsTold() {
        assertThat(ids(NetworkSettings.DEFAULT, "https://nobody-2.invalid/", null, Map.of("HTTPS_PROXY", "http://p:1")))
                .containsExactly("WARNING doctor.proxy-unset", "PROBLEM doctor.start-unknown");
    }

    @Test
    void theMailServersTroubleIsToldAndThatNobodyWouldGetTheMail() {
        MailSettings mail = new MailSettings(
                "s", 25, MailSettings.Security.TLS, "", "", "a@a.example", MailSettings.When.ALWAYS, Language.JA);
        assertThat(ids(NetworkSettings.DEFAULT, "https://nobody-3.invalid/", mail, Map.of()))
                .contains("PROBLEM doctor.mail-login", "WARNING doctor.mail-nobody");
    }

    @Test
    void aFolderThatCannotBeMadeIsAProblemAndAGoodOneIsLeftEmpty() throws IOException {
        assertThat(new FolderCheckup(folder.resolve("not/yet/there")).look())
                .extracting(note -> note.said().id())
                .containsExactly("doctor.folder");
        assertThat(folder).isEmptyDirectory();
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(new FolderCheckup(file.resolve("below")).look())
                .extracting(note -> note.said().id())
                .containsExactly("doctor.folder-unwritable");
    }

    @Test
    void aBrowserIsToldToWorkOnlyAfterItShowedAPage() throws IOException {
        assertThat(browser(BrowserSettings.USUAL)).containsExactly("doctor.browser");
        Path broken = Files.createFile(folder.resolve("chromium"));
        assertThat(broken.toFile().setExecutable(true)).isTrue();
        assertThat(Files.createFile(folder.resolve("chromedriver")).toFile().setExecutable(true))
                .isTrue();
        assertThat(browser(new BrowserSettings(broken.toString(), List.of()))).containsExactly("doctor.browser-broken");
        assertThat(browser(new BrowserSettings(folder.resolve("none").toString(), List.of())))
                .containsExactly("doctor.browser-none");
    }

    @Test
    void aGridThatDoesNotAnswerIsTold() throws IOException {
        server.start();
        int port = server.getPort();
        server.close();
        assertThat(browser(new BrowserSettings("http://127.0.0.1:" + port, List.of())))
                .containsExactly("doctor.browser-grid");
    }

    private static List<String> browser(BrowserSettings settings) {
        return new BrowserCheckup(settings)
                .look().stream().map(note -> note.said().id()).toList();
    }
}
