package org.mimawari.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.cli.testsupport.SmtpStub;

/** What becomes of a mail that its server did not take for so long that it is tried no more by itself. */
class KeptMailTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int scan() {
        err.reset();
        return Main.run(
                new String[] {"scan", "-q"},
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                folder);
    }

    private void settings(HttpServer site, SmtpStub mail) throws IOException {
        String sites =
                "sites: [ { start: [ 'http://www.city.aozora.example/' ], report-to: [ web@city.aozora.example ] } ]\n";
        String network =
                "network: { connect-to: [ '*:80:127.0.0.1:" + site.getAddress().getPort() + "' ] }\n";
        String mails = "mail: { host: 127.0.0.1, port: " + mail.port()
                + ", security: none, from: mimawari@city.aozora.example, when: always }\n";
        Files.writeString(folder.resolve("mimawari.yaml"), sites + network + mails + "crawl: { delay: 0ms }\n");
    }

    private void giveUp() throws SQLException {
        String store = "jdbc:h2:file:" + folder.resolve("data/mimawari");
        try (Connection connection = DriverManager.getConnection(store);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("update mimawari_mails set state = 'GIVEN_UP'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void theNextScanSendsWhatHadBeenGivenUp() throws IOException, SQLException {
        AtomicBoolean mended = new AtomicBoolean();
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        site.start();
        try (SmtpStub mail = SmtpStub.plain(
                (step, recipient) -> step.equals("RCPT") && !mended.get() ? "451 later, please" : null)) {
            settings(site, mail);
            assertThat(scan()).isZero();
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("mails not sent now: 1");
            giveUp();
            mended.set(true);
            assertThat(scan()).isZero();
            assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
            assertThat(mail.mails()).hasSize(2);
        } finally {
            site.stop(0);
        }
    }
}
