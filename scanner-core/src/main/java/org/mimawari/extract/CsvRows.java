package org.mimawari.extract;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mimawari.content.Body;
import org.mimawari.content.SiteText;
import org.mimawari.content.TableJudge;

/**
 * Hands the rows of a CSV to a judge, one after another, and keeps none. Quotes may be missing or broken, rows of unequal length, the character set any that Japanese files have, also another one in some lines.
 *
 * <p>Limits: {@value #MOST_ROWS} rows unless stated otherwise, {@value #MOST_COLUMNS} columns, {@value #LONGEST_CELL} characters of a cell: what is more is left out, and the reading goes on. Linear; thread-safe; throws on no bytes.
 */
public final class CsvRows {
    static final int MOST_ROWS = 100_000;
    static final int MOST_COLUMNS = CsvSplitter.MOST_COLUMNS;
    static final int LONGEST_CELL = CsvSplitter.LONGEST_CELL;

    private final int mostRows;

    public CsvRows() {
        this(MOST_ROWS);
    }

    public CsvRows(int mostRows) {
        this.mostRows = mostRows;
    }

    /** Whether the judge saw all: false if a limit cut something, or the bytes were not whole. */
    public boolean feed(Body body, TableJudge judge) {
        return feed(body, ',', judge::row);
    }

    /** The same with another delimiter. */
    public boolean feed(Body body, char delimiter, Consumer<List<SiteText>> judge) {
        try (Reader text = MixedText.of(body)) {
            CsvSplitter splitter = new CsvSplitter(text, delimiter);
            int rows = 0;
            for (Optional<List<SiteText>> row = splitter.next(); row.isPresent(); row = splitter.next()) {
                if (rows == mostRows) {
                    return false;
                }
                judge.accept(rows == 0 ? unmarked(row.get()) : row.get());
                rows++;
            }
            return body.whole() && !splitter.isCut();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // bytes in memory
        }
    }

    /** Without the byte order mark. */
    private static List<SiteText> unmarked(List<SiteText> row) {
        String first = row.get(0).raw();
        if (first.startsWith("\uFEFF")) {
            row.set(0, new SiteText(first.substring(1)));
        }
        return row;
    }
}
