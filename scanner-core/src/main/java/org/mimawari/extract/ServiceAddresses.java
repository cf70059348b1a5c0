package org.mimawari.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mimawari.term.PublicUrl;

/**
 * Where the ids of forms, files and videos stand in the addresses of services, as {@code service-addresses.txt} lists it. So much is known without asking: whether an address
 * can be that of a thing. It is not known whether there is such a thing, and other addresses of the services are none of its business. Linear; immutable.
 */
final class ServiceAddresses {
    /** The built-in list. */
    static final ServiceAddresses KNOWN = of(WordList.lines(ServiceAddresses.class, "service-addresses.txt"));

    /** What an address can be. */
    enum Fit {
        /** No address of a thing. */
        NONE,
        /** It begins as one, and goes on as none can: cut off or misspelt. */
        BROKEN,
        /** The address of a thing. */
        THING
    }

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,200}");
    private static final List<String> CUTS = List.of("...", "%E2%80%A6", "%E2%80%A5");
    private static final String ANY = "*";

    /**
     * One line of the list.
     *
     * @param before the parts of the path before the id
     * @param parameter of the id, or empty if it stands in the path
     * @param isOptional whether there is a page without an id
     */
    private record Shape(List<String> before, String parameter, boolean isOptional) {
        static Shape of(String line) {
            boolean isOptional = line.endsWith("[ID]");
            String pattern = line.substring(0, line.length() - (isOptional ? "[ID]" : "ID").length());
            int query = pattern.indexOf('?');
            String parameter = query < 0 ? "" : pattern.substring(query + 1, pattern.length() - 1);
            return new Shape(parts(query < 0 ? pattern : pattern.substring(0, query)), parameter, isOptional);
        }

        Fit fit(PublicUrl url, List<String> parts) {
            for (int i = 0; i < before.size(); i++) {
                if (i >= parts.size()) {
                    return Fit.NONE;
                }
                if (!before.get(i).equals(ANY) && !before.get(i).equals(parts.get(i))) {
                    return isCut(parts.get(i), before.get(i), i) ? Fit.BROKEN : Fit.NONE;
                }
            }
            String id = parameter.isEmpty()
                    ? parts.size() > before.size() ? parts.get(before.size()) : ""
                    : url.parameter(parameter).orElse("");
            if (id.isEmpty()) {
                return isOptional || !parameter.isEmpty() ? Fit.NONE : Fit.BROKEN;
            }
            return ID.matcher(id).matches() ? Fit.THING : Fit.BROKEN;
        }

        private static boolean isCut(String part, String whole, int place) {
            for (String mark : CUTS) {
                int at = part.indexOf(mark);
                if (at >= 0 && (at > 0 || place > 0) && whole.startsWith(part.substring(0, at))) {
                    return true;
                }
            }
            return false;
        }
    }

    private final Map<String, List<Shape>> byHost;

    private ServiceAddresses(Map<String, List<Shape>> byHost) {
        this.byHost = Map.copyOf(byHost);
    }

    private static ServiceAddresses of(List<String> lines) {
        return new ServiceAddresses(lines.stream()
                .map(line -> line.split(" "))
                .collect(Collectors.groupingBy(
                        cells -> cells[0],
                        Collectors.mapping(cells -> Shape.of(cells[1]), Collectors.toUnmodifiableList()))));
    }

    private static List<String> parts(String path) {
        return Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList();
    }

    boolean isHost(String host) {
        return byHost.containsKey(host);
    }

    /** Whether the address lies on the host of one of the services. */
    boolean isServed(PublicUrl url) {
        return isHost(host(url)) && (url.port() == 443 || url.port() == 80);
    }

    private static String host(PublicUrl url) {
        String host = url.host();
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    /** What the longest shape says that it begins with. */
    Fit fit(PublicUrl url) {
        if (!isServed(url)) {
            return Fit.NONE;
        }
        List<String> parts = parts(url.path());
        Fit best = Fit.NONE;
        int longest = -1;
        for (Shape shape : byHost.getOrDefault(host(url), List.of())) {
            Fit fit = shape.fit(url, parts);
            boolean longer = shape.before().size() > longest;
            if (fit != Fit.NONE && (longer || shape.before().size() == longest && fit.compareTo(best) > 0)) {
                best = fit;
                longest = shape.before().size();
            }
        }
        return best;
    }

    /**
     * Where the names of the services' hosts begin in a text, if a slash follows them and no other name goes before: "forms.gle/", but not "notforms.gle/". In any case of
     * letters.
     *
     * @param text full width made plain
     */
    List<Integer> hosts(String text) {
        List<Integer> starts = new ArrayList<>();
        for (int slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', slash + 1)) {
            int start = hostStart(text, slash);
            if (start >= 0 && isHost(text.substring(start, slash).toLowerCase(Locale.ROOT))) {
                starts.add(start);
            }
        }
        return starts;
    }

    private static int hostStart(String text, int end) {
        int start = end;
        while (start > 0 && end - start <= 40 && isNameCharacter(text.charAt(start - 1))) {
            start--;
        }
        return start == end || end - start > 40 ? -1 : start;
    }

    private static boolean isNameCharacter(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '.' || c == '-');
    }
}
