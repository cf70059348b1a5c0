package org.mimawari.extract.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.term.Cause;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;

/** Goes through the parts of one OpenDocument text or presentation: styles, content, objects within, then pictures and files. */
final class OdfWork {
    private static final int MOST_BYTES = 64 << 20;
    private static final List<String> FURNITURE = List.of(
            "META-INF/", "Thumbnails/", "ObjectReplacements/", "Configurations", "Basic/", "Dialogs/", "Scripts/");
    private static final Set<String> FURNITURE_FILES = Set.of("mimetype", "layout-cache");

    private final ZipParts zip;
    private final XmlWalk walk;
    private final DocumentSink sink;
    private final TextFlow flow;
    private boolean damaged;

    OdfWork(ZipParts zip, XmlWalk walk, DocumentSink sink, TextFlow flow) {
        this.zip = zip;
        this.walk = walk;
        this.sink = sink;
        this.flow = flow;
        this.damaged = zip.isCut();
    }

    ReadResult<DocumentExtent> read() throws IOException {
        if (!zip.has("content.xml")) {
            return new ReadResult.Failed<>(Cause.UNREADABLE);
        }
        int slides = document("", Concealment.NONE);
        for (String name : zip.names()) {
            if (name.endsWith("/content.xml")) {
                document(name.substring(0, name.lastIndexOf('/') + 1), Concealment.EMBEDDED_FILE);
            }
        }
        files();
        return new ReadResult.Read<>(new DocumentExtent(Math.max(1, slides), damaged ? 1 : 0));
    }

    /** The list of parts stays readable when the parts are encrypted. */
    boolean isLocked() throws IOException {
        if (zip.has("encrypted-package")) {
            return true;
        }
        Optional<InputStream> manifest = zip.part("META-INF/manifest.xml");
        boolean[] locked = new boolean[1];
        if (manifest.isPresent()) {
            walk.through(manifest.get(), new PersonNames("encryption-data", "checksum-type", type -> locked[0] = true));
        }
        return locked[0];
    }

    /** @return how many slides it has */
    private int document(String folder, Concealment how) throws IOException {
        flow.at(Place.WHOLE, how);
        OdfStyles styles = new OdfStyles();
        part(folder + "styles.xml", new OdfText(sink, flow, styles, new PlainXml(flow, how)));
        OdfText text = new OdfText(sink, flow, styles, new PlainXml(flow, how));
        part(folder + "content.xml", text);
        return text.slides();
    }

    private void part(String name, XmlEvents events) throws IOException {
        Optional<InputStream> in = zip.part(name);
        if (in.isPresent()) {
            damaged |= !walk.through(in.get(), events);
        }
        flow.end();
    }

    private void files() throws IOException {
        EmbeddedObjects objects = new EmbeddedObjects(sink);
        for (String name : zip.names()) {
            boolean furniture = FURNITURE.stream().anyMatch(name::startsWith) || FURNITURE_FILES.contains(name);
            if (!furniture && !name.endsWith(".xml") && !name.endsWith(".rdf")) {
                boolean picture = name.contains("Pictures/");
                SiteText own = new SiteText(name.substring(name.lastIndexOf('/') + 1));
                try {
                    objects.give(
                            Place.WHOLE,
                            picture ? Concealment.NONE : Concealment.EMBEDDED_FILE,
                            own,
                            zip.body(name, MOST_BYTES));
                } catch (IOException broken) {
                    damaged = true;
                }
            }
        }
    }
}
