package org.mimawari.gather.web;

import java.io.IOException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the system says of a failure. Java hands on its words and nothing else, in the language of the machine; these are the English and
 * Japanese ones of glibc, musl and macOS. Words that are not known prove nothing. Stateless.
 */
public final class SystemWords {
    private static final List<String> NO_SUCH_NAME = List.of(
            "name or service not known",
            "no address associated with hostname",
            "nodename nor servname provided",
            "name does not resolve",
            "名前またはサービスが不明です",
            "ホスト名にアドレスが割り当てられていません");
    private static final List<String> NO_WAY_OUT = List.of(
            "network is unreachable", "network unreachable", "network is down", "ネットワークに届きません", "ネットワークが落ちています");

    private SystemWords() {}

    /**
     * Whether the name server says that there is no such name, or that it has no address. Not so if the server did not answer, and not if
     * the reason is missing: for some seconds after a failed look-up Java repeats that it failed, but not why.
     */
    public static boolean noSuchName(UnknownHostException e) {
        return says(e, NO_SUCH_NAME);
    }

    /** Whether this machine has no route to any of the addresses that were tried. */
    public static boolean noWayOut(IOException e) {
        return Stream.concat(Stream.of(e), Stream.of(e.getSuppressed())).allMatch(one -> says(one, NO_WAY_OUT));
    }

    static boolean says(Throwable failure, List<String> words) {
        String message = failure.getMessage();
        return message != null && words.stream().anyMatch(message.toLowerCase(Locale.ROOT)::contains);
    }
}
