package org.mimawari.extract.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import org.mimawari.extract.MeantAddress;
import org.mimawari.term.PublicUrl;

/**
 * Takes the addresses out of the actions of a PDF file: what opens when a link, a button or a bookmark is clicked, with all actions that follow. Starting
 * programs, sending forms and scripts are passed over. Each action is read once, so loops end. Used by one thread.
 */
final class PdfActions {
    private static final int MOST_BOOKMARKS = 20_000;
    private static final int MOST_ANNOTATIONS = 5_000;
    private static final int MOST_FOLLOWING = 50;
    private static final COSName FIRST = COSName.getPDFName("First");
    private static final COSName BASE = COSName.getPDFName("Base");

    private final COSDictionary catalog;
    private final PublicUrl base;
    private final MeantAddress meant = new MeantAddress();
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean cut;

    PdfActions(PDDocument document, PublicUrl url) {
        this.catalog = document.getDocumentCatalog().getCOSObject();
        this.base = base(catalog, url);
    }

    private static PublicUrl base(COSDictionary catalog, PublicUrl url) {
        COSDictionary uri = catalog.getCOSDictionary(COSName.URI);
        String stated = uri == null ? null : uri.getString(BASE);
        return stated == null ? url : url.resolve(stated).orElse(url);
    }

    /** Addresses that belong to no page: bookmarks, and what opens with the file. */
    void outside(Consumer<PublicUrl> found) {
        action(catalog.getDictionaryObject(COSName.OPEN_ACTION), found);
        COSDictionary outlines = catalog.getCOSDictionary(COSName.OUTLINES);
        if (outlines != null) {
            bookmarks(outlines, found);
        }
    }

    private void bookmarks(COSDictionary outlines, Consumer<PublicUrl> found) {
        ArrayDeque<COSDictionary> open = new ArrayDeque<>();
        open.add(outlines);
        for (int count = 0; !open.isEmpty() && count < MOST_BOOKMARKS; count++) {
            COSDictionary item = open.remove();
            action(item.getDictionaryObject(COSName.A), found);
            for (COSName relation : new COSName[] {FIRST, COSName.NEXT}) {
                COSDictionary other = item.getCOSDictionary(relation);
                if (other != null && seen.add(other)) {
                    open.add(other);
                }
            }
        }
        cut |= !open.isEmpty();
    }

    /** Whether there are more links, bookmarks or actions than are looked at. */
    boolean isCut() {
        return cut;
    }

    /** Addresses of the links and buttons on a page. */
    void on(PDPage page, Consumer<PublicUrl> found) {
        COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        int count = annotations == null ? 0 : Math.min(annotations.size(), MOST_ANNOTATIONS);
        cut |= annotations != null && annotations.size() > MOST_ANNOTATIONS;
        for (int i = 0; i < count; i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation) {
                action(annotation.getDictionaryObject(COSName.A), found);
                triggered(annotation.getCOSDictionary(COSName.AA), found);
            }
        }
    }

    private void triggered(@Nullable COSDictionary triggers, Consumer<PublicUrl> found) {
        if (triggers == null) {
            return;
        }
        for (COSName trigger : triggers.keySet()) {
            action(triggers.getDictionaryObject(trigger), found);
        }
    }

    private void action(@Nullable COSBase first, Consumer<PublicUrl> found) {
        ArrayDeque<COSBase> open = new ArrayDeque<>();
        if (first != null) {
            open.add(first);
        }
        for (int count = 0; !open.isEmpty() && count < MOST_FOLLOWING; count++) {
            COSBase next = open.remove();
            if (next instanceof COSArray several) {
                cut |= several.size() > MOST_FOLLOWING;
                for (int i = 0; i < Math.min(several.size(), MOST_FOLLOWING); i++) {
                    add(open, several.getObject(i));
                }
            } else if (next instanceof COSDictionary action && seen.add(action)) {
                address(action, found);
                add(open, action.getDictionaryObject(COSName.NEXT));
            }
        }
        cut |= !open.isEmpty();
    }

    private static void add(ArrayDeque<COSBase> open, @Nullable COSBase action) {
        if (action instanceof COSDictionary || action instanceof COSArray) {
            open.add(action);
        }
    }

    private void address(COSDictionary action, Consumer<PublicUrl> found) {
        boolean opensAddress = COSName.URI.equals(action.getCOSName(COSName.S));
        if (opensAddress && action.getDictionaryObject(COSName.URI) instanceof COSString uri) {
            resolve(text(uri).strip(), found);
        }
    }

    /** Addresses are ASCII by the standard; programs that break it write UTF-8. */
    private static String text(COSString uri) {
        byte[] bytes = uri.getBytes();
        boolean marked = bytes.length > 1 && (bytes[0] & 0xff) >= 0xfe;
        return marked ? uri.getString() : new String(bytes, StandardCharsets.UTF_8);
    }

    private void resolve(String address, Consumer<PublicUrl> found) {
        if (address.isEmpty() || address.startsWith("#")) {
            return;
        }
        // Readers of PDF files open "www." as a host, though the standard makes it a file beside this one.
        String full = address.regionMatches(true, 0, "www.", 0, 4) ? "http://" + address : address;
        base.resolve(full).or(() -> meant.of(address)).ifPresent(found);
    }
}
