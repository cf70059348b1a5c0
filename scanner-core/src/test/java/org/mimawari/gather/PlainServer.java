package org.mimawari.gather;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** A quick server on loopback that says byte by byte what a test wants it to say, right or wrong, and counts. */
public final class PlainServer implements AutoCloseable {

    /** A request as it came. */
    public record Request(String target, Map<String, String> headers) {
        public String host() {
            return headers.getOrDefault("host", "").replaceAll(":.*", "");
        }
    }

    /** Writes one answer; returns whether the connection may be used again. */
    public interface Script {
        boolean answer(Request request, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<Request> seen = new CopyOnWriteArrayList<>();
    private final Script script;
    private final AtomicLong sent = new AtomicLong();

    public PlainServer(Script script) throws IOException {
        this.script = script;
        this.socket = new ServerSocket(0, 100, InetAddress.getByName("127.0.0.1"));
        threads.execute(this::accept);
    }

    /** A right answer in one piece. */
    public static boolean send(OutputStream out, String statusAndHeaders, byte[] body) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(body.length + 200);
        whole.writeBytes(("HTTP/1.1 " + statusAndHeaders.strip().replace("\n", "\r\n") + "\r\nContent-Length: "
                        + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        whole.writeBytes(body);
        out.write(whole.toByteArray());
        out.flush();
        return true;
    }

    public int port() {
        return socket.getLocalPort();
    }

    public List<Request> seen() {
        return List.copyOf(seen);
    }

    /** Bytes that went out. */
    public long sent() {
        return sent.get();
    }

    private void accept() {
        try {
            while (!socket.isClosed()) {
                Socket connection = socket.accept();
                connection.setTcpNoDelay(true);
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
            OutputStream out = new Counted(connection.getOutputStream());
            boolean again = true;
            for (String line = in.readLine(); again && line != null; line = again ? in.readLine() : null) {
                Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
                for (String header = in.readLine(); header != null && header.contains(":"); header = in.readLine()) {
                    int colon = header.indexOf(':');
                    headers.put(
                            header.substring(0, colon),
                            header.substring(colon + 1).strip());
                }
                Request request = new Request(line.split(" ", 3)[1], headers);
                seen.add(request);
                again = script.answer(request, out);
            }
        } catch (IOException e) {
            // The client went away, which many tests are about.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Counted extends OutputStream {
        private final OutputStream out;

        Counted(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            sent.incrementAndGet();
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            sent.addAndGet(length);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
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
