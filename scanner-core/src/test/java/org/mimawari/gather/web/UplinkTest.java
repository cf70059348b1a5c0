package org.mimawari.gather.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.gather.web.Answer.Fault;
import org.mimawari.gather.web.Answer.Silence;
import org.mimawari.settings.NetworkSettings;
import org.mimawari.term.Cause;

/** A host that is gone, a name server that is silent and a network of our own that is down are three things. */
class UplinkTest {
    private static final String OWN = "www.city.aozora.example";
    private static final String OTHER_OWN = "shakyo.aozora.example";
    private static final String LINKED = "shop.example";
    private static final String UNKNOWN = "Name or service not known";
    private static final String SILENT = "Temporary failure in name resolution";

    /** What the resolver says of each name now; without an entry it does not answer. An empty text is an address. */
    private final Map<String, String> says = new HashMap<>();

    private boolean connected = true;

    private List<InetAddress> lookUp(String host) throws UnknownHostException {
        String words = says.getOrDefault(host, SILENT);
        if (words.isEmpty()) {
            return List.of(InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1}));
        }
        throw new UnknownHostException(words.equals(host) ? host : host + ": " + words);
    }

    private Fault asked(OkHttpWeb web, String host) {
        return Webs.fault(web.ask(Webs.get("http://" + host + ":9/")));
    }

    private OkHttpWeb web(String... ownHosts) {
        NetworkSettings network = new NetworkSettings(null, List.of(), List.of(), true);
        return new OkHttpWeb(
                network, Webs.QUICK, Webs.AGENT, Set.of(ownHosts), new Machine(this::lookUp, () -> connected));
    }

    private Fault meant(IOException e, Connections.Way way) {
        try (NameLookup names = new NameLookup(this::lookUp)) {
            return new Uplink(names, Set.of(OWN), "proxy.example", () -> connected).fault(e, LINKED, way);
        }
    }

    @Test
    void aNameThatTheNameServerDeniesIsNoHostWhileItAnswersForOurs() {
        says.put(LINKED, UNKNOWN);
        says.put(OWN, "");
        try (OkHttpWeb web = web(OWN)) {
            assertThat(asked(web, OWN)).isEqualTo(Fault.NO_CONNECTION);
            assertThat(asked(web, LINKED)).isEqualTo(Fault.NO_SUCH_HOST);
        }
    }

    /** As on macOS: without a network every name is unknown. */
    @Test
    void aNameIsNotDeniedByAResolverThatDeniesWhatItKnewBefore() {
        says.put(LINKED, UNKNOWN);
        says.put(OWN, "");
        try (OkHttpWeb web = web(OWN)) {
            asked(web, OWN);
            says.put(OWN, SILENT);
            assertThat(asked(web, LINKED)).isEqualTo(Fault.OWN_NETWORK);
            says.put(OWN, "");
            assertThat(asked(web, LINKED)).isEqualTo(Fault.NO_SUCH_HOST);
        }
    }

    @Test
    void aNameServerThatAnswersForOursIsSilentAboutTheOtherOnly() {
        says.put(OWN, UNKNOWN);
        try (OkHttpWeb web = web(OWN)) {
            assertThat(asked(web, LINKED)).isEqualTo(Fault.NAME_UNANSWERED);
        }
    }

    @Test
    void aNameServerThatIsSilentAboutAllOursIsOurOwnTrouble() {
        try (OkHttpWeb web = web(OWN, OTHER_OWN)) {
            Answer answer = web.ask(Webs.get("http://" + OWN + ":9/"));
            assertThat(((Silence) answer).fault()).isEqualTo(Fault.OWN_NETWORK);
            assertThat(((Silence) answer).cause()).isEqualTo(Cause.OWN_NETWORK);
        }
    }

    /** One silence proves nothing of the others: the name servers of the site may be in trouble. */
    @Test
    void withoutAnotherNameNobodyKnowsWhoseTroubleItIs() {
        try (OkHttpWeb web = web(OWN)) {
            assertThat(asked(web, OWN)).isEqualTo(Fault.NAME_UNANSWERED);
            connected = false;
            assertThat(asked(web, OWN)).isEqualTo(Fault.OWN_NETWORK);
        }
    }

    /** For ten seconds after a failure Java says only the name. */
    @Test
    void aFailureThatIsRepeatedWithoutItsReasonKeepsIt() {
        try (OkHttpWeb web = web(OWN)) {
            assertThat(asked(web, LINKED)).isEqualTo(Fault.OWN_NETWORK);
            says.put(OWN, UNKNOWN);
            says.put(LINKED, LINKED);
            assertThat(asked(web, LINKED)).isEqualTo(Fault.NAME_UNANSWERED);
            says.put(LINKED, UNKNOWN);
            assertThat(asked(web, LINKED)).isEqualTo(Fault.NO_SUCH_HOST);
            says.put(LINKED, LINKED);
            assertThat(asked(web, LINKED)).isEqualTo(Fault.NO_SUCH_HOST);
        }
    }

    @Test
    void aReasonThatWasNeverHeardProvesNothing() {
        says.put(OWN, UNKNOWN);
        says.put(LINKED, LINKED);
        try (OkHttpWeb web = web(OWN)) {
            assertThat(asked(web, LINKED)).isEqualTo(Fault.NAME_UNANSWERED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Network is unreachable", "Network is down", "ネットワークに届きません"})
    void withoutARouteItIsOurs(String words) {
        for (Connections.Way way : Connections.Way.values()) {
            assertThat(meant(new SocketException(words), way)).isEqualTo(Fault.OWN_NETWORK);
        }
    }

    /** A host with an address of each kind, on a machine that has one kind only. */
    @Test
    void aRouteThatLacksForOneOfTwoAddressesIsNotOurs() {
        SocketException first = new SocketException("Network is unreachable");
        first.addSuppressed(new ConnectException("Connection refused"));
        assertThat(meant(first, Connections.Way.STRAIGHT)).isNotEqualTo(Fault.OWN_NETWORK);
    }

    @Test
    void aServerThatRefusesOrIsSilentIsNotOurs() {
        IOException refused = new ConnectException("Failed to connect to /192.0.2.7:443");
        IOException silent = new SocketTimeoutException("timeout");
        assertThat(meant(refused, Connections.Way.STRAIGHT)).isEqualTo(Fault.NO_CONNECTION);
        assertThat(meant(silent, Connections.Way.STRAIGHT)).isEqualTo(Fault.TIME_OUT);
        assertThat(meant(refused, Connections.Way.DIVERTED)).isEqualTo(Fault.NO_CONNECTION);
        connected = false;
        assertThat(meant(silent, Connections.Way.STRAIGHT)).isEqualTo(Fault.OWN_NETWORK);
        assertThat(meant(silent, Connections.Way.DIVERTED)).isEqualTo(Fault.TIME_OUT);
    }

    @Test
    void aProxyThatIsNotReachedIsOursAndWhatItSaysOfTheSiteIsNot() {
        Connections.Way proxy = Connections.Way.PROXY;
        assertThat(meant(new ConnectException("Failed to connect to proxy.example"), proxy))
                .isEqualTo(Fault.OWN_NETWORK);
        assertThat(meant(new SocketTimeoutException("Connect timed out"), proxy))
                .isEqualTo(Fault.OWN_NETWORK);
        assertThat(meant(new UnknownHostException("proxy.example: " + UNKNOWN), proxy))
                .isEqualTo(Fault.OWN_NETWORK);
        assertThat(meant(new SocketTimeoutException("timeout"), proxy)).isEqualTo(Fault.TIME_OUT);
        assertThat(meant(new IOException("Unexpected response code for CONNECT: 503"), proxy))
                .isEqualTo(Fault.NO_CONNECTION);
    }
}
