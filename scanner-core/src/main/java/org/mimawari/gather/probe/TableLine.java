package org.mimawari.gather.probe;

import java.util.Locale;
import java.util.regex.Pattern;
import org.mimawari.term.AddressKind;
import org.mimawari.term.Service;
import org.mimawari.term.Sureness;

/**
 * One line of a table of services.
 *
 * @param number counted from 1, in its file
 */
record TableLine(int number, Service service, String thing, AddressKind kind, AddressShape shape, Sureness sureness) {
    private static final int CELLS = 6;
    private static final int LONGEST_NAME = 60;
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern BETWEEN_CELLS = Pattern.compile("\\s*\t\\s*");

    /** @throws WrongLine if it is not written as {@link ServiceTable} says */
    static TableLine parse(String line, int number) {
        String[] cells = BETWEEN_CELLS.split(line.strip(), -1);
        if (cells.length != CELLS) {
            throw new WrongLine(number, LineFault.CELLS);
        }
        require(ID.matcher(cells[0]).matches(), number, LineFault.ID);
        require(!cells[1].isEmpty() && cells[1].length() <= LONGEST_NAME, number, LineFault.NAME);
        return new TableLine(
                number,
                new Service(cells[0], cells[1]),
                cells[2],
                word(AddressKind.values(), cells[3], number, LineFault.KIND),
                shape(cells[4], number),
                word(Sureness.values(), cells[5], number, LineFault.SURENESS));
    }

    private static void require(boolean good, int number, LineFault fault) {
        if (!good) {
            throw new WrongLine(number, fault);
        }
    }

    private static AddressShape shape(String cell, int number) {
        try {
            return AddressShape.parse(cell);
        } catch (WrongShape wrong) {
            throw new WrongLine(number, wrong.fault());
        }
    }

    private static <E extends Enum<E>> E word(E[] words, String cell, int number, LineFault fault) {
        String name = cell.toUpperCase(Locale.ROOT).replace('-', '_');
        for (E word : words) {
            if (word.name().equals(name)) {
                return word;
            }
        }
        throw new WrongLine(number, fault);
    }
}
