package org.mimawari.gather.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mimawari.settings.NetworkSettings;
import org.mimawari.term.PublicUrl;

/** The list of {@code address-tricks.tsv}, and a web whose name server answers the names in it. */
public final class AddressTricks {
    private static final String SERVICE = ".nip.example";
    private static final String SERVICE_V6 = ".v6" + SERVICE;

    /**
     * One way to write a forbidden address.
     *
     * @param own whether it leads to this machine
     */
    public record Trick(String host, boolean own, String why) {
        public String url(int port, String path) {
            return "http://" + host + ":" + port + path;
        }
    }

    private AddressTricks() {}

    public static List<Trick> all() {
        try (InputStream in = AddressTricks.class.getResourceAsStream("address-tricks.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cells -> new Trick(cells[0].replace("\\u00AD", "\u00AD"), cells[1].equals("own"), cells[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All tricks count as hosts of our own, which are not spared: many are one host, written in many ways. */
    public static OkHttpWeb web(NetworkSettings network) {
        Set<String> own = Stream.concat(
                        Stream.of(Webs.HOST),
                        all().stream()
                                .flatMap(trick -> PublicUrl.parse(trick.url(80, "/")).stream())
                                .map(PublicUrl::host))
                .collect(Collectors.toSet());
        return new OkHttpWeb(network, Webs.QUICK, Webs.AGENT, own, Webs.machine(AddressTricks::lookUp));
    }

    private static List<InetAddress> lookUp(String name) throws UnknownHostException {
        String host = name.toLowerCase(Locale.ROOT);
        if (host.endsWith(".")) {
            host = host.substring(0, host.length() - 1);
        }
        if (host.equals("localhost") || host.equals("localhost" + SERVICE)) {
            return List.of(InetAddress.getByName("127.0.0.1"), InetAddress.getByName("::1"));
        }
        if (host.endsWith(SERVICE_V6)) {
            return List.of(InetAddress.getByName(spelled(host, SERVICE_V6).replace('-', ':')));
        }
        if (host.endsWith(SERVICE)) {
            return List.of(InetAddress.getByName(spelled(host, SERVICE).replace('-', '.')));
        }
        if (host.startsWith("[") || Character.isDigit(host.charAt(host.length() - 1))) {
            return List.of(InetAddress.getByName(host)); // numbers
        }
        throw new UnknownHostException(host + ": Name or service not known");
    }

    private static String spelled(String host, String service) {
        String labels = host.substring(0, host.length() - service.length());
        return labels.substring(labels.lastIndexOf('.') + 1);
    }
}
