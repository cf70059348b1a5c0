package org.mimawari.extract.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
    private static final int LEFT_AT = 68;
    private static final int RIGHT_AT = 72;
    private static final int CHILD_AT = 76;
    private static final int FURTHER_TABLES_AT = 68;
    private static final int TABLES_AT = 76;
    private static final int TABLES_IN_HEADER = 109;
    private static final int MOST_ENTRIES = 1 << 20;
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
            return DocumentFormat.XLS;
        }
        if (names.contains("worddocument")) {
            return DocumentFormat.DOC;
        }
        if (names.contains("powerpoint document")) {
            return DocumentFormat.PPT;
        }
        return names.contains("__properties_version1.0") ? DocumentFormat.OUTLOOK_MAIL : DocumentFormat.UNKNOWN;
    }

    /** Of the entries directly below the root: an object within the document has streams of its own further down. */
    private static Set<String> names(byte[] bytes) {
        List<Integer> entries = entries(bytes);
        Set<String> names = new HashSet<>();
        if (entries.isEmpty() || !isRoot(bytes, entries.get(0))) {
            return names;
        }
        ArrayDeque<Integer> open = new ArrayDeque<>();
        Set<Integer> met = new HashSet<>();
        open.add(number(bytes, entries.get(0) + CHILD_AT));
        while (!open.isEmpty()) {
            int id = open.remove();
            if (id >= 0 && id < entries.size() && met.add(id)) {
                int entry = entries.get(id);
                name(bytes, entry, names);
                open.add(number(bytes, entry + LEFT_AT));
                open.add(number(bytes, entry + RIGHT_AT));
            }
        }
        return names;
    }

    /** Where the entries of the directory stand, in their order, as far as the table of sectors in the header leads. */
    private static List<Integer> entries(byte[] bytes) {
        List<Integer> entries = new ArrayList<>();
        int size = sector(bytes);
        int number = number(bytes, 48);
        for (int count = 0; count <= bytes.length / size && entries.size() < MOST_ENTRIES; count++) {
            long start = Math.max(HEADER, size) + (long) number * size;
            if (number < 0 || start >= bytes.length) {
                break;
            }
            for (long entry = start; entry + ENTRY <= Math.min(bytes.length, start + size); entry += ENTRY) {
                entries.add((int) entry);
            }
            number = next(bytes, number);
        }
        return entries;
    }

    private static int next(byte[] bytes, int number) {
        int size = sector(bytes);
        int perSector = size / 4;
        int table = number / perSector;
        int tableSector = table < TABLES_IN_HEADER
                ? number(bytes, TABLES_AT + 4 * table)
                : furtherTable(bytes, table - TABLES_IN_HEADER);
        long start = Math.max(HEADER, size) + (long) tableSector * size + 4L * (number % perSector);
        return tableSector < 0 || start + 4 > bytes.length ? -1 : number(bytes, (int) start);
    }

    /** Of large files the list of tables goes on in sectors of its own, each with the number of the next at its end. */
    private static int furtherTable(byte[] bytes, int index) {
        int size = sector(bytes);
        int perSector = size / 4 - 1;
        int sector = number(bytes, FURTHER_TABLES_AT);
        for (int skip = index / perSector; skip > 0 && sector >= 0; skip--) {
            sector = word(bytes, sector, perSector);
        }
        return sector < 0 ? -1 : word(bytes, sector, index % perSector);
    }

    private static int word(byte[] bytes, int sector, int index) {
        int size = sector(bytes);
        long at = Math.max(HEADER, size) + (long) sector * size + 4L * index;
        return at + 4 > bytes.length ? -1 : number(bytes, (int) at);
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
