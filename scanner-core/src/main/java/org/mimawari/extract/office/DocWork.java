package org.mimawari.extract.office;

import java.io.FileNotFoundException;
import java.util.Iterator;
import java.util.function.Supplier;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.SavedByEntry;
import org.apache.poi.hwpf.usermodel.Picture;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.extract.Deadline;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;
import org.mimawari.term.PropertyKind;

/** Goes through one Word document of the old format: its texts, who saved and changed it, objects, pictures. A part that the library stumbles over costs that part. */
final class DocWork {
    private static final String OBJECTS = "ObjectPool";
    private static final String NOBODY = "Unknown";

    private final HWPFDocument document;
    private final TextFlow flow;
    private final DocumentSink sink;
    private final Allowance allowance;
    private boolean damaged;

    DocWork(HWPFDocument document, TextFlow flow, DocumentSink sink, Allowance allowance) {
        this.document = document;
        this.flow = flow;
        this.sink = sink;
        this.allowance = allowance;
    }

    ReadResult<DocumentExtent> read() {
        int page = hasDrawings() ? Colour.UNKNOWN : Colour.WHITE;
        text(document::getRange, Concealment.NONE, page);
        text(document::getHeaderStoryRange, Concealment.NONE, page);
        text(document::getFootnoteRange, Concealment.NONE, page);
        text(document::getEndnoteRange, Concealment.NONE, page);
        text(document::getMainTextboxRange, Concealment.NONE, Colour.UNKNOWN);
        text(document::getCommentsRange, Concealment.COMMENT, page);
        attempt(this::people);
        attempt(this::objects);
        attempt(this::pictures);
        return new ReadResult.Read<>(damaged ? DocumentExtent.IN_PART : DocumentExtent.WHOLE);
    }

    /** Anything that floats may stand behind the text. */
    private boolean hasDrawings() {
        try {
            return !document.getOfficeDrawingsMain().getOfficeDrawings().isEmpty()
                    || !document.getOfficeDrawingsHeaders().getOfficeDrawings().isEmpty();
        } catch (RuntimeException damagedDrawings) {
            return true;
        }
    }

    private void text(Supplier<Range> range, Concealment how, int ground) {
        attempt(() -> {
            flow.at(Place.WHOLE, how);
            new DocText(flow, new OpenFields(flow.links(), new OwnPaths(sink)), allowance, ground).read(range.get());
        });
        flow.end();
    }

    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (Deadline.Passed | Allowance.Exceeded limit) {
            throw limit;
        } catch (RuntimeException unreadable) {
            // The library throws anything on damaged files.
            damaged = true;
        }
    }

    private void people() {
        OwnPaths paths = new OwnPaths(sink);
        if (document.getSavedByTable() != null) {
            for (SavedByEntry entry : document.getSavedByTable().getEntries()) {
                sink.property(PropertyKind.LAST_EDITOR, new SiteText(entry.getUserName()));
                paths.found(entry.getSaveLocation());
            }
        }
        if (document.getRevisionMarkAuthorTable() != null) {
            for (String author : document.getRevisionMarkAuthorTable().getEntries()) {
                if (author != null && !author.equals(NOBODY)) {
                    sink.property(PropertyKind.COMMENT_AUTHOR, new SiteText(author));
                }
            }
        }
    }

    private void objects() {
        DirectoryNode root = document.getDirectory();
        if (!root.hasEntryCaseInsensitive(OBJECTS)) {
            return;
        }
        try {
            if (root.getEntryCaseInsensitive(OBJECTS) instanceof DirectoryNode pool) {
                EmbeddedObjects objects = new EmbeddedObjects(sink);
                for (Iterator<Entry> entries = pool.getEntries(); entries.hasNext(); ) {
                    if (entries.next() instanceof DirectoryNode storage) {
                        damaged |= !objects.give(Place.WHOLE, Concealment.EMBEDDED_FILE, SiteText.NONE, storage);
                    }
                }
            }
        } catch (FileNotFoundException none) {
            damaged = true;
        }
    }

    private void pictures() {
        for (Picture picture : document.getPicturesTable().getAllPictures()) {
            byte[] bytes = picture.getContent();
            if (bytes != null && bytes.length > 0) {
                allowance.unpacked(bytes.length);
                boolean cut = picture.getCropLeft() > 0
                        || picture.getCropRight() > 0
                        || picture.getCropTop() > 0
                        || picture.getCropBottom() > 0;
                sink.embedded(
                        Place.WHOLE,
                        cut ? Concealment.CROPPED_PICTURE : Concealment.NONE,
                        SiteText.NONE,
                        new Body(bytes, "", true));
            }
        }
    }
}
