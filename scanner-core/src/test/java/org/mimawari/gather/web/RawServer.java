package org.mimawari.gather.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.mimawari.settings.NetworkSettings.ConnectTo;

/** A server on loopback that answers each connection byte by byte as a test wants, right or wrong. */
final class RawServer implements AutoCloseable {

    /** Writes an answer; the connection is closed afterwards. */
    interface Script {
        void answer(Seen request, OutputStream out) throws IOException, InterruptedException;
    }

    /** A request as it came. */
    record Seen(String line, Map<String, String> headers, long atNanos) {
        String path() {
            return line.split(" ", 3)[1];
        }

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final Script script;

    RawServer(Script script) {
        this.script = script;
        try {
            this.socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    /** A whole answer of one status line, some headers and a text. */
    static Script always(String statusAndHeaders, String body) {
        return (request, out) -> send(out, statusAndHeaders, body);
    }

    static void send(OutputStream out, String statusAndHeaders, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 " + statusAndHeaders.strip().replace("\n", "\r\n") + "\r\nContent-Length: "
                + bytes.length + "\r\nConnection: close\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.UTF_8));
        out.write(bytes);
        out.flush();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Stands in for this host's port 80. */
    ConnectTo as(String host) {
        return new ConnectTo(host, 80, "127.0.0.1", port());
    }

    List<Seen> seen() {
        return List.copyOf(seen);
    }

    List<String> paths() {
        List<String> paths = new ArrayList<>();
        seen.forEach(request -> paths.add(request.path()));
        return paths;
    }

    private void accept() {
        try {
            while (!socket.isClosed()) {
                Socket connection = socket.accept();
                open.add(connection);
                threads.execute(() -> serve(connection));
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
            String line = in.readLine();
            if (line == null) {
                return;
            }
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (String header = in.readLine(); header != null && header.contains(":"); header = in.readLine()) {
                int colon = header.indexOf(':');
                headers.merge(
                        header.substring(0, colon).toLowerCase(Locale.ROOT),
                        header.substring(colon + 1).strip(),
                        (first, next) -> first + ", " + next);
            }
            Seen request = new Seen(line, headers, System.nanoTime());
            seen.add(request);
            script.answer(request, connection.getOutputStream());
        } catch (IOException e) {
            // The client went away, which many tests are about.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket connection : open) {
            connection.close();
        }
        threads.shutdownNow();
    }
}
