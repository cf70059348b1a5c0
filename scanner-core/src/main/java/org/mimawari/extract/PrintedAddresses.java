package org.mimawari.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mimawari.extract.ServiceAddresses.Fit;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.UrlPercent;

/**
 * Finds addresses that are printed in running text. Japanese text stands directly against them, so an address ends at the first character that
 * no ASCII address can have; punctuation at its end belongs to the sentence. Addresses with Japanese characters are not found, and those
 * without a right "http://" or "https://" only where they are the addresses of things of services. One whose beginning is typed in full width is read as
 * if it were not. Of an address that was cut off in its id, the dots stay. Linear; thread-safe.
 */
final class PrintedAddresses {
    /** How an address ends that was cut off. */
    static final String CUT = "...";

    private static final int SHORTEST = "http://a.b".length();
    private static final int LONGEST = 2_048;
    private static final String NEVER_INSIDE = "\"<>\\^`{|}";
    private static final String NEVER_LAST = ".,;:!?'*";
    private static final String NEVER_BEFORE = "/.@-_%=";
    private static final List<String> CUTS = List.of("..", "…", "‥", "・・", "･･");
    private static final List<String> ESCAPED = List.of("%3a%2f%2f", "%253a%252f%252f");
    private static final String MARK = "://";

    private final ServiceAddresses services = ServiceAddresses.KNOWN;

    /**
     * @param text the address as printed, with its scheme
     * @param start where it begins
     * @param end just behind its last character; for a trimmed address before the punctuation
     */
    record Printed(String text, int start, int end) {}

    List<Printed> in(String text) {
        String narrow = FullWidth.narrow(text);
        List<Printed> whole = marked(text, narrow);
        List<Printed> others = new ArrayList<>();
        bare(text, narrow, others);
        ESCAPED.forEach(mark -> escaped(narrow, mark, others));
        others.sort(Comparator.comparingInt(Printed::start));
        return together(whole, others);
    }

    /** What stands within a whole address is part of it. Both are in the order of the text. */
    private static List<Printed> together(List<Printed> whole, List<Printed> others) {
        if (others.isEmpty()) {
            return whole;
        }
        List<Printed> all = new ArrayList<>(whole);
        int next = 0;
        for (Printed other : others) {
            while (next < whole.size() && whole.get(next).end() <= other.start()) {
                next++;
            }
            if (next == whole.size() || other.end() <= whole.get(next).start()) {
                all.add(other);
            }
        }
        all.sort(Comparator.comparingInt(Printed::start));
        return all;
    }

    private List<Printed> marked(String text, String narrow) {
        List<Printed> found = new ArrayList<>();
        int at = narrow.indexOf(MARK);
        while (at >= 0) {
            int behind = at + MARK.length();
            int start = schemeStart(narrow, at);
            int end = behind;
            if (start >= 0 && hasHost(narrow, behind)) {
                boolean isWide = !narrow.startsWith(text.substring(start, behind + 1), start);
                Printed address = printed(isWide ? narrow : text, narrow, start, behind);
                if (address.end() - start >= SHORTEST && hasHost(address.text(), behind - start)) {
                    found.add(address);
                }
                end = Math.max(behind, address.end());
            }
            at = narrow.indexOf(MARK, end);
        }
        return found;
    }

    /** Goes on in full width only where the address of a thing comes of it. */
    private Printed printed(String text, String narrow, int start, int behind) {
        int end = end(text, behind);
        if (!text.equals(narrow) && fit(text.substring(start, end)) != Fit.THING) {
            int wideEnd = end(narrow, behind);
            if (wideEnd > end && fit(narrow.substring(start, wideEnd)) == Fit.THING) {
                return new Printed(narrow.substring(start, wideEnd), start, wideEnd);
            }
        }
        return new Printed(uncut(text, text.substring(start, end), end), start, end);
    }

    private Fit fit(String address) {
        return PublicUrl.parse(address).map(services::fit).orElse(Fit.NONE);
    }

