package org.mimawari.cli.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import org.mimawari.settings.NetworkSettings;

/** Whether the proxy answers, or whether one is forgotten in the settings; and what else the network settings change. */
final class ProxyCheckup implements Checkup {
    private static final int TIMEOUT_MILLIS = 10_000;
    private static final List<String> USUAL = List.of("https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY");

    private final NetworkSettings network;
    private final Map<String, String> environment;

    ProxyCheckup(NetworkSettings network, Map<String, String> environment) {
        this.network = network;
        this.environment = environment;
    }

    @Override
    public List<Note> look() {
        NetworkSettings.Proxy proxy = network.proxy();
        if (proxy == null) {
            return USUAL.stream()
                    .filter(environment::containsKey)
                    .limit(1)
                    .map(name -> Note.warning("doctor.proxy-unset", name))
                    .toList();
        }
        String shown = proxy.host() + ":" + proxy.port();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(proxy.host(), proxy.port()), TIMEOUT_MILLIS);
            return List.of(Note.ok("doctor.proxy", shown));
        } catch (IOException e) {
            return List.of(Note.problem("doctor.proxy-silent", shown));
        }
    }
}
