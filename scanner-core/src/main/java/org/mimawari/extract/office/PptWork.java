package org.mimawari.extract.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Set;
import org.apache.poi.hslf.usermodel.HSLFComment;
import org.apache.poi.hslf.usermodel.HSLFNotes;
import org.apache.poi.hslf.usermodel.HSLFObjectData;
import org.apache.poi.hslf.usermodel.HSLFPictureData;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideMaster;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.sl.usermodel.Placeholder;
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

/** Goes through one presentation of the old format, slide by slide. A slide that the library stumbles over costs that slide. */
final class PptWork {
    private static final int MOST_BYTES = 64 << 20;
    private static final Set<Placeholder> EDGES = EnumSet.of(
            Placeholder.SLIDE_NUMBER,
            Placeholder.SLIDE_IMAGE,
            Placeholder.HEADER,
            Placeholder.FOOTER,
            Placeholder.DATETIME);

    private final HSLFSlideShow show;
    private final TextFlow flow;
    private final DocumentSink sink;
    private final Allowance allowance;
    private final PptShapes shapes;
    private int unread;

    PptWork(HSLFSlideShow show, TextFlow flow, DocumentSink sink, Allowance allowance) {
        this.show = show;
        this.flow = flow;
        this.sink = sink;
        this.allowance = allowance;
        this.shapes = new PptShapes(flow, allowance, show.getPageSize());
    }

    ReadResult<DocumentExtent> read() {
        int number = 0;
        for (HSLFSlide slide : show.getSlides()) {
            Place place = new Place.Slide(++number);
            attempt(() -> slide(slide, place));
        }
        flow.at(Place.WHOLE, Concealment.NONE);
        for (HSLFSlideMaster master : show.getSlideMasters()) {
            attempt(() -> shapes.read(master.getShapes(), shape -> shape.isPlaceholder()));
        }
        attempt(this::objects);
        attempt(this::pictures);
        return new ReadResult.Read<>(new DocumentExtent(Math.max(1, number), unread));
    }

    private interface Step {
        void run() throws IOException;
    }

    private void attempt(Step step) {
        allowance.check();
        try {
            step.run();
        } catch (Deadline.Passed | Allowance.Exceeded limit) {
            throw limit;
        } catch (IOException | RuntimeException damaged) {
            // The library throws anything on damaged files.
            unread++;
        }
        flow.end();
    }

    private void slide(HSLFSlide slide, Place place) {
        Concealment how = slide.isHidden() ? Concealment.HIDDEN_SLIDE : Concealment.NONE;
        flow.at(place, how);
        shapes.read(slide.getShapes(), shape -> shape.getPlaceholder() == Placeholder.SLIDE_NUMBER);
        if (slide.getHeadersFooters().isFooterVisible()) {
            shapes.words(Concealment.NONE, slide.getHeadersFooters().getFooterText());
        }
        for (HSLFComment comment : slide.getComments()) {
            shapes.words(Concealment.COMMENT, comment.getText());
            String author = comment.getAuthor();
            if (author != null && !author.isBlank()) {
                sink.property(PropertyKind.COMMENT_AUTHOR, new SiteText(author));
            }
        }
        HSLFNotes notes = slide.getNotes();
        if (notes != null) {
            flow.at(place, Concealment.SPEAKER_NOTES);
            shapes.read(
                    notes.getShapes(),
                    shape -> shape.getPlaceholder() != null && EDGES.contains(shape.getPlaceholder()));
        }
    }

    private void objects() throws IOException {
        EmbeddedObjects objects = new EmbeddedObjects(sink);
        for (HSLFObjectData data : show.getEmbeddedObjects()) {
            try (InputStream in = data.getInputStream()) {
                byte[] bytes = in.readNBytes(MOST_BYTES);
                allowance.unpacked(bytes.length);
                Body body = new Body(bytes, "", in.read() < 0);
                objects.give(Place.WHOLE, Concealment.EMBEDDED_FILE, SiteText.NONE, body);
            }
        }
    }

    private void pictures() {
        for (HSLFPictureData picture : show.getPictureData()) {
            byte[] bytes = picture.getData();
            allowance.unpacked(bytes.length);
            sink.embedded(Place.WHOLE, Concealment.NONE, SiteText.NONE, new Body(bytes, "", true));
        }
    }
}
