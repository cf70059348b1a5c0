package org.mimawari.gather.probe;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mimawari.term.PublicUrl;

/**
 * The shape of addresses of one kind of thing, as the table of services writes it: {@code docs.google.com/spreadsheets/d/{id}/**?gid={sheet}}.
 *
 * <p>The host is written out or begins with {@code *.} (any name below; not the name itself); the scheme and its usual port are not written. A segment of the path is itself, {@code *} for any
 * one, {@code {name}} for any one that is kept under that name, {@code {name:20}} for one of at least 20 characters, {@code prefix{name}} for one that begins so, or, last, {@code **} for any number of
 * them, none too. A trailing slash does not matter, nor do capital letters in what is written out. Behind {@code ?}, joined by {@code &}: parameters that must be there with a value, each
 * {@code name={name}}, {@code name=value} or {@code name=*}. By convention {@code {id}} is the thing's id, and {@code {token}} a key that opens it. Immutable; linear.
 */
final class AddressShape {
    private static final String REST = "**";
    private static final Pattern HOST = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

    private final String host;
    private final boolean below;
    private final List<ShapePart> segments;
    private final boolean open;
    private final List<Parameter> parameters;

    private record Parameter(String name, ShapePart value) {}

    private AddressShape(String server, List<ShapePart> segments, boolean open, List<Parameter> parameters) {
        this.below = server.startsWith("*.");
        this.host = below ? server.substring(2) : server;
        this.segments = List.copyOf(segments);
        this.open = open;
        this.parameters = List.copyOf(parameters);
    }

    /** @throws WrongShape if it is not written as the class says */
    static AddressShape parse(String written) {
        int question = written.indexOf('?');
        String place = question < 0 ? written : written.substring(0, question);
        int slash = place.indexOf('/');
        String server = slash < 0 ? place : place.substring(0, slash);
        if (!HOST.matcher(server.startsWith("*.") ? server.substring(2) : server)
                .matches()) {
            throw new WrongShape(LineFault.HOST);
        }
        List<String> path = slash < 0 ? List.of() : segments(place.substring(slash));
        boolean open = !path.isEmpty() && path.get(path.size() - 1).equals(REST);
        List<String> fixed = open ? path.subList(0, path.size() - 1) : path;
        if (fixed.contains(REST)) {
            throw new WrongShape(LineFault.REST);
        }
        AddressShape shape = new AddressShape(
                server,
                fixed.stream().map(ShapePart::parse).toList(),
                open,
                parameters(question < 0 ? "" : written.substring(question + 1)));
        shape.requireNamesOnce();
        return shape;
    }

    private static List<String> segments(String path) {
        return Stream.of(path.split("/", -1)).filter(part -> !part.isEmpty()).toList();
    }

    private static List<Parameter> parameters(String written) {
        List<Parameter> parameters = new ArrayList<>();
        for (String pair : written.isEmpty() ? new String[0] : written.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals <= 0 || equals == pair.length() - 1) {
                throw new WrongShape(LineFault.PARAMETER);
            }
            parameters.add(new Parameter(pair.substring(0, equals), ShapePart.parse(pair.substring(equals + 1))));
        }
        return parameters;
    }

    private void requireNamesOnce() {
        List<String> names = Stream.concat(
                        segments.stream(), parameters.stream().map(Parameter::value))
                .flatMap(part -> part.name().stream())
                .toList();
        if (names.stream().distinct().count() < names.size()) {
            throw new WrongShape(LineFault.PART);
        }
    }

    /** A host name, or what the host names end in. */
    String host() {
        return host;
    }

    /** Whether the shape is of names below {@link #host()} instead of that name. */
    boolean isBelow() {
        return below;
    }

    /** What stands in the address for each name of the shape; empty if the address has another shape. */
    Optional<Map<String, String>> match(PublicUrl url) {
        Map<String, String> kept = new HashMap<>();
        return isServer(url) && isPath(segments(url.path()), kept) && hasParameters(url, kept)
                ? Optional.of(kept)
                : Optional.empty();
    }

    private boolean isServer(PublicUrl url) {
        String name = url.host();
        boolean isHost = below ? name.length() > host.length() && name.endsWith("." + host) : name.equals(host);
        return isHost && url.authority().equals(name);
    }

    private boolean isPath(List<String> path, Map<String, String> kept) {
        boolean length = open ? path.size() >= segments.size() : path.size() == segments.size();
        if (!length) {
            return false;
        }
        for (int i = 0; i < segments.size(); i++) {
            if (!segments.get(i).fits(path.get(i), kept)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasParameters(PublicUrl url, Map<String, String> kept) {
        for (Parameter wanted : parameters) {
            String value = url.parameter(wanted.name()).orElse("");
            if (value.isEmpty() || !wanted.value().fits(value, kept)) {
                return false;
            }
        }
        return true;
    }

    /** An address of this shape without what the shape does not name, a slash at the end, and what it names {@code token}: such a key belongs into no report. */
    PublicUrl bare(PublicUrl url) {
        List<String> path = segments(url.path());
        String plain = IntStream.range(0, path.size())
                .filter(i -> i >= segments.size() || !segments.get(i).isToken())
                .mapToObj(path::get)
                .collect(Collectors.joining("/", "/", ""));
        String query = parameters.stream()
                .filter(wanted -> !wanted.value().isToken())
                .map(wanted -> wanted.name() + "="
                        + encoded(url.parameter(wanted.name()).orElse("")))
                .collect(Collectors.joining("&"));
        return PublicUrl.parse("https://" + url.host() + plain + (query.isEmpty() ? "" : "?" + query))
                .orElse(url);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
