package org.mimawari.gather.web;

import java.nio.charset.StandardCharsets;
import okhttp3.Authenticator;
import okhttp3.Credentials;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;
import org.mimawari.settings.NetworkSettings;

/** Gives the proxy the user name and password of the settings, once for each request, and never to anybody else. Thread-safe. */
final class ProxyLogin implements Authenticator {
    private static final String HEADER = "Proxy-Authorization";

    private final NetworkSettings.Proxy proxy;

    ProxyLogin(NetworkSettings.Proxy proxy) {
        this.proxy = proxy;
    }

    @Override
    public @Nullable Request authenticate(@Nullable Route route, Response response) {
        boolean refusedBefore = response.request().header(HEADER) != null;
        if (proxy.user().isEmpty() || refusedBefore) {
            return null;
        }
        String credentials = Credentials.basic(proxy.user(), proxy.password(), StandardCharsets.UTF_8);
        return response.request().newBuilder().header(HEADER, credentials).build();
    }
}
