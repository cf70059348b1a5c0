package org.mimawari.cli.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.mimawari.settings.NetworkSettings;
import org.mimawari.settings.NetworkSettings.ConnectTo;

/** The invented town and its outside services on two ports of loopback, one with TLS and one without. */
final class DemoServer implements AutoCloseable {
    private static final Map<String, String> TYPES = Map.of(
            "csv", "text/csv; charset=utf-8",
            "html", "text/html; charset=utf-8",
            "json", "application/json; charset=utf-8",
            "pdf", "application/pdf",
            "png", "image/png",
            "txt", "text/plain; charset=utf-8",
            "xml", "application/xml");

    private final DemoRoutes routes = new DemoRoutes();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final HttpServer plain;
    private final HttpsServer secure;
    private final Path pem;

    static {
        // Else the JDK's server holds each answer back for 40 ms. Read once, when the first server is made.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private DemoServer(Path folder) throws IOException, GeneralSecurityException {
        DemoCertificate certificate = DemoCertificate.create(folder, routes.hosts());
        pem = certificate.pem();
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        plain = HttpServer.create(anyPort, 0);
        secure = HttpsServer.create(anyPort, 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(certificate.serverContext()));
        for (HttpServer server : List.of(plain, secure)) {
            server.createContext("/", this::answer);
            server.setExecutor(threads);
            server.start();
        }
    }

    /** @param folder takes the certificate of this run */
    static DemoServer start(Path folder) throws IOException, GeneralSecurityException {
        return new DemoServer(folder);
    }

    /** Settings with which a scanner reaches this server by the real host names, and nothing else. */
    NetworkSettings network() {
        String loopback = InetAddress.getLoopbackAddress().getHostAddress();
        return new NetworkSettings(
                null,
                List.of(
                        new ConnectTo("*", 443, loopback, secure.getAddress().getPort()),
                        new ConnectTo("*", 80, loopback, plain.getAddress().getPort())),
                List.of(pem),
                false);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String host = exchange.getRequestHeaders().getFirst("Host");
            String name = host == null ? "" : host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
            URI asked = exchange.getRequestURI();
            DemoRoutes.Reply reply = routes.reply(name, asked.getRawPath()).orElse(new DemoRoutes.Reply(404, ""));
            send(exchange, reply);
        }
    }

    private static void send(HttpExchange exchange, DemoRoutes.Reply reply) throws IOException {
        if (reply.isRedirect()) {
            exchange.getResponseHeaders().set("Location", reply.value());
            exchange.sendResponseHeaders(reply.status(), -1);
            return;
        }
        if (reply.value().isEmpty()) {
            exchange.sendResponseHeaders(reply.status(), -1);
            return;
        }
        byte[] bytes = DemoRoutes.file(reply.value());
        String extension = reply.value().substring(reply.value().lastIndexOf('.') + 1);
        exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(extension, "application/octet-stream"));
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(reply.status(), head ? -1 : bytes.length);
        if (!head) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        plain.stop(0);
        secure.stop(0);
        threads.shutdownNow();
    }
}
