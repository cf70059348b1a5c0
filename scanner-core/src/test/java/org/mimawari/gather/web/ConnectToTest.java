package org.mimawari.gather.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.gather.web.Answer.Fault;
import org.mimawari.settings.NetworkSettings.ConnectTo;

/** connect-to as curl has it: only TCP goes elsewhere; name, TLS and certificate check stay real. */
class ConnectToTest {
    private static final String FORM = "https://docs.google.com/forms/d/e/1FAIpQLSabc/viewform";

    @TempDir
    Path folder;

    private final HeldCertificate authority = new HeldCertificate.Builder()
            .certificateAuthority(0)
            .commonName("Test CA")
            .build();
    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void startServer() throws IOException {
        HeldCertificate leaf = new HeldCertificate.Builder()
                .addSubjectAlternativeName("docs.google.com")
                .addSubjectAlternativeName("forms.gle")
                .signedBy(authority)
                .build();
        HandshakeCertificates own =
                new HandshakeCertificates.Builder().heldCertificate(leaf).build();
        server.useHttps(own.sslSocketFactory());
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void hostNameServerNameAndPathStayReal() throws Exception {
        server.enqueue(new MockResponse.Builder().body("form").build());
        try (OkHttpWeb web = Webs.open(Webs.trusting(ca(), to("docs.google.com")))) {
            assertThat(Webs.response(web.ask(Webs.get(FORM))).status()).isEqualTo(200);
        }
        RecordedRequest request = server.takeRequest();
        assertThat(request.getUrl().host()).isEqualTo("docs.google.com");
        assertThat(request.getHandshakeServerNames()).containsExactly("docs.google.com");
        assertThat(request.getUrl().encodedPath()).isEqualTo("/forms/d/e/1FAIpQLSabc/viewform");
    }

    @Test
    void starStandsForAnyHostAndRedirectsAreDivertedToo() throws Exception {
        server.enqueue(
                new MockResponse.Builder().code(302).addHeader("Location", FORM).build());
        server.enqueue(new MockResponse.Builder().body("form").build());
        try (OkHttpWeb web = Webs.open(Webs.trusting(ca(), to("*")))) {
            Answer.Response response = Webs.response(web.ask(Webs.following("https://forms.gle/abc")));
            assertThat(response.url().address()).isEqualTo(FORM);
            assertThat(response.hops()).extracting(hop -> hop.address()).containsExactly("https://forms.gle/abc");
        }
    }

    @Test
    void firstEntryThatMatchesWins() throws Exception {
        server.enqueue(new MockResponse.Builder().body("first").build());
        ConnectTo nowhere = new ConnectTo("*", 443, "127.0.0.1", 1);
        try (OkHttpWeb web = Webs.open(Webs.trusting(ca(), to("docs.google.com"), nowhere))) {
            assertThat(Webs.response(web.ask(Webs.get(FORM))).status()).isEqualTo(200);
            assertThat(Webs.fault(web.ask(Webs.get("https://forms.gle/abc")))).isEqualTo(Fault.NO_CONNECTION);
        }
    }

    @Test
    void otherPortIsNotDiverted() throws Exception {
        try (OkHttpWeb web = Webs.open(Webs.trusting(ca(), to("docs.google.com")))) {
            assertThat(Webs.fault(web.ask(Webs.get("https://docs.google.com:8443/"))))
                    .isEqualTo(Fault.NO_SUCH_HOST);
        }
    }

    @Test
    void certificateOfUnknownAuthorityIsRefused() {
        try (OkHttpWeb web = Webs.open(Webs.to(to("docs.google.com")))) {
            assertThat(Webs.fault(web.ask(Webs.get(FORM)))).isEqualTo(Fault.TLS);
        }
    }

    @Test
    void certificateForAnotherNameIsRefused() throws Exception {
        try (OkHttpWeb web = Webs.open(Webs.trusting(ca(), to("www.city.aozora.example")))) {
            assertThat(Webs.fault(web.ask(Webs.get("https://www.city.aozora.example/"))))
                    .isEqualTo(Fault.TLS);
        }
    }

    @Test
    void plainServerOnTheTlsPortIsATlsFault() throws Exception {
        try (RawServer plain = new RawServer(RawServer.always("200 OK", "plain"));
                OkHttpWeb web = Webs.open(Webs.to(new ConnectTo("docs.google.com", 443, "127.0.0.1", plain.port())))) {
            assertThat(Webs.fault(web.ask(Webs.get(FORM)))).isIn(Fault.TLS, Fault.BROKEN_OFF);
        }
    }

    @Test
    void schemeIsNeverRaisedFromHttpToHttps() throws Exception {
        try (RawServer plain = new RawServer(
                        RawServer.always("200 OK\nStrict-Transport-Security: max-age=31536000", "plain"));
                OkHttpWeb web = Webs.open(Webs.trusting(ca(), plain.as("docs.google.com"), to("docs.google.com")))) {
            web.ask(Webs.get("http://docs.google.com/"));
            assertThat(Webs.response(web.ask(Webs.get("http://docs.google.com/")))
                            .url()
                            .address())
                    .isEqualTo("http://docs.google.com/");
            assertThat(plain.seen()).hasSize(2);
        }
    }

    @Test
    void wireMockSeesTheRealHostName() {
        WireMockServer mock = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        mock.start();
        try (OkHttpWeb web = Webs.open(Webs.to(new ConnectTo("forms.gle", 80, "localhost", mock.port())))) {
            mock.stubFor(WireMock.get("/abc")
                    .withHost(WireMock.equalTo("forms.gle"))
                    .willReturn(WireMock.aResponse().withStatus(307).withHeader("Location", FORM)));
            Answer.Response response = Webs.response(web.ask(Webs.get("http://forms.gle/abc")));
            assertThat(response.status()).isEqualTo(307);
            assertThat(response.location())
                    .hasValueSatisfying(to -> assertThat(to.address()).isEqualTo(FORM));
        } finally {
            mock.stop();
        }
    }

    private ConnectTo to(String host) {
        return new ConnectTo(host, 443, "127.0.0.1", server.getPort());
    }

    private Path ca() throws IOException {
        return Files.write(folder.resolve("ca.pem"), List.of("Test CA", authority.certificatePem()));
    }
}
