package org.mimawari.extract.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.Ole10NativeException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;

/**
 * Hands on files that were put into a document as objects, out of their wrapping: a packaged file, or the storage of another office program. What cannot be unwrapped is handed on as it is. Source: [MS-OLEDS]. Used by one thread.
 */
final class EmbeddedObjects {
    private static final int MOST_BYTES = 64 << 20;
    private static final String[] WRAPPED = {"Package", "CONTENTS"};

    private final DocumentSink sink;
    private final OwnPaths paths;

    private record Inner(SiteText name, String path, Body body) {}

    EmbeddedObjects(DocumentSink sink) {
        this.sink = sink;
        this.paths = new OwnPaths(sink);
    }

    void give(Place place, Concealment how, SiteText name, Body body) {
        Inner inner = FileMagic.valueOf(body.bytes()) == FileMagic.OLE2 ? unwrapped(body, name) : null;
        hand(place, how, inner == null ? new Inner(name, "", body) : inner);
    }

    private void hand(Place place, Concealment how, Inner inner) {
        paths.found(inner.path());
        sink.embedded(place, how, inner.name(), inner.body());
    }

    private static @Nullable Inner unwrapped(Body body, SiteText name) {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(body.bytes()))) {
            return unwrapped(file.getRoot(), name);
        } catch (IOException | RuntimeException damaged) {
            return null;
        }
    }

    /** The storage of an object within a compound file. @return whether it could be read */
    boolean give(Place place, Concealment how, SiteText name, DirectoryNode storage) {
        Inner inner;
        try {
            Inner unwrapped = unwrapped(storage, name);
            inner = unwrapped == null ? new Inner(name, "", copy(storage)) : unwrapped;
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
        hand(place, how, inner);
        return true;
    }

    /** As a compound file of its own. */
    private static Body copy(DirectoryNode storage) throws IOException {
        try (POIFSFileSystem own = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            EntryUtils.copyNodes(storage, own.getRoot());
            own.writeFilesystem(out);
            return new Body(out.toByteArray(), "", true);
        }
    }

    private static @Nullable Inner unwrapped(DirectoryNode storage, SiteText name) throws IOException {
        if (storage.hasEntryCaseInsensitive(Ole10Native.OLE10_NATIVE)) {
            return packaged(storage, name);
        }
        for (String stream : WRAPPED) {
            if (storage.hasEntryCaseInsensitive(stream)
                    && storage.getEntryCaseInsensitive(stream) instanceof DocumentEntry entry) {
                return new Inner(name, "", body(storage, entry));
            }
        }
        return null;
    }

    private static @Nullable Inner packaged(DirectoryNode storage, SiteText name) throws IOException {
        try {
            Ole10Native file = Ole10Native.createFromEmbeddedOleObject(storage);
            String label = file.getLabel();
            String path = file.getFileName();
            SiteText known = label == null || label.isBlank() ? name : new SiteText(label);
            return new Inner(known, path == null ? "" : path, new Body(file.getDataBuffer(), "", true));
        } catch (Ole10NativeException | RuntimeException noFile) {
            // Objects of other programs have a stream of this name with data of their own.
            return null;
        }
    }

    private static Body body(DirectoryNode storage, DocumentEntry entry) throws IOException {
        try (InputStream in = storage.createDocumentInputStream(entry)) {
            byte[] bytes = in.readNBytes(MOST_BYTES);
            return new Body(bytes, "", in.read() < 0);
        }
    }
}
