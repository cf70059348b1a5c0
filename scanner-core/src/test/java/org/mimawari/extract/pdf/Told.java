package org.mimawari.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.FoundLink;
import org.mimawari.content.Reading;
import org.mimawari.content.SiteText;
import org.mimawari.content.TableSink;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.extract.document.DocumentReader;
import org.mimawari.term.Concealment;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PropertyKind;
import org.mimawari.term.PublicUrl;

/** Keeps what a reader tells. */
public final class Told implements DocumentSink {
    /** A line, or a row with its cells parted by "|". */
    public record Line(Place place, Concealment concealment, String text) {}

    public record Property(PropertyKind kind, String value) {}

    public record File(Place place, String name, byte[] bytes) {
        @Override
        public String toString() {
            return "File[" + bytes.length + " bytes]";
        }
    }

    final List<Line> lines = new ArrayList<>();
    final List<Line> rows = new ArrayList<>();
    final List<Property> properties = new ArrayList<>();
    final List<File> files = new ArrayList<>();
    final List<FoundLink> links = new ArrayList<>();
    private SiteText title = SiteText.NONE;

    /** What a reader tells of a file, as far as a page would tell it too. */
    public static ReadResult<Reading> reading(DocumentReader reader, Body body, PublicUrl url) {
        Told told = new Told();
        try {
            ReadResult<DocumentExtent> result = reader.read(body, url, told, Allowance.usual());
            if (result instanceof ReadResult.Read<DocumentExtent> read) {
                DocumentExtent extent = read.value();
                return new ReadResult.Read<>(new Reading(told.title, told.links, extent.pages(), extent.unread()));
            }
            return new ReadResult.Failed<>(((ReadResult.Failed<DocumentExtent>) result).cause());
        } catch (java.io.IOException damaged) {
            throw new java.io.UncheckedIOException(damaged);
        }
    }

    List<String> texts(Concealment how) {
        List<String> texts = new ArrayList<>();
        lines.stream().filter(line -> line.concealment() == how).map(Line::text).forEach(texts::add);
        rows.stream().filter(line -> line.concealment() == how).map(Line::text).forEach(texts::add);
        return texts;
    }

    /** How anything at all is hidden. */
    public Set<Concealment> hidden() {
        Set<Concealment> hidden = new java.util.TreeSet<>();
        lines.forEach(line -> hidden.add(line.concealment()));
        rows.forEach(line -> hidden.add(line.concealment()));
        hidden.remove(Concealment.NONE);
        return hidden;
    }

    @Override
    public Label label(SiteText words) {
        return Label.masked(words.raw());
    }

    @Override
    public void leftOut() {}

    @Override
    public void title(SiteText words) {
        title = words;
    }

    @Override
    public void link(FoundLink link) {
        links.add(link);
    }

    @Override
    public void text(Place place, Concealment concealment, SiteText words) {
        lines.add(new Line(place, concealment, words.raw()));
    }

    @Override
    public TableSink table(Place place, Concealment concealment, Set<Integer> hiddenColumns) {
        return (cells, row) -> rows.add(new Line(
                place,
                row == Concealment.NONE ? concealment : row,
                String.join("|", cells.stream().map(SiteText::raw).toList())));
    }

    @Override
    public void property(PropertyKind kind, SiteText value) {
        properties.add(new Property(kind, value.raw()));
    }

    @Override
    public void embedded(Place place, Concealment concealment, SiteText name, Body body) {
        files.add(new File(place, name.raw(), body.bytes()));
    }
}