    /** The address, with dots behind it if it was cut off in its id: it must not be taken for a whole one. */
    private String uncut(String text, String address, int end) {
        boolean isCut = CUTS.stream().anyMatch(mark -> text.startsWith(mark, end));
        return isCut && fit(address + CUT) == Fit.BROKEN ? address + CUT : address;
    }

    private void bare(String text, String narrow, List<Printed> found) {
        for (int host : services.hosts(narrow)) {
            int start = bareStart(narrow, host);
            if (start >= 0) {
                Printed address = bare(text, narrow, host);
                if (address != null) {
                    found.add(new Printed(address.text(), start, address.end()));
                }
            }
        }
    }

    /** Where an address without a right scheme begins; -1 if it has one, or is part of something else. */
    private static int bareStart(String narrow, int host) {
        if (isRightBefore(narrow, host)) {
            return -1;
        }
        int scheme = SchemeSpelling.start(narrow, host);
        boolean isPart = host > 0 && NEVER_BEFORE.indexOf(narrow.charAt(host - 1)) >= 0;
        return scheme >= 0 ? scheme : isPart ? -1 : host;
    }

    private static boolean isRightBefore(String narrow, int host) {
        return host > MARK.length()
                && narrow.startsWith(MARK, host - MARK.length())
                && schemeStart(narrow, host - MARK.length()) >= 0;
    }

    private @Nullable Printed bare(String text, String narrow, int host) {
        for (String read : text.equals(narrow) ? List.of(text) : List.of(text, narrow)) {
            int slash = narrow.indexOf('/', host);
            int end = end(read, read.charAt(slash) == '/' ? slash + 1 : slash);
            String address = uncut(read, "https://" + read.substring(host, Math.max(end, host)), end);
            if (end > slash + 1 && (fit(address) == Fit.THING || address.endsWith(CUT))) {
                return new Printed(address, host, end);
            }
        }
        return null;
    }

    /** An address that was escaped as a whole, as it stands in the parameter of another one. */
    private void escaped(String narrow, String mark, List<Printed> found) {
        String lower = narrow.indexOf('%') < 0 ? "" : narrow.toLowerCase(Locale.ROOT);
        int at = lower.indexOf(mark);
        while (at >= 0) {
            int start = schemeStart(narrow, at);
            int end = end(narrow, at + mark.length());
            if (start >= 0) {
                String address = UrlPercent.decoded(UrlPercent.decoded(narrow.substring(start, end)));
                if (fit(address) == Fit.THING) {
                    found.add(new Printed(address, start, end));
                }
            }
            at = lower.indexOf(mark, end);
        }
    }

    private static int schemeStart(String text, int colon) {
        for (String scheme : new String[] {"https", "http"}) {
            int start = colon - scheme.length();
            if (start >= 0 && text.regionMatches(true, start, scheme, 0, scheme.length())) {
                return start > 0 && isWord(text.charAt(start - 1)) ? -1 : start;
            }
        }
        return -1;
    }

    private static int end(String text, int from) {
        int limit = Math.min(text.length(), from + LONGEST);
        int end = from;
        int open = 0;
        int openSquare = 0;
        while (end < limit && isAddressCharacter(text.charAt(end))) {
            char c = text.charAt(end);
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            openSquare += c == '[' ? 1 : c == ']' ? -1 : 0;
            // A bracket that was opened before the address closes there too.
            if (open < 0 || openSquare < 0) {
                break;
            }
            end++;
        }
        while (end > from && NEVER_LAST.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    static boolean isAddressCharacter(char c) {
        return c > ' ' && c < 0x7f && NEVER_INSIDE.indexOf(c) < 0;
    }

    private static boolean isWord(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    /** A dot between two letters or digits before the path: "http://..." and "https://xxx" in instructions are no addresses. */
    private static boolean hasHost(String text, int from) {
        for (int at = from + 1; at < text.length() - 1 && isAddressCharacter(text.charAt(at)); at++) {
            char c = text.charAt(at);
            if (c == '/' || c == '?' || c == '#') {
                return false;
            }
            if (c == '.' && isWord(text.charAt(at - 1)) && isWord(text.charAt(at + 1))) {
                return true;
            }
        }
        return false;
    }
}
