package org.mimawari.derive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The sheets of an Excel file as rows of text, as far as measuring needs it. */
final class Workbook {
    private Workbook() {}

    static List<List<List<String>>> sheets(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> shared = new ArrayList<>();
            ZipEntry strings = zip.getEntry("xl/sharedStrings.xml");
            if (strings != null) {
                for (Element entry : xml(zip, strings).select("si")) {
                    entry.select("rPh").remove();
                    shared.add(String.join("", entry.select("t").eachText()));
                }
            }
            List<List<List<String>>> sheets = new ArrayList<>();
            for (ZipEntry entry : zip.stream()
                    .filter(e -> e.getName().startsWith("xl/worksheets/sheet"))
                    .map(ZipEntry.class::cast)
                    .toList()) {
                sheets.add(rows(xml(zip, entry), shared));
            }
            return sheets;
        }
    }

    private static Document xml(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return Jsoup.parse(in, "UTF-8", "", Parser.xmlParser());
        }
    }

    private static List<List<String>> rows(Document sheet, List<String> shared) {
        List<List<String>> rows = new ArrayList<>();
        for (Element row : sheet.select("row")) {
            List<String> cells = new ArrayList<>();
            for (Element cell : row.select("c")) {
                int column = column(cell.attr("r"));
                while (cells.size() < column) {
                    cells.add("");
                }
                cells.add(text(cell, shared));
            }
            rows.add(cells);
        }
        return rows;
    }

    /** "AB12" stands in column 27. */
    private static int column(String place) {
        int column = 0;
        for (char c : place.toCharArray()) {
            column = c >= 'A' && c <= 'Z' ? column * 26 + c - 'A' + 1 : column;
        }
        return Math.max(0, column - 1);
    }

    private static String text(Element cell, List<String> shared) {
        String value = cell.select("v").text();
        if (cell.attr("t").equals("s")) {
            return shared.get(Integer.parseInt(value));
        }
        return cell.attr("t").equals("inlineStr") ? cell.select("t").text() : value;
    }
}
