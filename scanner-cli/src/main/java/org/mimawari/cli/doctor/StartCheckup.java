package org.mimawari.cli.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.mimawari.scan.OwnNetwork;
import org.mimawari.settings.NetworkSettings;
import org.mimawari.settings.NetworkSettings.ConnectTo;
import org.mimawari.settings.SiteSettings;
import org.mimawari.term.PublicUrl;

/** Asks each start host once, by one HEAD request for {@code /robots.txt}: its name, its certificate, and what time it is there. */
final class StartCheckup implements Checkup {
    private static final int TIMEOUT_MILLIS = 10_000;
    private static final int MAX_HEAD = 16_384;
    private static final Duration MOST_APART = Duration.ofMinutes(5);

    private final List<SiteSettings> sites;
    private final NetworkSettings network;

    StartCheckup(List<SiteSettings> sites, NetworkSettings network) {
        this.sites = sites;
        this.network = network;
    }

    @Override
    public List<Note> look() {
        List<Note> notes = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        for (SiteSettings site : sites) {
            for (PublicUrl start : site.start()) {
                if (!asked.contains(start.origin())) {
                    asked.add(start.origin());
                    notes.addAll(ask(start));
                }
            }
        }
        return notes.stream().distinct().toList();
    }

    private List<Note> ask(PublicUrl start) {
        Optional<ConnectTo> way = way(start);
        try (Socket plain = new Socket()) {
            InetSocketAddress target = target(start, way);
            if (way.isEmpty() && !network.allowPrivateAddresses() && isPrivate(target.getAddress())) {
                return List.of(Note.problem("doctor.start-private", start.origin()));
            }
            plain.connect(target, TIMEOUT_MILLIS);
            plain.setSoTimeout(TIMEOUT_MILLIS);
            String head = start.isSecure() ? secureHead(plain, start) : head(plain, start);
            List<Note> notes = new ArrayList<>(List.of(Note.ok("doctor.start", start.origin())));
            drift(head).map(StartCheckup::clock).ifPresent(notes::add);
            return notes;
        } catch (SSLException | GeneralSecurityException e) {
            return List.of(Note.problem("doctor.start-tls", start.origin()));
        } catch (IOException e) {
            boolean ours = way.isEmpty() && OwnNetwork.isAtFault(e);
            return List.of(ours ? Note.problem("doctor.own-network") : Note.problem(trouble(e), start.origin()));
        }
    }

    private static String trouble(IOException e) {
        if (e instanceof UnknownHostException unknown) {
            return OwnNetwork.saysNoSuchName(unknown) ? "doctor.start-unknown" : "doctor.start-unanswered";
        }
        return "doctor.start-silent";
    }

    private static boolean isPrivate(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isAnyLocalAddress();
    }

    private Optional<ConnectTo> way(PublicUrl start) {
        return network.connectTo().stream()
                .filter(one -> one.matches(start.host(), start.port()))
                .findFirst();
    }

    private static InetSocketAddress target(PublicUrl start, Optional<ConnectTo> way) throws UnknownHostException {
        InetAddress address = InetAddress.getByName(way.map(ConnectTo::address).orElse(start.host()));
        return new InetSocketAddress(address, way.map(ConnectTo::addressPort).orElse(start.port()));
    }

    private String secureHead(Socket plain, PublicUrl start) throws IOException, GeneralSecurityException {
        try (SSLSocket secure = (SSLSocket)
                Trust.sockets(network.caCertificates()).createSocket(plain, start.host(), start.port(), false)) {
            SSLParameters parameters = secure.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secure.setSSLParameters(parameters);
            secure.startHandshake();
            return head(secure, start);
        }
    }

    private static String head(Socket socket, PublicUrl start) throws IOException {
        String ask = "HEAD /robots.txt HTTP/1.1\r\nHost: " + start.authority()
                + "\r\nUser-Agent: Mimawari\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(ask.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        String head = untilBlankLine(socket.getInputStream());
        if (!head.startsWith("HTTP/")) {
            throw new IOException("no HTTP");
        }
        return head;
    }

    /** Not to the end of the stream, which some servers keep open for ever. */
    private static String untilBlankLine(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int c = in.read(); c >= 0 && head.length() < MAX_HEAD; c = in.read()) {
            head.append((char) c);
            if (c == '\n' && (head.length() < 3 || head.lastIndexOf("\n", head.length() - 2) >= head.length() - 3)) {
                break;
            }
        }
        return head.toString();
    }

    private static Optional<Duration> drift(String head) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("date:"))
                .findFirst()
                .flatMap(line -> time(line.substring(5).strip()))
                .map(there -> Duration.between(there, Instant.now()));
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Note clock(Duration drift) {
        return drift.abs().compareTo(MOST_APART) <= 0
                ? Note.ok("doctor.clock")
                : Note.warning("doctor.clock-wrong", drift.abs().toMinutes());
    }
}
