package org.mimawari.extract.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.extract.office.Relationships.Relationship;
import org.mimawari.term.Cause;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;

/** One workbook while it is read. Used once, by one thread. */
final class XlsxFile {
    private static final String BINARY = ".bin";

    private final PackageParts parts;
    private final DocumentSink sink;
    private final TextLinks links;
    private final Allowance allowance;
    private final SharedStrings strings = new SharedStrings();
    private final XlsxStyles styles = new XlsxStyles();
    private final XlsxBook book;
    private final Map<String, Place> places = new HashMap<>();
    private CellText texts = new CellText(strings, styles, false);
    private int unread;

    XlsxFile(PackageParts parts, DocumentSink sink, TextLinks links, Allowance allowance) {
        this.parts = parts;
        this.sink = sink;
        this.links = links;
        this.book = new XlsxBook(sink::leftOut);
        this.allowance = allowance;
    }

    ReadResult<DocumentExtent> read() throws IOException {
        Optional<String> main = parts.document("xl/workbook.xml");
        if (main.isEmpty()) {
            return new ReadResult.Failed<>(Cause.UNREADABLE);
        }
        Relationships relations = parts.relationships(main.get());
        boolean binary = main.get().endsWith(BINARY);
        int sheets = binary ? binary(relations) : xml(main.get(), relations);
        book.names().forEach(this::name);
        XlsxBeside beside = new XlsxBeside(parts, sink, links, places);
        beside.of(relations);
        List<XlsxSheet> lost = new ArrayList<>();
        // Of a workbook that has lost its list of sheets, none is hidden.
        Concealment how = unread > 0 || parts.isDamaged() ? Concealment.NONE : Concealment.VERY_HIDDEN_SHEET;
        beside.leftovers(sheets, (part, place) -> lost.add(sheet(new XlsxSheet.Spot(part, place, how))));
        for (XlsxSheet sheet : lost) {
            read(sheet);
        }
        if (unread == 0 && !parts.isDamaged() && !binary) {
            strings.unasked().forEach(text -> tell(Concealment.EARLIER_STATE, text));
        }
        return extent(sheets + lost.size(), beside.isUnread());
    }

    private void read(XlsxSheet sheet) throws IOException {
        allowance.check();
        int faults = parts.faults();
        sheet.read();
        unread += sheet.isUnread() || parts.faults() > faults ? 1 : 0;
    }

    private ReadResult<DocumentExtent> extent(int sheets, boolean besideUnread) {
        if (sheets == 0) {
            return new ReadResult.Failed<>(Cause.UNREADABLE);
        }
        boolean partly = besideUnread || parts.isDamaged() || strings.isCut();
        return new ReadResult.Read<>(new DocumentExtent(sheets, Math.max(unread, partly ? 1 : 0)));
    }

    private int xml(String main, Relationships relations) throws IOException {
        parts.read(main, book);
        for (String part : relations.parts("styles")) {
            parts.read(part, styles);
        }
        for (String part : relations.parts("sharedStrings")) {
            parts.readExpected(part, strings);
        }
        texts = new CellText(strings, styles, book.isFrom1904());
        int sheets = 0;
        for (XlsxBook.Entry entry : book.sheets()) {
            sheets++;
            Place place = new Place.Sheet(sheets, sink.label(new SiteText(entry.name())));
            places.put(entry.id(), place);
            String part = relations
                    .of(entry.relation())
                    .filter(relation -> !relation.external())
                    .map(Relationship::target)
                    .orElse("");
            read(sheet(new XlsxSheet.Spot(part, place, entry.concealment())));
        }
        return sheets;
    }

    /** Of binary sheets only the parts around them are read. */
    private int binary(Relationships relations) throws IOException {
        int sheets = 0;
        for (String part : relations.parts("worksheet")) {
            sheets++;
            Place place = new Place.Sheet(sheets, sink.label(SiteText.NONE));
            read(sheet(new XlsxSheet.Spot(part, place, Concealment.NONE)));
        }
        return sheets;
    }

    private XlsxSheet sheet(XlsxSheet.Spot spot) {
        return new XlsxSheet(parts, sink, links, texts, spot);
    }

    private void name(String value) {
        tell(Concealment.DEFINED_NAME, value);
        links.printed(Place.WHOLE, value);
    }

    private void tell(Concealment how, String text) {
        if (!text.isBlank()) {
            sink.text(Place.WHOLE, how, new SiteText(text));
        }
    }
}
