package org.mimawari.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds addresses of documents in the data that a page carries for search engines (JSON-LD). Only addresses, whole or from the root, that end as files do: whatever else
 * stands there may be a name, and not an address that anybody serves. Linear.
 */
final class DataAddresses {
    private static final List<String> DOCUMENTS = List.of(
            ".pdf", ".doc", ".docx", ".docm", ".xls", ".xlsx", ".xlsm", ".ppt", ".pptx", ".pptm", ".odt", ".ods",
            ".odp", ".csv", ".zip");
    private static final PrintedAddresses PRINTED = new PrintedAddresses();

    private static final int LONGEST = 2_048;

    private static final String NUMBER = "\\u";
    private static final int DIGITS = 4;
    private static final int HEX = 16;

    private DataAddresses() {}

    static List<String> in(String json) {
        String plain = plain(json);
        List<String> found = new ArrayList<>();
        PRINTED.in(plain).stream()
                .map(PrintedAddresses.Printed::text)
                .filter(DataAddresses::isDocument)
                .forEach(found::add);
        fromRoot(plain, found);
        return found;
    }

    /** JSON may write every slash with a backslash before it, and any other character by its number; Japanese mostly is. */
    private static String plain(String json) {
        String text = json.replace("\\/", "/");
        int at = text.indexOf(NUMBER);
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int done = 0;
        for (; at >= 0; at = text.indexOf(NUMBER, at + 1)) {
            int from = at + NUMBER.length();
            int code = at < done || from + DIGITS > text.length() ? -1 : hex(text, from);
            if (code > ' ' && code != '"' && code != '\\') {
                out.append(text, done, at).append((char) code);
                done = from + DIGITS;
            }
        }
        return out.append(text, done, text.length()).toString();
    }

    private static int hex(String text, int from) {
        int code = 0;
        for (int i = from; i < from + DIGITS; i++) {
            int digit = Character.digit(text.charAt(i), HEX);
            if (digit < 0) {
                return -1;
            }
            code = code * HEX + digit;
        }
        return code;
    }

    /** The text itself, if it is nothing but the address of a document: with its server, or from the root of this one. */
    static Optional<String> document(String text) {
        String address = text.strip();
        boolean begins = address.startsWith("/") || address.startsWith("http://") || address.startsWith("https://");
        return begins && address.length() <= LONGEST && isDocument(address) && isPlain(address)
                ? Optional.of(address)
                : Optional.empty();
    }

    /** Whether it has none of the characters that no address is written with. */
    static boolean isPlain(String address) {
        return address.chars().noneMatch(c -> c <= ' ' || "\"'<>\\^`{|}".indexOf(c) >= 0);
    }

    /** The strings of the data, without looking at its structure, which is broken often enough. */
    private static void fromRoot(String json, List<String> found) {
        int open = json.indexOf("\"/");
        while (open >= 0) {
            int close = json.indexOf('"', open + 1);
            if (close < 0) {
                return;
            }
            document(json.substring(open + 1, Math.min(close, open + LONGEST + 2)))
                    .ifPresent(found::add);
            open = json.indexOf("\"/", close + 1);
        }
    }

    /** Whether it ends as the name of a document does. */
    static boolean isDocument(String address) {
        String name = address.toLowerCase(Locale.ROOT);
        return DOCUMENTS.stream().anyMatch(name::endsWith);
    }
}
