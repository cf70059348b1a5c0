package org.mimawari.term;

import java.util.Optional;

/** Reads an IPv4 address of one to four decimal, octal ("017") or hexadecimal ("0xF") numbers, and writes it with four decimal ones. */
final class UrlIpv4 {

    private static final long INVALID = -1;
    private static final long LIMIT = 1L << 32;

    private UrlIpv4() {}

    /** Whether the host ends in a number, in which case it is an IPv4 address or nothing. */
    static boolean looksLikeOne(String host) {
        int end = host.endsWith(".") ? host.length() - 1 : host.length();
        String last = host.substring(host.lastIndexOf('.', end - 1) + 1, end);
        if (last.isEmpty()) {
            return false;
        }
        return last.chars().allMatch(c -> c >= '0' && c <= '9') || number(last) != INVALID;
    }

    static Optional<String> parse(String host) {
        String[] parts = (host.endsWith(".") ? host.substring(0, host.length() - 1) : host).split("\\.", 5);
        if (parts.length > 4) {
            return Optional.empty();
        }
        long address = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            long number = number(parts[i]);
            long limit = last ? LIMIT >> 8 * i : 256;
            if (number == INVALID || number >= limit) {
                return Optional.empty();
            }
            address += last ? number : number << 8 * (3 - i);
        }
        return Optional.of(dotted(address));
    }

    private static String dotted(long address) {
        return (address >> 24) + "." + (address >> 16 & 0xFF) + "." + (address >> 8 & 0xFF) + "." + (address & 0xFF);
    }

    /** The value of a number, at most {@link #LIMIT} whatever its length; {@link #INVALID} when it is none. */
    private static long number(String text) {
        if (text.isEmpty()) {
            return INVALID;
        }
        if (text.startsWith("0x")) {
            return digits(text, 2, 16);
        }
        return text.length() > 1 && text.charAt(0) == '0' ? digits(text, 1, 8) : digits(text, 0, 10);
    }

    private static long digits(String text, int from, int radix) {
        long value = 0;
        for (int i = from; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), radix);
            if (digit < 0) {
                return INVALID;
            }
            value = Math.min(LIMIT, value * radix + digit);
        }
        return value;
    }
}
