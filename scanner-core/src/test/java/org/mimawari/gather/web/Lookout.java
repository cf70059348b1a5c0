package org.mimawari.gather.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Listens at one port of all addresses of this machine, IPv4 and IPv6, TCP and UDP, and notes who comes. Answers each with "seen". */
public final class Lookout implements AutoCloseable {
    private static final String ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nAccess-Control-Allow-Origin: *\r\n"
                    + "Content-Length: 4\r\nConnection: close\r\n\r\nseen";

    private final ServerSocket tcp;
    private final DatagramSocket udp;
    private final List<String> seen = new CopyOnWriteArrayList<>();

    public Lookout() {
        try {
            tcp = new ServerSocket(0, 200);
            udp = new DatagramSocket(tcp.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
        start(this::receive);
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "lookout");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!tcp.isClosed()) {
            try {
                Socket visitor = tcp.accept();
                start(() -> answer(visitor));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    /** Whoever connects has come, even if he says nothing. */
    private void answer(Socket visitor) {
        try (visitor) {
            visitor.setSoTimeout(2_000);
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(visitor.getInputStream(), StandardCharsets.ISO_8859_1));
            String first = lines.readLine();
            seen.add(first == null ? "silent" : first);
            String line = first;
            while (line != null && !line.isEmpty()) {
                line = lines.readLine();
            }
            visitor.getOutputStream().write(ANSWER.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            seen.add("silent");
        }
    }

    private void receive() {
        while (!udp.isClosed()) {
            try {
                udp.receive(new DatagramPacket(new byte[2_000], 2_000));
                seen.add("datagram");
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    public int port() {
        return tcp.getLocalPort();
    }

    /** The first lines of all requests; "silent" for a connection without one, "datagram" for a packet. */
    public List<String> seen() {
        return List.copyOf(seen);
    }

    @Override
    public void close() {
        try {
            tcp.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        udp.close();
    }
}
