package org.mimawari.cli.deliver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Plain sockets that take the {@link Detour}, and TLS on top of them. The mail library asks for an unconnected socket first and lays TLS over it
 * when it finds that it is none, so that the host name of the settings is the one that is checked.
 */
final class DetourSockets extends SSLSocketFactory {

    private final Detour detour;
    private final SSLSocketFactory tls;

    DetourSockets(Detour detour, SSLSocketFactory tls) {
        this.detour = detour;
        this.tls = tls;
    }

    @Override
    public Socket createSocket() {
        return detour.socket();
    }

    @Override
    public Socket createSocket(Socket plain, String host, int port, boolean autoClose) throws IOException {
        return tls.createSocket(plain, host, port, autoClose);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw connected();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        throw connected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw connected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        throw connected();
    }

    private static IOException connected() {
        return new IOException("connections are made without a time limit here, and so are not made");
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls.getSupportedCipherSuites();
    }
}
