package org.mimawari.gather.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.mimawari.term.PublicUrl;

/** Addresses as OkHttp has them. To read the name of a server costs more than all the rest of an address, and most are of few servers. Thread-safe. */
final class Targets {
    private static final int MOST = 1_000;

    private final Map<String, HttpUrl> servers = new ConcurrentHashMap<>();

    /** Null if the host is one that no name server can know, such as one with a label of more than 63 letters. */
    @Nullable
    HttpUrl of(PublicUrl url) {
        String origin = url.origin();
        String rest = url.address().substring(origin.length());
        HttpUrl server = servers.get(origin);
        if (server != null && !rest.startsWith("//") && !rest.startsWith("/\\")) {
            return server.resolve(rest);
        }
        HttpUrl whole = HttpUrl.parse(url.address());
        if (whole != null && servers.size() < MOST) {
            servers.putIfAbsent(
                    origin, whole.newBuilder().encodedPath("/").query(null).build());
        }
        return whole;
    }
}
