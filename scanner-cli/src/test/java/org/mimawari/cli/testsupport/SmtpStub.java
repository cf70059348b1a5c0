package org.mimawari.cli.testsupport;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A small mail server on loopback that does at each step what a test tells it. A mail counts when its end has come. */
public final class SmtpStub implements AutoCloseable {

    /** A mail as the server has it. */
    public record Mail(String sender, String recipient, String content, boolean underTls) {}

    /** What a test wants at a step. */
    @FunctionalInterface
    public interface Script {
        /**
         * @param step the command ({@code RCPT}), {@code LINE} for the first line of the content, {@code END}, or {@code KEPT} when the mail
         *     counts and the answer is still to come
         * @param recipient of the mail in progress, or empty
         * @return the answer, null for the usual one; {@link #HANG_UP} breaks the connection off
         */
        @Nullable
        String at(String step, String recipient);
    }

    public static final String HANG_UP = "hang up";

    private final ServerSocket socket;
    private final @Nullable SSLContext tls;
    private final boolean implicit;
    private final Script script;
    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();

    private SmtpStub(@Nullable SSLContext tls, boolean implicit, Script script) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.tls = tls;
        this.implicit = implicit;
        this.script = script;
        Thread thread = new Thread(this::listen, "smtp stub");
        thread.setDaemon(true);
        thread.start();
    }

    public static SmtpStub plain(Script script) throws IOException {
        return new SmtpStub(null, false, script);
    }

    public static SmtpStub startTls(SSLContext tls) throws IOException {
        return new SmtpStub(tls, false, (step, recipient) -> null);
    }

    public static SmtpStub implicitTls(SSLContext tls) throws IOException {
        return new SmtpStub(tls, true, (step, recipient) -> null);
    }

    public int port() {
        return socket.getLocalPort();
    }

    public List<Mail> mails() {
        return mails;
    }

    /** All commands of all connections, in the order in which they came. */
    public List<String> commands() {
        return commands;
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread thread = new Thread(() -> serve(client), "smtp stub connection");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            Talk talk = new Talk(implicit ? secured(client) : client);
            talk.secure = implicit;
            talk.say("220 stub ESMTP");
            while (talk.next()) {}
        } catch (IOException e) {
            // The client has gone, which some tests want.
            commands.add("(gone)");
        }
    }

    private SSLSocket secured(Socket client) throws IOException {
        if (tls == null) {
            throw new IOException("no TLS here");
        }
        SSLSocket secured = (SSLSocket) tls.getSocketFactory().createSocket(client, null, client.getPort(), true);
        secured.setUseClientMode(false);
        secured.startHandshake();
        return secured;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One connection. */
    private final class Talk {
        private Socket line;
        private BufferedReader in;
        private boolean secure;
        private String sender = "";
        private String recipient = "";

        Talk(Socket line) throws IOException {
            this.line = line;
            this.in = reader(line);
        }

        private static BufferedReader reader(Socket line) throws IOException {
            return new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.ISO_8859_1));
        }

        void say(String answer) throws IOException {
            line.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            line.getOutputStream().flush();
        }

        private void answer(String step, String usual) throws IOException {
            String wanted = script.at(step, recipient);
            if (HANG_UP.equals(wanted)) {
                throw new IOException("hung up");
            }
            say(wanted == null ? usual : wanted);
        }

        boolean next() throws IOException {
            String command = in.readLine();
            if (command == null) {
                return false;
            }
            String word = command.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            commands.add(word);
            switch (word) {
                case "EHLO" -> say(tls != null && !secure ? "250-stub\r\n250 STARTTLS" : "250 stub");
                case "STARTTLS" -> startTls();
                case "MAIL" -> {
                    sender = command;
                    recipient = "";
                    answer("MAIL", "250 fine");
                }
                case "RCPT" -> {
                    recipient = command.replaceAll(".*<(.*)>.*", "$1");
                    answer("RCPT", "250 fine");
                }
                case "DATA" -> {
                    answer("DATA", "354 go on");
                    content();
                }
                case "QUIT" -> {
                    say("221 bye");
                    return false;
                }
                default -> say("250 fine");
            }
            return true;
        }

        private void startTls() throws IOException {
            say("220 go on");
            line = secured(line);
            in = reader(line);
            secure = true;
        }

        private void content() throws IOException {
            StringBuilder content = new StringBuilder();
            String text = in.readLine();
            script.at("LINE", recipient);
            while (text != null && !text.equals(".")) {
                content.append(text).append("\r\n");
                text = in.readLine();
            }
            if (text == null) {
                throw new IOException("the client has gone in the middle of its mail");
            }
            String refusal = script.at("END", recipient);
            if (HANG_UP.equals(refusal)) {
                throw new IOException("hung up");
            }
            if (refusal != null) {
                say(refusal);
                return;
            }
            mails.add(new Mail(sender, recipient, content.toString(), secure));
            answer("KEPT", "250 taken");
        }
    }
}
