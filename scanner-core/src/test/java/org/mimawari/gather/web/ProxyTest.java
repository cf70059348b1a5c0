package org.mimawari.gather.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.gather.web.Answer.Fault;
import org.mimawari.settings.NetworkSettings;
import org.mimawari.settings.NetworkSettings.ConnectTo;
import org.mimawari.settings.NetworkSettings.Proxy;

class ProxyTest {
    private static final String LOGIN =
            "Basic " + Base64.getEncoder().encodeToString("watch:見回り".getBytes(StandardCharsets.UTF_8));

    @Test
    void plainRequestsGoWholeToTheProxyWithLogin() throws Exception {
        RawServer.Script proxy = (request, out) -> {
            boolean known = request.header("proxy-authorization").equals(LOGIN);
            RawServer.send(out, known ? "200 OK" : "407 Login\nProxy-Authenticate: Basic realm=\"p\"", "");
        };
        try (RawServer server = new RawServer(proxy);
                OkHttpWeb web = through(server, "watch", "見回り")) {
            assertThat(Webs.response(web.ask(Webs.get("http://" + Webs.HOST + "/page")))
                            .status())
                    .isEqualTo(200);
            assertThat(server.seen()).hasSize(1).first().satisfies(seen -> assertThat(seen.line())
                    .isEqualTo("GET http://" + Webs.HOST + "/page HTTP/1.1"));
        }
    }

    @Test
    void securePagesAreAskedThroughATunnel() throws Exception {
        try (RawServer server = new RawServer(RawServer.always("502 Bad Gateway", ""));
                OkHttpWeb web = through(server, "watch", "見回り")) {
            assertThat(Webs.fault(web.ask(Webs.get("https://docs.google.com/"))))
                    .isEqualTo(Fault.NO_CONNECTION);
            assertThat(server.seen().get(0).line()).isEqualTo("CONNECT docs.google.com:443 HTTP/1.1");
        }
    }

    @Test
    void wrongLoginIsNoAnswerOfTheSite() throws Exception {
        RawServer.Script proxy = RawServer.always("407 Login\nProxy-Authenticate: Basic realm=\"p\"", "");
        try (RawServer server = new RawServer(proxy);
                OkHttpWeb web = through(server, "watch", "wrong")) {
            assertThat(Webs.fault(web.ask(Webs.get("http://" + Webs.HOST + "/"))))
                    .isEqualTo(Fault.NO_CONNECTION);
            assertThat(Webs.fault(web.ask(Webs.get("https://" + Webs.HOST + "/"))))
                    .isEqualTo(Fault.NO_CONNECTION);
        }
    }

    @Test
    void siteThatAsksForALoginAsAProxyGetsNone() throws Exception {
        try (RawServer site = new RawServer(RawServer.always("407 Login\nProxy-Authenticate: Basic realm=\"p\"", ""));
                RawServer proxy = new RawServer(RawServer.always("200 OK", ""));
                OkHttpWeb web = through(proxy, "watch", "見回り", site.as("phish.example"))) {
            assertThat(Webs.fault(web.ask(Webs.get("http://phish.example/"))))
                    .isIn(Fault.NO_CONNECTION, Fault.BROKEN_OFF);
            assertThat(site.seen())
                    .allSatisfy(seen -> assertThat(seen.headers()).doesNotContainKey("proxy-authorization"));
        }
    }

    @Test
    void connectToWinsOverTheProxy() throws Exception {
        try (RawServer site = new RawServer(RawServer.always("200 OK", "straight"));
                RawServer proxy = new RawServer(RawServer.always("200 OK", "proxied"));
                OkHttpWeb web = through(proxy, "", "", site.as(Webs.HOST))) {
            assertThat(bodyOf(web, "http://" + Webs.HOST + "/")).isEqualTo("straight");
            assertThat(bodyOf(web, "http://other.example/")).isEqualTo("proxied");
            assertThat(proxy.seen().get(0).header("proxy-authorization")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0x7f000001",
                "[::1]",
                "10.0.0.1",
                "169.254.169.254",
                "localhost",
                "a.localhost",
                "intranet",
                "files.local",
                "metadata.google.internal",
                "nas.lan",
                "router.home.arpa",
                "localhost.",
                "hidden.example"
            })
    void proxyIsNotAskedForPrivateAddresses(String host) throws Exception {
        try (RawServer proxy = new RawServer(RawServer.always("200 OK", "secret"));
                OkHttpWeb web = through(proxy, "", "")) {
            assertThat(Webs.fault(web.ask(Webs.get("http://" + host + "/")))).isEqualTo(Fault.FORBIDDEN_ADDRESS);
            assertThat(proxy.seen()).isEmpty();
        }
    }

    @Test
    void proxyOpensNoTunnelToPrivateAddresses() throws Exception {
        try (RawServer proxy = new RawServer(RawServer.always("200 OK", ""));
                OkHttpWeb web = through(proxy, "", "")) {
            assertThat(Webs.fault(web.ask(Webs.get("https://10.0.0.1/")))).isEqualTo(Fault.FORBIDDEN_ADDRESS);
            assertThat(Webs.fault(web.ask(Webs.get("https://hidden.example/")))).isEqualTo(Fault.FORBIDDEN_ADDRESS);
            assertThat(proxy.seen()).isEmpty();
        }
    }

    @Test
    void proxyThatIsDownIsOurOwnNetworksFault() throws Exception {
        RawServer gone = new RawServer(RawServer.always("200 OK", ""));
        gone.close();
        try (OkHttpWeb web = through(gone, "", "")) {
            assertThat(Webs.fault(web.ask(Webs.get("http://" + Webs.HOST + "/"))))
                    .isEqualTo(Fault.OWN_NETWORK);
        }
    }

    private static String bodyOf(OkHttpWeb web, String url) {
        return new String(Webs.response(web.ask(Webs.get(url))).body().bytes(), StandardCharsets.UTF_8);
    }

    private static OkHttpWeb through(RawServer proxy, String user, String password, ConnectTo... entries) {
        NetworkSettings settings = new NetworkSettings(
                new Proxy("127.0.0.1", proxy.port(), user, password), List.of(entries), List.of(), false);
        Dns resolver = host -> {
            if (host.equals("hidden.example")) {
                return List.of(InetAddress.getByName("192.168.0.1"));
            }
            return Webs.KNOWS_NOTHING.lookup(host);
        };
        return new OkHttpWeb(
                settings, Webs.QUICK, Webs.AGENT, Set.of(Webs.HOST, "other.example"), Webs.machine(resolver));
    }
}
