package org.mimawari.extract;

/**
 * What is read of the tables of a page or a file of HTML.
 *
 * @param tables so many; of those that come after, the cells are text
 * @param rows of all tables together
 * @param columns of one table
 * @param longest characters of a cell
 * @param wideRows so many rows with several cells make a table; one with fewer only arranges what is shown
 * @param ofValues whether all tables hold values and none only arranges what is shown
 * @param menus whether lines that are nothing but links are told
 */
record TableRules(int tables, int rows, int columns, int longest, int wideRows, boolean ofValues, boolean menus) {
    /** Pages are many, and a table with a longer cell is there for the layout. */
    static final TableRules PAGE = new TableRules(20_000, 50_000, 200, 2_000, 0, false, false);

    /** Mails, pages in an archive: a person's name and number in the foot of a mail is no list. */
    static final TableRules FILE = new TableRules(Integer.MAX_VALUE, Integer.MAX_VALUE, 1_000, 2_000, 2, false, true);

    /** A workbook that was saved as HTML. */
    static final TableRules WORKBOOK =
            new TableRules(Integer.MAX_VALUE, Integer.MAX_VALUE, 1_000, 20_000, 0, true, true);
}
