package org.mimawari.term;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Names of files as addresses: "file:///" and the path within the folder that was looked at, percent-encoded as UTF-8. */
final class UrlFile {
    static final String SCHEME = "file";
    static final UrlServer SERVER = new UrlServer(SCHEME, "", "", UrlServer.DEFAULT_PORT);

    private static final String START = SCHEME + ":///";
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    private static final String DIGITS = "0123456789ABCDEF";
    private static final String CUT = "...";

    private UrlFile() {}

    static boolean isFile(String href) {
        return href.startsWith(START);
    }

    static String address(String path) {
        StringBuilder out = new StringBuilder(START);
        for (byte one : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (one & 0xFF);
            if (PLAIN.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append('%').append(DIGITS.charAt(c >> 4)).append(DIGITS.charAt(c & 0xF));
            }
        }
        return out.substring(0, end(out));
    }

    /** Not in the middle of an escape. */
    private static int end(StringBuilder out) {
        if (out.length() <= UrlText.MAX_LENGTH) {
            return out.length();
        }
        int slash = out.lastIndexOf("/", UrlText.MAX_LENGTH);
        return Math.max(START.length(), slash);
    }

    static String reference(String address) {
        return address.substring(START.length());
    }

    static String shown(String address) {
        String path = URLDecoder.decode(reference(address).replace("+", "%2B"), StandardCharsets.UTF_8);
        return path.length() <= UrlMask.MAX_LENGTH ? path : cut(path);
    }

    /** Not in the middle of a letter. */
    private static String cut(String path) {
        int end = UrlMask.MAX_LENGTH - CUT.length();
        return path.substring(0, Character.isHighSurrogate(path.charAt(end - 1)) ? end - 1 : end) + CUT;
    }
}
