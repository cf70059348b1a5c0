package org.mimawari.gather.web;

import java.io.IOException;
import java.net.ProtocolException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Turns nonsense of a server into an {@link IOException}. OkHttp meets a negative status or length with exceptions that tell of a defect
 * of the program. A network interceptor, so that the connection is given up with the answer. Thread-safe.
 */
final class ProtocolCheck implements Interceptor {

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = proceed(chain);
        String length = response.header("Content-Length");
        if (length != null && length.strip().startsWith("-")) {
            throw new ProtocolException("negative Content-Length");
        }
        return response;
    }

    private static Response proceed(Chain chain) throws IOException {
        try {
            return chain.proceed(chain.request());
        } catch (IllegalArgumentException | IllegalStateException e) {
            // Behind this interceptor there is only the exchange itself: nothing of ours can be at fault.
            ProtocolException nonsense = new ProtocolException("not an HTTP answer");
            nonsense.initCause(e);
            throw nonsense;
        }
    }
}
