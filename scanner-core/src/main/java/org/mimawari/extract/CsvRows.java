package org.mimawari.extract;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.FieldModifier;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.mimawari.content.Body;
import org.mimawari.content.SiteText;
import org.mimawari.content.TableJudge;

/**
 * Hands the rows of a CSV to a judge, one after another, and keeps none. Quotes may be missing, rows of unequal length, the character set any that Japanese files have.
 *
 * <p>Limits: {@value #MOST_ROWS} rows unless stated otherwise, {@value #MOST_COLUMNS} columns, {@value #LONGEST_CELL} characters of a cell (what is longer is cut), {@value #LONGEST_RAW} characters until a cell ends. Reading ends at the first that is passed but the length of a cell. Linear; thread-safe; throws on no bytes.
 */
public final class CsvRows {
    static final int MOST_ROWS = 100_000;
    static final int MOST_COLUMNS = 1_000;
    static final int LONGEST_CELL = 1_000;
    static final int LONGEST_RAW = 1024 * 1024;

    private static final FieldModifier CUT = new FieldModifier() {
        @Override
        public String modify(long line, int column, boolean quoted, String cell) {
            return cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) : cell;
        }
    };

    private final Charsets charsets = new Charsets();
    private final int mostRows;

    public CsvRows() {
        this(MOST_ROWS);
    }

    public CsvRows(int mostRows) {
        this.mostRows = mostRows;
    }

    /** Whether the judge saw all rows: false if a limit cut them or the bytes were not whole. */
    public boolean feed(Body body, TableJudge judge) {
        return feed(body, ',', judge::row);
    }

    /** The same with another delimiter. */
    public boolean feed(Body body, char delimiter, Consumer<List<SiteText>> judge) {
        Charset charset = charsets.of(body);
        Reader text = new InputStreamReader(new ByteArrayInputStream(body.bytes()), charset);
        int rows = 0;
        try {
            for (String[] row : reader(text, delimiter)) {
                if (rows == mostRows) {
                    return false;
                }
                judge.accept(cells(row, rows == 0));
                rows++;
            }
        } catch (CsvParseException | UncheckedIOException overLimit) {
            return false;
        }
        return body.whole();
    }

    private static CsvReader<String[]> reader(Reader text, char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_RAW)
                .build(
                        StringArrayHandler.of(limits -> limits.maxFields(MOST_COLUMNS)
                                .maxFieldSize(LONGEST_CELL)
                                .maxRecordSize(MOST_COLUMNS * LONGEST_CELL)
                                .fieldModifier(CUT)),
                        text);
    }

    private static List<SiteText> cells(String[] row, boolean first) {
        boolean marked = first && row.length > 0 && row[0].startsWith("\uFEFF");
        if (marked) {
            row[0] = row[0].substring(1);
        }
        return Arrays.stream(row).map(SiteText::new).toList();
    }
}
