package org.mimawari.derive;

import java.util.List;
import java.util.Random;
import org.mimawari.personal.CellKinds;
import org.mimawari.term.DataKind;

/**
 * Who a row tells of, as a keyed number: by the name, whatever blanks stand in it, and the date of birth, if there is one; else by how the name is read; else by the mail address. Two people of one name whose births are not
 * told count as one. The key is new in every process, so that nobody can try names on numbers that are left in memory.
 */
final class Who {
    static final long NOBODY = 0;

    private static final long KEY = new Random().nextLong();
    private static final long PRIME = 0x100000001b3L;
    private static final int LONGEST_PART = 4;

    private Who() {}

    static long in(List<String> row, TableHead head) {
        long name = first(row, head, DataKind.NAME);
        long by = name != NOBODY ? name : first(row, head, DataKind.KANA);
        if (by == NOBODY) {
            return first(row, head, DataKind.EMAIL);
        }
        long birth = first(row, head, DataKind.BIRTH_DATE);
        return by * PRIME + birth;
    }

    /** Where no heading tells where the name stands. */
    static long in(List<String> row, CellKinds cells) {
        for (String cell : row) {
            if (cells.in(cell).contains(DataKind.NAME)) {
                return number(KEY, cell);
            }
        }
        return number(KEY, String.join("", row));
    }

    private static long first(List<String> row, TableHead head, DataKind kind) {
        for (int i = 0; i < row.size(); i++) {
            if (head.is(i, kind) && !row.get(i).isBlank()) {
                boolean parted = kind == DataKind.NAME && isParted(row, i, head);
                return number(parted ? number(KEY, row.get(i)) : KEY, parted ? row.get(i + 1) : row.get(i));
            }
        }
        return NOBODY;
    }

    /** Family and given name may stand in two columns. */
    private static boolean isParted(List<String> row, int column, TableHead head) {
        int longest = head.is(column + 1, DataKind.NAME) ? LONGEST_PART : LONGEST_PART - 1;
        return column + 1 < row.size() && isPart(row.get(column), longest) && isPart(row.get(column + 1), longest);
    }

    private static boolean isPart(String cell, int longest) {
        String text = cell.strip();
        return !text.isEmpty() && text.length() <= longest && text.chars().allMatch(Character::isLetter);
    }

    private static long number(long key, String text) {
        long number = key;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && c != '\u3000' && c != '\u00A0') {
                number = (number ^ c) * PRIME;
                number ^= number >>> 29;
            }
        }
        return number;
    }
}
