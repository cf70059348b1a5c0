package org.mimawari.cli.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mimawari.settings.NetworkSettings.ConnectTo;
import org.mimawari.settings.NetworkSettings.Proxy;
import org.mimawari.term.PublicUrl;

/** The kinds of values that name something on the net: addresses of pages, hosts, mail addresses, proxies, ways. */
final class Addresses {
    private static final Pattern HOST = Pattern.compile("[^\\s/?#@:\\\\\\[\\]%*]{1,253}|\\[[0-9A-Fa-f:.]{2,45}]");
    private static final Pattern MAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");
    private static final int MOST_PORT = 65_535;

    private Addresses() {}

    static PublicUrl page(String text) throws Wrong {
        String given = Grammar.line(text.strip());
        boolean web = given.regionMatches(true, 0, "https://", 0, 8) || given.regionMatches(true, 0, "http://", 0, 7);
        PublicUrl url = web ? PublicUrl.parse(given).orElse(null) : null;
        if (url == null) {
            throw new Wrong("wrong.url");
        }
        if (url.hadCredentials()) {
            throw new Wrong("wrong.url-credentials");
        }
        return url;
    }

    /** In the spelling of {@link PublicUrl#host}. */
    static String host(String text) throws Wrong {
        String given = text.strip();
        PublicUrl url = HOST.matcher(given).matches()
                ? PublicUrl.parse("http://" + given + "/").orElse(null)
                : null;
        if (url == null) {
            throw new Wrong("wrong.host");
        }
        return url.host();
    }

    /** One plain address; no name before it, no line break that could start another header. */
    static String mail(String text) throws Wrong {
        String given = text.strip();
        if (!MAIL.matcher(given).matches() || given.contains("..") && given.indexOf("..") > given.indexOf('@')) {
            throw new Wrong("wrong.mail");
        }
        return given;
    }

    /** {@code HOST:PORT:ADDRESS:PORT} as curl's, IPv6 in brackets; an empty or {@code *} HOST stands for any. */
    static ConnectTo connectTo(String text) throws Wrong {
        List<String> parts = parts(text.strip());
        if (parts.size() != 4) {
            throw new Wrong("wrong.connect-to");
        }
        String host = parts.get(0).isEmpty() || parts.get(0).equals("*") ? "*" : host(parts.get(0));
        return new ConnectTo(host, port(parts.get(1)), unbracketed(host(parts.get(2))), port(parts.get(3)));
    }

    private static String unbracketed(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static int port(String text) throws Wrong {
        return Grammars.number(1, MOST_PORT).read(text);
    }

    /** Splits at colons outside of brackets. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean bracket = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            bracket = c == '[' || bracket && c != ']';
            if (c == ':' && !bracket) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    /** {@code http://user:pass@host:port}. The scheme is that of the proxy itself. */
    static Proxy proxy(String text) throws Wrong {
        URI uri = uri(text.strip());
        if (uri == null || !"http".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null || uri.getPort() < 1) {
            throw new Wrong("wrong.proxy");
        }
        if (uri.getPort() > MOST_PORT
                || uri.getRawQuery() != null
                || uri.getPath().length() > 1) {
            throw new Wrong("wrong.proxy");
        }
        String login = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
        int colon = login.indexOf(':');
        String user = colon < 0 ? login : login.substring(0, colon);
        String password = colon < 0 ? "" : login.substring(colon + 1);
        return new Proxy(unbracketed(uri.getHost()), uri.getPort(), decoded(user), decoded(password));
    }

    private static @Nullable URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** Percent escapes only: a plus sign in a password is a plus sign. */
    private static String decoded(String escaped) {
        return URLDecoder.decode(escaped.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
