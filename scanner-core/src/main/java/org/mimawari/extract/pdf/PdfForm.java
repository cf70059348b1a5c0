package org.mimawari.extract.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.content.TableSink;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;

/** Hands on what somebody filled into the form of a file: values that are not those of the empty form, and the data of an XFA form. Used by one thread. */
final class PdfForm {
    private static final int MOST_FIELDS = 20_000;
    private static final int MOST_COLUMNS = 100;
    private static final int MOST_BYTES = 8_000_000;
    private static final COSName TITLE_OF_FIELD = COSName.getPDFName("TU");

    private final @Nullable COSDictionary form;
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<SiteText> names = new ArrayList<>();
    private final List<SiteText> values = new ArrayList<>();
    private boolean cut;

    PdfForm(PDDocument document) {
        form = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.ACRO_FORM);
    }

    private record Field(COSDictionary own, @Nullable Field parent) {
        @Nullable
        COSBase inherited(COSName key) {
            int depth = 0;
            for (Field at = this; at != null && depth < 50; at = at.parent) {
                COSBase value = at.own.getDictionaryObject(key);
                if (value != null) {
                    return value;
                }
                depth++;
            }
            return null;
        }
    }

    void values(DocumentSink sink) throws IOException {
        ArrayDeque<Field> open = new ArrayDeque<>();
        addAll(open, form == null ? null : form.getCOSArray(COSName.FIELDS), null);
        while (!open.isEmpty() && seen.size() <= MOST_FIELDS) {
            Field field = open.remove();
            if (field.own.getDictionaryObject(COSName.V) != null) {
                value(field);
            }
            addAll(open, field.own.getCOSArray(COSName.KIDS), field);
        }
        cut |= !open.isEmpty();
        tellCut(sink);
        table(sink, Concealment.FORM_VALUE);
    }

    private void tellCut(DocumentSink sink) {
        if (cut) {
            sink.leftOut();
        }
        cut = false;
    }

    private void addAll(ArrayDeque<Field> open, @Nullable COSArray fields, @Nullable Field parent) {
        cut |= fields != null && fields.size() > MOST_FIELDS;
        for (int i = 0; fields != null && i < Math.min(fields.size(), MOST_FIELDS); i++) {
            if (fields.getObject(i) instanceof COSDictionary field && seen.add(field)) {
                open.add(new Field(field, parent));
            }
        }
    }

    private void value(Field field) throws IOException {
        boolean written = field.inherited(COSName.FT) instanceof COSName kind
                && (kind.equals(COSName.TX) || kind.equals(COSName.CH));
        String value = written ? text(field.own.getDictionaryObject(COSName.V)) : "";
        if (!value.isBlank() && !value.equals(text(field.inherited(COSName.DV)))) {
            String title = field.own.getString(TITLE_OF_FIELD, "");
            add(title.isBlank() ? field.own.getString(COSName.T, "") : title, value);
        }
    }

    private static String text(@Nullable COSBase value) throws IOException {
        if (value instanceof COSString string) {
            return string.getString();
        }
        if (value instanceof COSStream stream) {
            return stream.toTextString();
        }
        return value instanceof COSArray several ? chosen(several) : "";
    }

    /** Of a list several may be chosen. */
    private static String chosen(COSArray several) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < several.size(); i++) {
            if (several.getObject(i) instanceof COSString one) {
                all.add(one.getString());
            }
        }
        return String.join(" ", all);
    }

    private void add(String name, String value) {
        names.add(new SiteText(name));
        values.add(new SiteText(value));
    }

    private void table(DocumentSink sink, Concealment how) {
        for (int from = 0; from < values.size(); from += MOST_COLUMNS) {
            int end = Math.min(values.size(), from + MOST_COLUMNS);
            TableSink table = sink.table(Place.WHOLE, how, Set.of());
            table.row(List.copyOf(names.subList(from, end)), Concealment.NONE);
            table.row(List.copyOf(values.subList(from, end)), Concealment.NONE);
        }
        names.clear();
        values.clear();
    }

    /** The data of an XFA form, of which the fields above are a copy at best. */
    void data(DocumentSink sink) throws IOException {
        COSBase stated = form == null ? null : form.getDictionaryObject(COSName.XFA);
        COSStream data =
                stated instanceof COSArray parts ? part(parts) : stated instanceof COSStream whole ? whole : null;
        if (data == null) {
            return;
        }
        try (InputStream in = data.createInputStream()) {
            byte[] xml = in.readNBytes(MOST_BYTES);
            cut = !new PdfXml().leaves(xml, "datasets", this::add);
        } catch (XMLStreamException damaged) {
            // What came before the damage, or the limit, is handed on.
            cut = true;
        }
        tellCut(sink);
        table(sink, Concealment.XFA_DATA);
    }

    private static @Nullable COSStream part(COSArray parts) {
        for (int i = 0; i + 1 < Math.min(parts.size(), MOST_FIELDS); i += 2) {
            boolean data = parts.getObject(i) instanceof COSString name
                    && name.getString().equals("datasets");
            if (data && parts.getObject(i + 1) instanceof COSStream stream) {
                return stream;
            }
        }
        return null;
    }
}
