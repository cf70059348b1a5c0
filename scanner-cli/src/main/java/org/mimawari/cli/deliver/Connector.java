package org.mimawari.cli.deliver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.util.WriteTimeoutSocket;
import org.mimawari.settings.MailSettings;
import org.mimawari.settings.MailSettings.Security;
import org.mimawari.settings.NetworkSettings.ConnectTo;

/**
 * Connects to the mail server, or to where {@code network.connect-to} sends its connections; certificates are those of the server's name in
 * either case. Thread-safe.
 */
final class Connector {

    static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    private static final Duration CONNECT = Duration.ofSeconds(20);

    /** Some servers look a mail through before they answer; RFC 5321 4.5.3.2 would wait up to ten minutes. */
    private static final Duration ANSWER = Duration.ofMinutes(3);

    private final MailSettings settings;
    private final List<ConnectTo> detours;
    private final SSLSocketFactory tls;

    Connector(MailSettings settings, List<ConnectTo> detours, SSLSocketFactory tls) {
        this.settings = settings;
        this.detours = List.copyOf(detours);
        this.tls = tls;
    }

    /** The settings want the connection to stay on this machine, and it would not. */
    static final class NotLoopback extends IOException {
        private static final long serialVersionUID = 1;
    }

    Socket connect() throws IOException {
        InetSocketAddress to = target();
        if (settings.security() == Security.NONE && !to.getAddress().isLoopbackAddress()) {
            throw new NotLoopback();
        }
        Socket socket = new Socket();
        try {
            socket.setSoTimeout((int) ANSWER.toMillis());
            socket.connect(to, (int) CONNECT.toMillis());
            Socket guarded = new WriteTimeoutSocket(socket, (int) ANSWER.toMillis());
            return settings.security() == Security.TLS ? secured(guarded) : guarded;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** The address carries the name of the settings, from which the mail library takes the host to check the certificate for. */
    private InetSocketAddress target() throws IOException {
        for (ConnectTo detour : detours) {
            if (detour.matches(settings.host(), settings.port())) {
                byte[] address = InetAddress.getByName(detour.address()).getAddress();
                return new InetSocketAddress(InetAddress.getByAddress(settings.host(), address), detour.addressPort());
            }
        }
        return new InetSocketAddress(InetAddress.getByName(settings.host()), settings.port());
    }

    private Socket secured(Socket socket) throws IOException {
        SSLSocket secured = (SSLSocket) tls.createSocket(socket, settings.host(), settings.port(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(PROTOCOLS);
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }
}
