package org.mimawari.extract.archive;

import java.io.IOException;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.extract.document.DocumentReader;
import org.mimawari.term.Cause;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;

/**
 * Reads zip archives: each entry is a file within the file, in plain sight. Nothing is written to a disk, so names with slashes and dots are words like any other. Entries behind a password, packed in a way that is not known, larger than {@value UnpackedEntry#MOST_BYTES} bytes, or swollen like a bomb count as unread, and so
 * do archives of other kinds (tar, 7z, rar, lzh, cab, gzip), which are not read. An archive with nothing but entries behind a password is LOCKED. At most {@value #MOST_ENTRIES} entries. Thread-safe.
 */
public final class ZipReader implements DocumentReader {
    private static final int MOST_ENTRIES = 10_000;

    private final EntryNames names = new EntryNames();

    @Override
    public ReadResult<DocumentExtent> read(Body body, PublicUrl url, DocumentSink sink, Allowance allowance)
            throws IOException {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(body.bytes()))
                .get()) {
            return new Work(zip, sink, allowance).read();
        }
    }

    private final class Work {
        private final ZipFile zip;
        private final DocumentSink sink;
        private final Allowance allowance;
        private int files;
        private int locked;
        private int unread;

        Work(ZipFile zip, DocumentSink sink, Allowance allowance) {
            this.zip = zip;
            this.sink = sink;
            this.allowance = allowance;
        }

        ReadResult<DocumentExtent> read() {
            Enumeration<ZipArchiveEntry> entries = zip.getEntries();
            boolean full = false;
            while (entries.hasMoreElements() && !full) {
                allowance.check();
                ZipArchiveEntry entry = entries.nextElement();
                boolean counts = !entry.isDirectory() && !names.isFurniture(entry.getName());
                full = counts && files == MOST_ENTRIES;
                if (counts && !full) {
                    files++;
                    take(entry);
                }
            }
            unread += full ? 1 : 0;
            if (locked > 0 && locked == files) {
                return new ReadResult.Failed<>(Cause.LOCKED);
            }
            return new ReadResult.Read<>(new DocumentExtent(Math.max(1, files), unread));
        }

        private void take(ZipArchiveEntry entry) {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                locked++;
                unread++;
                return;
            }
            Body body;
            try {
                body = new UnpackedEntry(zip, entry, allowance).body();
            } catch (IOException damaged) {
                unread++;
                return;
            }
            sink.embedded(Place.WHOLE, Concealment.NONE, new SiteText(names.of(entry)), body);
            unread += body.whole() ? 0 : 1;
        }
    }
}
