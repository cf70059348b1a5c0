package org.mimawari.gather.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/**
 * Makes sockets that ask, at the last moment, where they really connect to. This is the one place that every TCP connection passes,
 * whatever the host was written like. Thread-safe.
 */
final class AimedSockets extends SocketFactory {

    /** Decides where a connection goes. */
    interface Aim {
        /** @throws IOException if it may go nowhere */
        InetSocketAddress at(InetSocketAddress wanted) throws IOException;
    }

    private final Aim aim;

    AimedSockets(Aim aim) {
        this.aim = aim;
    }

    /** Connects as wanted if the policy allows the address, and fails otherwise. */
    static AimedSockets guarded(AddressPolicy policy) {
        return new AimedSockets(wanted -> {
            InetAddress address = wanted.getAddress();
            if (address == null || !policy.allows(address)) {
                throw new ForbiddenAddressException(wanted.getHostString());
            }
            return wanted;
        });
    }

    @Override
    public Socket createSocket() {
        return new AimedSocket(aim);
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw connectsTooEarly();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw connectsTooEarly();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw connectsTooEarly();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw connectsTooEarly();
    }

    private static UnsupportedOperationException connectsTooEarly() {
        return new UnsupportedOperationException("OkHttp makes sockets unconnected and connects them itself");
    }

    private static final class AimedSocket extends Socket {
        private final Aim aim;

        AimedSocket(Aim aim) {
            this.aim = aim;
        }

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            if (!(endpoint instanceof InetSocketAddress wanted)) {
                throw new IOException("not an internet address");
            }
            super.connect(aim.at(wanted), timeout);
        }
    }
}
