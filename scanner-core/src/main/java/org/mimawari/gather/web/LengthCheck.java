package org.mimawari.gather.web;

import java.io.IOException;
import java.net.ProtocolException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Refuses answers that announce a negative length: OkHttp reads on with it and fails by an exception that tells of a defect of the
 * program, not of the server. A network interceptor, so that the connection is given up. Thread-safe.
 */
final class LengthCheck implements Interceptor {

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        String length = response.header("Content-Length");
        if (length != null && length.strip().startsWith("-")) {
            throw new ProtocolException("negative Content-Length");
        }
        return response;
    }
}
