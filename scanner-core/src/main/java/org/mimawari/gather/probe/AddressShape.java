package org.mimawari.gather.probe;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mimawari.term.PublicUrl;

/**
 * The shape of addresses of one kind of thing, as the table of services writes it: {@code docs.google.com/spreadsheets/d/{id}/**?gid={sheet}}.
 *
 * <p>The host is written out or begins with {@code *.} (any name below; not the name itself). A segment of the path is itself, {@code *} for any one, {@code {name}} for any one that is kept under that name,
 * {@code prefix{name}} for one that begins so, or, last, {@code **} for any number of them, none too. A trailing slash does not matter. Behind {@code ?}, joined by {@code &}: parameters that must be
 * there with a value, each {@code name={name}}, {@code name=value} or {@code name=*}. Immutable; linear.
 */
final class AddressShape {
    /** What can be an id: a stretch of other signs is no address of a thing. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.~!@:,%+=-]{1,512}");

    private static final String REST = "**";

    private final String host;
    private final boolean below;
    private final List<String> segments;
    private final boolean open;
    private final Map<String, String> parameters;

    private AddressShape(
            String host, boolean below, List<String> segments, boolean open, Map<String, String> parameters) {
        this.host = host;
        this.below = below;
        this.segments = List.copyOf(segments);
        this.open = open;
        this.parameters = Map.copyOf(parameters);
    }

    /** @throws IllegalArgumentException if it is not written as the class says; the message tells what is wrong */
    static AddressShape parse(String written) {
        int question = written.indexOf('?');
        String place = question < 0 ? written : written.substring(0, question);
        int slash = place.indexOf('/');
        String server = slash < 0 ? place : place.substring(0, slash);
        boolean below = server.startsWith("*.");
        String host = below ? server.substring(2) : server;
        if (!host.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+")) {
            throw new IllegalArgumentException("\"" + server + "\" is no host name in small letters");
        }
        List<String> segments = slash < 0 ? List.of() : segments(place.substring(slash));
        boolean open = !segments.isEmpty() && segments.get(segments.size() - 1).equals(REST);
        List<String> fixed = open ? segments.subList(0, segments.size() - 1) : segments;
        if (fixed.contains(REST)) {
            throw new IllegalArgumentException("** may stand at the end of the path only");
        }
        return new AddressShape(
                host, below, fixed, open, parameters(question < 0 ? "" : written.substring(question + 1)));
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1)).stream()
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Map<String, String> parameters(String written) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : written.isEmpty() ? new String[0] : written.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals <= 0) {
                throw new IllegalArgumentException("\"" + pair + "\" is no name=value");
            }
            parameters.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return parameters;
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
        return isHost(url.host()) && isPath(segments(url.path()), kept) && hasParameters(url, kept)
                ? Optional.of(kept)
                : Optional.empty();
    }

    private boolean isHost(String name) {
        return below
                ? name.endsWith(host)
                        && name.length() > host.length()
                        && name.charAt(name.length() - host.length() - 1) == '.'
                : name.equals(host);
    }

    private boolean isPath(List<String> path, Map<String, String> kept) {
        boolean length = open ? path.size() >= segments.size() : path.size() == segments.size();
        if (!length) {
            return false;
        }
        for (int i = 0; i < segments.size(); i++) {
            if (!isPart(segments.get(i), path.get(i), kept)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasParameters(PublicUrl url, Map<String, String> kept) {
        for (Map.Entry<String, String> wanted : parameters.entrySet()) {
            String value = url.parameter(wanted.getKey()).orElse(null);
            if (value == null || value.isEmpty() || !isPart(wanted.getValue(), value, kept)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPart(String wanted, @Nullable String found, Map<String, String> kept) {
        if (wanted.equals("*")) {
            return true;
        }
        int brace = wanted.indexOf('{');
        if (brace < 0) {
            return wanted.equalsIgnoreCase(found);
        }
        String prefix = wanted.substring(0, brace).toLowerCase(Locale.ROOT);
        if (found == null || !found.toLowerCase(Locale.ROOT).startsWith(prefix)) {
            return false;
        }
        String id = found.substring(prefix.length());
        kept.put(wanted.substring(brace + 1, wanted.length() - 1), id);
        return ID.matcher(id).matches();
    }
}
