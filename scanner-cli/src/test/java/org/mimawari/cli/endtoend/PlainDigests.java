package org.mimawari.cli.endtoend;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Looks for what the usual digests make of telephone numbers and of their beginnings, as digits or as bytes, whole or cut: there are so few numbers that whoever has such a digest finds the number by trying all. */
final class PlainDigests {
    private static final List<String> ALGORITHMS = List.of("MD5", "SHA-1", "SHA-256", "SHA-512");
    /** Bytes of a digest that are no chance. */
    private static final int ENOUGH = 6;

    private static final int DIGITS_IN_BLOCK = 3;

    private final Map<String, String> needles = new LinkedHashMap<>();

    PlainDigests(List<String> numbers) {
        for (String number : numbers) {
            spellings(number).forEach(spelling -> ALGORITHMS.forEach(algorithm -> add(algorithm, spelling)));
        }
    }

    private static Set<String> spellings(String number) {
        String digits = number.replaceAll("[^0-9]", "");
        String hyphens = number.replaceAll("[^0-9]+", "-").replaceAll("^-", "");
        Set<String> all = new LinkedHashSet<>();
        for (String one : List.of(number, digits, hyphens, digits.substring(1), "+81" + digits.substring(1))) {
            all.add(one);
            all.add(one.substring(0, one.length() - DIGITS_IN_BLOCK));
            all.add(one.substring(0, one.length() - DIGITS_IN_BLOCK - 1));
        }
        return all;
    }

    private void add(String algorithm, String spelling) {
        try {
            byte[] digest = MessageDigest.getInstance(algorithm).digest(spelling.getBytes(StandardCharsets.UTF_8));
            String what = algorithm + " of " + spelling;
            needles.put(HexFormat.of().formatHex(digest, 0, ENOUGH), what);
            needles.put(new String(digest, 0, ENOUGH, StandardCharsets.ISO_8859_1), what);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> in(byte[] bytes, String place) {
        String plain = new String(bytes, StandardCharsets.ISO_8859_1);
        String small = plain.toLowerCase(Locale.ROOT);
        List<String> found = new ArrayList<>();
        needles.forEach((needle, what) -> {
            if (plain.contains(needle) || small.contains(needle)) {
                found.add(what + " in " + place);
            }
        });
        return found;
    }
}
