package org.mimawari.gather.web;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Adds the headers that every request has: who asks, and what a reader of Japanese pages takes. Thread-safe. */
final class RequestHeaders implements Interceptor {
    private static final String ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final String LANGUAGE = "ja,en;q=0.5";

    private final String userAgent;

    RequestHeaders(UserAgent userAgent) {
        this.userAgent = userAgent.header();
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request()
                .newBuilder()
                .header("User-Agent", userAgent)
                .header("Accept", ACCEPT)
                .header("Accept-Language", LANGUAGE)
                .header("Accept-Encoding", ContentCoding.ACCEPTED)
                .build();
        return chain.proceed(request);
    }
}
