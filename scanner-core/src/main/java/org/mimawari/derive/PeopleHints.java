package org.mimawari.derive;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mimawari.term.DataKind;

/**
 * Tells quickly whether a closer look at a table of a page can find people: by headings that ask for names, or by enough cells that can be a mail address, a telephone number, an address or what most keep to themselves. Rather too often than too seldom.
 * Thread-safe; linear.
 */
final class PeopleHints {
    private static final int FEW = 3;
    private static final int DIGITS_OF_NUMBER = 9;
    private static final Set<DataKind> NAMES =
            EnumSet.of(DataKind.NAME, DataKind.KANA, DataKind.GUARDIAN, DataKind.LOGIN, DataKind.MY_NUMBER);
    private static final List<String> GRAVE = List.of("銀行", "信用金庫", "手帳", "要介護", "要支援", "アレルギー", "生活保護", "障害");

    private final TableLook look;

    PeopleHints(TableLook look) {
        this.look = look;
    }

    boolean areIn(List<List<String>> rows) {
        HeadSearch.Found found = look.heads(rows);
        if (found.head().isOfAnswers() || found.head().kinds().stream().anyMatch(NAMES::contains)) {
            return true;
        }
        int values = 0;
        for (List<String> row : rows) {
            values += row.stream().anyMatch(PeopleHints::isValue) ? 1 : 0;
            if (values == Math.min(FEW, rows.size())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isValue(String cell) {
        int digits = 0;
        boolean parted = false;
        boolean town = false;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '@' || c == '＠') {
                return true;
            }
            digits += c >= '0' && c <= '9' || c >= '０' && c <= '９' ? 1 : 0;
            parted |= "-丁番号−－‐".indexOf(c) >= 0;
            town |= "市区町村郡".indexOf(c) >= 0;
        }
        return digits >= DIGITS_OF_NUMBER
                || digits > 0 && parted && town
                || GRAVE.stream().anyMatch(cell::contains);
    }
}
