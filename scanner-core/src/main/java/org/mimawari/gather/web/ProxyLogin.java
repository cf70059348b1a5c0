package org.mimawari.gather.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okhttp3.Authenticator;
import okhttp3.Credentials;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;
import org.mimawari.settings.NetworkSettings;

/**
 * Gives the proxy the user name and password of the settings, once for each request, and never to anybody else: plain requests, which go
 * to the proxy itself, have them from the start; those through a tunnel only while it is opened. Thread-safe.
 */
final class ProxyLogin implements Authenticator, Interceptor {
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
        return withLogin(response.request());
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        boolean plain = !request.isHttps() && !proxy.user().isEmpty();
        return chain.proceed(plain ? withLogin(request) : request);
    }

    private Request withLogin(Request request) {
        String credentials = Credentials.basic(proxy.user(), proxy.password(), StandardCharsets.UTF_8);
        return request.newBuilder().header(HEADER, credentials).build();
    }
}
