package org.mimawari.extract.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Tells by the names of its streams what a compound file holds. Reads the sectors of its directory only, follows no chain, and so neither stalls on a damaged file nor takes memory for it.
 *
 * <p>Source: [MS-CFB] 2.2 (header), 2.6 (directory entries); [MS-XLS] 2.4.21 (beginning of a workbook without a compound file).
 */
final class CompoundFormat {
    private static final int[] SIGNATURE = {0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1};
    private static final int HEADER = 512;
    private static final int ENTRY = 128;
    private static final int LONGEST_NAME = 64;
    private static final int KIND_AT = 66;
    private static final int ROOT = 5;
    private static final int MOST_SECTORS = 1 << 20;
    private static final Charset NAMES = StandardCharsets.UTF_16LE;

    private CompoundFormat() {}

    static boolean isCompound(byte[] bytes) {
        if (bytes.length < HEADER) {
            return false;
        }
        for (int i = 0; i < SIGNATURE.length; i++) {
            if ((bytes[i] & 0xff) != SIGNATURE[i]) {
                return false;
            }
        }
        return true;
    }

    static DocumentFormat of(byte[] bytes) {
        Set<String> names = names(bytes);
        if (names.contains("encryptedpackage")) {
            return DocumentFormat.ENCRYPTED_OFFICE;
        }
        if (names.contains("workbook") || names.contains("book")) {
            // A text or slides with a workbook in it have a stream of their own beside it.
            return names.contains("worddocument")
                    ? DocumentFormat.DOC
                    : names.contains("powerpoint document") ? DocumentFormat.PPT : DocumentFormat.XLS;
        }
        if (names.contains("worddocument")) {
            return DocumentFormat.DOC;
        }
        return names.contains("powerpoint document") ? DocumentFormat.PPT : DocumentFormat.UNKNOWN;
    }

    /** Of all entries in sectors that look like those of the directory: a chain that is broken does not hide them. */
    private static Set<String> names(byte[] bytes) {
        Set<String> names = new HashSet<>();
        int first = HEADER + Math.max(0, number(bytes, 48)) * sector(bytes);
        if (first > 0 && first + ENTRY <= bytes.length && isRoot(bytes, first)) {
            chain(bytes, first, names);
        }
        return names;
    }

    /** Follows the chain of the directory through the table of sectors, as far as the header names that. */
    private static void chain(byte[] bytes, int first, Set<String> names) {
        int size = sector(bytes);
        int at = first;
        for (int count = 0; count < MOST_SECTORS && at >= HEADER && at < bytes.length; count++) {
            for (int entry = at; entry + ENTRY <= Math.min(bytes.length, at + size); entry += ENTRY) {
                name(bytes, entry, names);
            }
            int next = next(bytes, (at - HEADER) / size);
            long offset = HEADER + (long) next * size;
            if (next < 0 || offset >= bytes.length || count > bytes.length / size) {
                break;
            }
            at = (int) offset;
        }
    }

    private static int next(byte[] bytes, int number) {
        int perSector = sector(bytes) / 4;
        int table = number / perSector;
        if (table >= 109) {
            return -1;
        }
        long start = HEADER + (long) number(bytes, 76 + 4 * table) * sector(bytes) + 4L * (number % perSector);
        return start < HEADER || start + 4 > bytes.length ? -1 : number(bytes, (int) start);
    }

    private static void name(byte[] bytes, int entry, Set<String> names) {
        int length = (bytes[entry + 64] & 0xff) + ((bytes[entry + 65] & 0xff) << 8) - 2;
        if (length > 0 && length < LONGEST_NAME && bytes[entry + KIND_AT] != 0) {
            names.add(new String(bytes, entry, length, NAMES).toLowerCase(Locale.ROOT));
        }
    }

    private static boolean isRoot(byte[] bytes, int entry) {
        return bytes[entry + KIND_AT] == ROOT;
    }

    private static int sector(byte[] bytes) {
        return bytes[30] == 12 ? 4096 : 512;
    }

    private static int number(byte[] bytes, int at) {
        return bytes[at] & 0xff
                | (bytes[at + 1] & 0xff) << 8
                | (bytes[at + 2] & 0xff) << 16
                | (bytes[at + 3] & 0xff) << 24;
    }

    /** A workbook of Excel 2 to 4, which is no compound file: it begins with its first record. */
    static boolean isOldWorkbook(byte[] bytes) {
        if (bytes.length < 8 || bytes[0] != 9 || bytes[3] != 0) {
            return false;
        }
        int version = bytes[1];
        int length = bytes[2];
        int kind = (bytes[6] & 0xff) | (bytes[7] & 0xff) << 8;
        boolean known = version == 0 && length == 4 || (version == 2 || version == 4) && length == 6;
        return known && (kind == 0x10 || kind == 0x20 || kind == 0x40 || kind == 0x100);
    }
}
