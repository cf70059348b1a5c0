package org.mimawari.gather.web;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Refuses every request that could change something on a server: Mimawari looks, and never submits. Thread-safe. */
final class OnlyGetAndHead implements Interceptor {

    /** @throws IllegalStateException for any other method, or a body: a defect of the caller, never of a server */
    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        boolean readsOnly = request.method().equals("GET") || request.method().equals("HEAD");
        if (!readsOnly || request.body() != null) {
            throw new IllegalStateException("only GET and HEAD without a body may be sent, not " + request.method());
        }
        return chain.proceed(request);
    }
}
