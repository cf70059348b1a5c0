package org.mimawari.gather.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.gather.web.Answer.Fault;
import org.mimawari.gather.web.Answer.Silence;
import org.mimawari.settings.NetworkSettings;
import org.mimawari.term.Cause;

/** A server runs on loopback, and no page can make the scanner ask it. */
class ForbiddenAddressTest {
    private RawServer server;

    @BeforeEach
    void startServer() {
        server = new RawServer(RawServer.always("200 OK", "secret"));
    }

    @AfterEach
    void stopServer() throws Exception {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1",
                "127.0.1",
                "0177.0.0.1",
                "0x7f.0.0.1",
                "0x7f000001",
                "2130706433",
                "017700000001",
                "0x7F.1",
                "127.0.0.1.",
                "0",
                "0.0.0.0",
                "0x0",
                "00.0",
                "%31%32%37.0.0.1",
                "１２７.0.0.1",
                "127。0。0。1",
                "[::1]",
                "[0:0:0:0:0:0:0:1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[::127.0.0.1]",
                "[::]",
                "[64:ff9b::127.0.0.1]",
                "[2002:7f00:1::]",
                "169.254.169.254",
                "0xA9FEA9FE",
                "2852039166",
                "[::ffff:169.254.169.254]",
                "[fd00:ec2::254]",
                "10.0.0.1",
                "012.0.0.1",
                "192.168.1.1",
                "172.16.0.1",
                "100.64.0.1",
                "255.255.255.255",
                "224.0.0.1",
                "[fe80::1]",
                "[ff02::1]"
            })
    void hostWrittenAsNumberIsRefused(String host) {
        try (OkHttpWeb web = Webs.open(NetworkSettings.DEFAULT)) {
            Answer answer = web.ask(Webs.get("http://" + host + ":" + server.port() + "/"));
            assertThat(answer).isInstanceOf(Silence.class);
            assertThat(((Silence) answer).fault()).isEqualTo(Fault.FORBIDDEN_ADDRESS);
            assertThat(((Silence) answer).cause()).isEqualTo(Cause.REFUSED);
        }
        assertThat(server.seen()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "fd00::1", "fe80::1", "64:ff9b::7f00:1"})
    void nameThatLeadsToPrivateAddressIsRefused(String address) {
        Dns resolver = host -> List.of(InetAddress.getByName(address));
        assertThat(faultOf(resolver, "http://innocent.example:" + server.port() + "/"))
                .isEqualTo(Fault.FORBIDDEN_ADDRESS);
        assertThat(faultOf(resolver, "http://localhost:" + server.port() + "/")).isEqualTo(Fault.FORBIDDEN_ADDRESS);
        assertThat(server.seen()).isEmpty();
    }

    @Test
    void nameThatTurnsPrivateBetweenCheckAndConnectionIsRefusedByTheSocket() throws Exception {
        InetAddress turned = InetAddress.getByAddress("rebinding.example", new byte[] {127, 0, 0, 1});
        try (Socket socket = AimedSockets.guarded(AddressPolicy.of(false)).createSocket()) {
            assertThatThrownBy(() -> socket.connect(new InetSocketAddress(turned, server.port()), 1000))
                    .isInstanceOf(ForbiddenAddressException.class);
        }
        assertThat(server.seen()).isEmpty();
    }

    @Test
    void nameIsCheckedEachTimeThatItIsLookedUp() throws Exception {
        InetAddress open = InetAddress.getByName("198.20.0.1");
        List<InetAddress> answers = new ArrayList<>(List.of(open, InetAddress.getByName("127.0.0.1")));
        Dns resolver = host -> List.of(answers.remove(0));
        for (boolean first : List.of(true, false)) {
            try (NameLookup names = new NameLookup(resolver)) {
                CheckedDns dns = new CheckedDns(names, AddressPolicy.of(false));
                if (first) {
                    assertThat(dns.lookup("rebinding.example")).containsExactly(open);
                } else {
                    assertThatThrownBy(() -> dns.lookup("rebinding.example"))
                            .isInstanceOf(ForbiddenAddressException.class);
                }
            }
        }
    }

    @Test
    void privateAddressAmongPublicOnesIsNotTried() throws Exception {
        InetAddress open = InetAddress.getByName("198.20.0.1");
        Dns resolver = host -> List.of(InetAddress.getByName("127.0.0.1"), open, InetAddress.getByName("::1"));
        try (NameLookup names = new NameLookup(resolver)) {
            assertThat(new CheckedDns(names, AddressPolicy.of(false)).lookup("mixed.example"))
                    .containsExactly(open);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1:%d/", "http://2130706433:%d/", "//[::1]:%d/", "http://hidden.example:%d/"})
    void redirectToPrivateAddressIsRefused(String location) throws Exception {
        String target = location.replace("%d", Integer.toString(server.port()));
        RawServer.Script sendsAway = RawServer.always("302 Found\nLocation: " + target, "");
        Dns resolver = host -> List.of(InetAddress.getByName("127.0.0.1"));
        try (RawServer front = new RawServer(sendsAway);
                OkHttpWeb web = new OkHttpWeb(
                        Webs.to(front.as(Webs.HOST)), Webs.QUICK, Webs.AGENT, Set.of(), Webs.machine(resolver))) {
            assertThat(Webs.fault(web.ask(Webs.following("http://" + Webs.HOST + "/"))))
                    .isEqualTo(Fault.FORBIDDEN_ADDRESS);
        }
        assertThat(server.seen()).isEmpty();
    }

    @Test
    void connectToOpensOnlyTheHostAndPortThatItNames() {
        try (OkHttpWeb web = Webs.open(Webs.to(server.as("10.0.0.1")))) {
            assertThat(Webs.response(web.ask(Webs.get("http://10.0.0.1/"))).status())
                    .isEqualTo(200);
            assertThat(Webs.fault(web.ask(Webs.get("http://10.0.0.1:81/")))).isEqualTo(Fault.FORBIDDEN_ADDRESS);
            assertThat(Webs.fault(web.ask(Webs.get("http://10.0.0.2/")))).isEqualTo(Fault.FORBIDDEN_ADDRESS);
        }
    }

    @Test
    void settingsMayAllowPrivateAddresses() {
        NetworkSettings open = new NetworkSettings(null, List.of(), List.of(), true);
        try (OkHttpWeb web = Webs.open(open)) {
            assertThat(Webs.response(web.ask(Webs.get("http://127.0.0.1:" + server.port() + "/")))
                            .status())
                    .isEqualTo(200);
            assertThat(Webs.response(web.ask(Webs.get("http://localhost:" + server.port() + "/")))
                            .status())
                    .isEqualTo(200);
        }
    }

    private static Fault faultOf(Dns resolver, String url) {
        try (OkHttpWeb web =
                new OkHttpWeb(NetworkSettings.DEFAULT, Webs.QUICK, Webs.AGENT, Set.of(), Webs.machine(resolver))) {
            return Webs.fault(web.ask(Webs.get(url)));
        }
    }
}
