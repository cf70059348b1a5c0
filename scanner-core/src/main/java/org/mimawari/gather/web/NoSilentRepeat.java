package org.mimawari.gather.web;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Keeps OkHttp from asking again by itself, without a pause, after 408 and after 503 with {@code Retry-After: 0}: when an address is asked again is decided by
 * {@link PoliteWire}. Nor can OkHttp read a time of more digits than a number has; it ends with an exception, and a server could end the run. A network interceptor, which hears the
 * answer first. Thread-safe.
 */
final class NoSilentRepeat implements Interceptor {
    private static final String HEADER = "Retry-After";
    private static final int TIME_OUT = 408;
    private static final int UNAVAILABLE = 503;

    /** As many digits as can be read. */
    private static final int MOST_DIGITS = 9;

    private static final String LONG = "9".repeat(MOST_DIGITS);

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        if (response.code() != TIME_OUT && response.code() != UNAVAILABLE) {
            return response;
        }
        String said = response.header(HEADER);
        String readable = said == null ? missing(response.code()) : readable(said.strip());
        return readable == null
                ? response
                : response.newBuilder().header(HEADER, readable).build();
    }

    private static @Nullable String missing(int status) {
        return status == TIME_OUT ? "1" : null;
    }

    private static @Nullable String readable(String said) {
        String digits = said.replaceFirst("^0+", "");
        boolean isNumber = !said.isEmpty() && said.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!isNumber) {
            return null;
        }
        return digits.isEmpty() ? "1" : digits.length() > MOST_DIGITS ? LONG : digits;
    }
}
