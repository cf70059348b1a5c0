package org.mimawari.extract.office;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.mimawari.content.Body;
import org.mimawari.extract.document.Allowance;

/**
 * The parts of a zip file in memory, by name; of two with one name the first. What is unpacked of them counts against the allowance. At most {@value #MOST_PARTS} parts. Used by one thread.
 */
final class ZipParts implements Closeable {
    private static final int MOST_PARTS = 500_000;

    private final ZipFile zip;
    private final Allowance allowance;
    private final Map<String, ZipArchiveEntry> parts = new LinkedHashMap<>();
    private final boolean cut;

    private ZipParts(ZipFile zip, Allowance allowance) {
        this.zip = zip;
        this.allowance = allowance;
        var entries = zip.getEntries();
        while (entries.hasMoreElements() && parts.size() < MOST_PARTS) {
            ZipArchiveEntry entry = entries.nextElement();
            allowance.check();
            if (!entry.isDirectory()) {
                parts.putIfAbsent(entry.getName(), entry);
            }
        }
        this.cut = entries.hasMoreElements();
    }

    static ZipParts open(Body body, Allowance allowance) throws IOException {
        ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(body.bytes()))
                .get();
        return new ZipParts(zip, allowance);
    }

    /** In the order of the file's directory. */
    /** Whether there are more parts than are looked at. */
    boolean isCut() {
        return cut;
    }

    Set<String> names() {
        return parts.keySet();
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    /** Whether the part asks for a password. */
    boolean isLocked(String name) {
        ZipArchiveEntry entry = parts.get(name);
        return entry != null && entry.getGeneralPurposeBit().usesEncryption();
    }

    /** The unpacked bytes; empty if there is no such part. */
    Optional<InputStream> part(String name) throws IOException {
        ZipArchiveEntry entry = parts.get(name);
        return entry == null ? Optional.empty() : Optional.of(new Counted(zip.getInputStream(entry), allowance));
    }

    /**
     * A part as a file of its own.
     *
     * @param most bytes; what follows is left out, and the body is not whole
     */
    Body body(String name, int most) throws IOException {
        try (InputStream in = part(name).orElse(InputStream.nullInputStream())) {
            byte[] bytes = in.readNBytes(most);
            return new Body(bytes, "", in.read() < 0);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static final class Counted extends FilterInputStream {
        private final Allowance allowance;

        Counted(InputStream in, Allowance allowance) {
            super(in);
            this.allowance = allowance;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            allowance.unpacked(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int count) throws IOException {
            int some = super.read(into, from, count);
            allowance.unpacked(Math.max(0, some));
            return some;
        }
    }
}
