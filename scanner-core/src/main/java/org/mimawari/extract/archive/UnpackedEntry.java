package org.mimawari.extract.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.mimawari.content.Body;
import org.mimawari.extract.document.Allowance;

/** Unpacks one entry of an archive into memory. Used by one thread. */
final class UnpackedEntry {
    static final int MOST_BYTES = 64 << 20;

    /** From here on an entry must not be more than {@link #MOST_RATIO} times as large as it was packed. */
    private static final int HARMLESS = 8 << 20;

    private static final int MOST_RATIO = 200;
    private static final int CHUNK = 64 << 10;

    private final ZipFile zip;
    private final ZipArchiveEntry entry;
    private final Allowance allowance;

    UnpackedEntry(ZipFile zip, ZipArchiveEntry entry, Allowance allowance) {
        this.zip = zip;
        this.entry = entry;
        this.allowance = allowance;
    }

    /**
     * What could be unpacked; not whole where the rest is too much.
     *
     * @throws IOException when it is damaged or packed in a way that is not known
     */
    Body body() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                allowance.unpacked(count);
                out.write(chunk, 0, count);
                if (out.size() > MOST_BYTES || isSwollen(out.size())) {
                    return new Body(out.toByteArray(), "", false);
                }
            }
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException damaged) {
            // Some unpackers of the library say so unchecked.
            throw new IOException("The entry cannot be unpacked", damaged);
        }
        return new Body(out.toByteArray(), "", true);
    }

    private boolean isSwollen(long size) {
        return size > HARMLESS && size / MOST_RATIO > Math.max(1, entry.getCompressedSize());
    }
}
