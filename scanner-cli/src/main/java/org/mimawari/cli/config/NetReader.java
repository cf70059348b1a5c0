package org.mimawari.cli.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Optional;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.settings.CrawlSettings.Render;
import org.mimawari.settings.CrawlSettings.Robots;
import org.mimawari.settings.NetworkSettings;
import org.mimawari.settings.NetworkSettings.Proxy;

/** Reads {@code crawl} and {@code network}. */
final class NetReader {
    private static final int MOST_CONNECTIONS = 16;
    private static final int MOST_URLS = 10_000_000;

    private final Path folder;

    /** @param folder where relative paths begin */
    NetReader(Path folder) {
        this.folder = folder;
    }

    CrawlSettings crawl(Section section) {
        CrawlSettings usual = CrawlSettings.DEFAULT;
        return new CrawlSettings(
                section.value("delay", Grammars.duration(Duration.ZERO, Duration.ofHours(1)))
                        .orElse(usual.delay()),
                section.value("connections-per-host", Grammars.number(1, MOST_CONNECTIONS))
                        .orElse(usual.connectionsPerHost()),
                section.value("max-urls", Grammars.number(1, MOST_URLS)).orElse(usual.maxUrls()),
                section.value("render", Grammars.choice(Render.class)).orElse(usual.render()),
                section.value("robots", Grammars.choice(Robots.class)).orElse(usual.robots()),
                section.value("time-limit", Grammars.duration(Duration.ofSeconds(1), Duration.ofDays(30)))
                        .orElse(usual.timeLimit()),
                section.value("browser", BrowserPlaces.grammar(folder)).orElse(usual.browser()),
                section.value("services", ServicesFile.grammar(folder)).orElse(usual.services()));
    }

    NetworkSettings network(Section section) {
        Optional<Optional<Proxy>> proxy = section.value("proxy", NetReader::proxy);
        return new NetworkSettings(
                proxy.flatMap(given -> given).orElse(null),
                section.list("connect-to", Addresses::connectTo),
                section.list("ca-certificates", this::certificates),
                section.value("allow-private-addresses", Grammars::flag).orElse(false));
    }

    /** Written down but empty means none. */
    private static Optional<Proxy> proxy(String text) throws Wrong {
        return text.isBlank() ? Optional.empty() : Optional.of(Addresses.proxy(text));
    }

    private Path certificates(String text) throws Wrong {
        Path file = path(text);
        try (InputStream in = Files.newInputStream(file)) {
            if (CertificateFactory.getInstance("X.509").generateCertificates(in).isEmpty()) {
                throw new Wrong("wrong.ca-content");
            }
        } catch (IOException e) {
            throw new Wrong("wrong.ca-unreadable");
        } catch (CertificateException e) {
            throw new Wrong("wrong.ca-content");
        }
        return file;
    }

    private Path path(String text) throws Wrong {
        try {
            return folder.resolve(text.strip()).normalize();
        } catch (InvalidPathException e) {
            throw new Wrong("wrong.path");
        }
    }
}
