package org.mimawari.gather.web;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import okhttp3.Response;
import okio.BufferedSource;
import okio.InflaterSource;
import okio.Okio;
import okio.Source;

/** Undoes the content codings of RFC 9110 that servers send: gzip, and deflate with or without its zlib wrapping. */
final class ContentCoding {
    static final String ACCEPTED = "gzip";

    // More than two are an attack: each may blow up its input a thousandfold.
    private static final int MOST_CODINGS = 2;

    /** Most pages come whole in one: each costs a call into zlib, and Java's own are of 512 bytes. */
    private static final int PIECE = 8 * 1024;

    /** The decoded body of a response, to be read in small pieces. */
    Source decoded(Response response) throws IOException {
        BufferedSource source = response.body().source();
        Deque<String> codings = codings(response);
        if (codings.isEmpty() || source.exhausted()) {
            return source;
        }
        if (codings.size() > MOST_CODINGS) {
            throw new IOException("more than " + MOST_CODINGS + " content codings");
        }
        while (!codings.isEmpty()) {
            source = Okio.buffer(undo(codings.removeLast(), source));
        }
        return source;
    }

    private static Deque<String> codings(Response response) {
        Deque<String> codings = new ArrayDeque<>();
        for (String value : response.headers("Content-Encoding")) {
            for (String coding : List.of(value.toLowerCase(Locale.ROOT).split(",", MOST_CODINGS + 2))) {
                if (!coding.isBlank() && !coding.strip().equals("identity")) {
                    codings.addLast(coding.strip());
                }
            }
        }
        return codings;
    }

    private static Source undo(String coding, BufferedSource source) throws IOException {
        return switch (coding) {
            case "gzip", "x-gzip" -> Okio.source(new GZIPInputStream(source.inputStream(), PIECE));
            case "deflate" -> new InflaterSource(source, new Inflater(!isZlib(source)));
            default -> throw new IOException("a content coding that was not asked for");
        };
    }

    /** The standard asks for the zlib format; some servers send the bare data. */
    private static boolean isZlib(BufferedSource source) throws IOException {
        source.require(2);
        int first = source.getBuffer().getByte(0) & 0xFF;
        int second = source.getBuffer().getByte(1) & 0xFF;
        return (first & 0x0F) == 8 && (first << 8 | second) % 31 == 0;
    }
}
