package org.mimawari.gather.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mimawari.gather.web.AddressTricks.Trick;
import org.mimawari.settings.NetworkSettings;
import org.mimawari.term.PublicUrl;

/** The web client against every trick of the list, straight and by a redirect, while a server listens on all addresses here. */
class AddressTricksTest {
    private final Lookout lookout = new Lookout();

    @AfterEach
    void end() {
        lookout.close();
    }

    @Test
    void theListIsLong() {
        assertThat(AddressTricks.all()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(AddressTricks.all()).extracting(Trick::host).doesNotHaveDuplicates();
    }

    @Test
    void noneIsConnectedTo() {
        List<String> answered = new ArrayList<>();
        try (OkHttpWeb web = AddressTricks.web(NetworkSettings.DEFAULT)) {
            for (String host : hosts()) {
                ask(web, "http://" + host + ":" + lookout.port() + "/").ifPresent(answer -> answered.add(host));
            }
        }
        assertThat(answered).isEmpty();
        assertThat(lookout.seen()).isEmpty();
    }

    @Test
    void noneIsConnectedToByARedirect() {
        for (String host : hosts()) {
            String target = "http://" + host + ":" + lookout.port() + "/";
            RawServer.Script sendsAway = RawServer.always("302 Found\nLocation: " + target, "");
            try (RawServer front = new RawServer(sendsAway);
                    OkHttpWeb web = AddressTricks.web(
                            new NetworkSettings(null, List.of(front.as(Webs.HOST)), List.of(), false))) {
                web.ask(Webs.following("http://" + Webs.HOST + "/"));
            } catch (Exception e) {
                throw new AssertionError(host, e);
            }
        }
        assertThat(lookout.seen()).isEmpty();
    }

    /** So that the tests above can fail: with the guard off the server is reached by each trick that leads here. */
    @Test
    void allThatLeadHereAreConnectedToWhenTheSettingsAllowIt() {
        List<String> missing = new ArrayList<>();
        try (OkHttpWeb web = AddressTricks.web(new NetworkSettings(null, List.of(), List.of(), true))) {
            for (Trick trick : AddressTricks.all()) {
                if (trick.own() && ask(web, trick.url(lookout.port(), "/")).isEmpty()) {
                    missing.add(trick.host());
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(lookout.seen()).isNotEmpty();
    }

    private static Optional<Answer.Response> ask(OkHttpWeb web, String url) {
        return PublicUrl.parse(url)
                .map(one -> web.ask(Webs.get(one.address())))
                .filter(Answer.Response.class::isInstance)
                .map(Answer.Response.class::cast);
    }

    /** The list, and the addresses that this machine really has in closed networks. */
    private static List<String> hosts() {
        List<String> hosts =
                new ArrayList<>(AddressTricks.all().stream().map(Trick::host).toList());
        try {
            NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> new AddressGuard().forbids(address))
                    .map(AddressTricksTest::written)
                    .forEach(hosts::add);
        } catch (java.net.SocketException e) {
            throw new AssertionError(e);
        }
        return hosts;
    }

    private static String written(InetAddress address) {
        String text = address.getHostAddress();
        int zone = text.indexOf('%');
        String number = zone < 0 ? text : text.substring(0, zone);
        return number.contains(":") ? "[" + number + "]" : number;
    }
}
