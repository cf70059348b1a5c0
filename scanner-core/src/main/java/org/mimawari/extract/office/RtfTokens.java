package org.mimawari.extract.office;

import org.mimawari.extract.document.Allowance;

/** Splits rich text into its tokens, in one pass. Source: Rich Text Format Specification 1.9.1. Used by one thread. */
final class RtfTokens {
    /** A control word has no number. */
    static final int NONE = Integer.MIN_VALUE;

    private static final int STEPS = 4_096;
    private static final int LONGEST_WORD = 32;

    private final byte[] bytes;
    private final RtfEvents events;
    private final Allowance allowance;
    private int at;

    RtfTokens(byte[] bytes, RtfEvents events, Allowance allowance) {
        this.bytes = bytes;
        this.events = events;
        this.allowance = allowance;
    }

    void read() {
        for (int step = 0; at < bytes.length; step++) {
            if (step % STEPS == 0) {
                allowance.check();
            }
            int octet = bytes[at++] & 0xff;
            switch (octet) {
                case '{' -> events.open();
                case '}' -> events.close();
                case '\\' -> control();
                case '\r', '\n', 0 -> {
                    // Line ends are there for editors only.
                }
                default -> events.text(octet);
            }
        }
    }

    private void control() {
        if (at >= bytes.length) {
            return;
        }
        int octet = bytes[at] & 0xff;
        if (isLetter(octet)) {
            word();
            return;
        }
        at++;
        switch (octet) {
            case '\'' -> hex();
            case '\\', '{', '}' -> events.text(octet);
            case '~' -> events.text(' ');
            case '_' -> events.text('-');
            case '\r', '\n' -> events.word("par", NONE);
            case '*' -> events.word("*", NONE);
            default -> {
                // Optional hyphens and marks of indexes.
            }
        }
    }

    private static boolean isLetter(int octet) {
        return octet >= 'a' && octet <= 'z' || octet >= 'A' && octet <= 'Z';
    }

    private void hex() {
        int high = at < bytes.length ? Character.digit(bytes[at], 16) : -1;
        int low = at + 1 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
        if (high >= 0 && low >= 0) {
            events.text(high << 4 | low);
            at += 2;
        }
    }

    private void word() {
        StringBuilder name = new StringBuilder();
        while (at < bytes.length && isLetter(bytes[at] & 0xff)) {
            if (name.length() < LONGEST_WORD) {
                name.append((char) bytes[at]);
            }
            at++;
        }
        int value = number();
        if (at < bytes.length && bytes[at] == ' ') {
            at++;
        }
        if (name.toString().equals("bin")) {
            int count = Math.max(0, Math.min(value, bytes.length - at));
            events.binary(bytes, at, count);
            at += count;
        } else {
            events.word(name.toString(), value);
        }
    }

    private int number() {
        boolean minus = at + 1 < bytes.length && bytes[at] == '-' && Character.isDigit(bytes[at + 1]);
        at += minus ? 1 : 0;
        if (at >= bytes.length || !Character.isDigit(bytes[at])) {
            return NONE;
        }
        long value = 0;
        while (at < bytes.length && Character.isDigit(bytes[at])) {
            value = Math.min(Integer.MAX_VALUE, value * 10 + bytes[at] - '0');
            at++;
        }
        return (int) (minus ? -value : value);
    }
}
