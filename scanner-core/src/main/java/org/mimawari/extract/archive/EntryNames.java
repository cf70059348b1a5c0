package org.mimawari.extract.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** Reads the names of entries: UTF-8 where the archive says so or they are such, else the Shift_JIS of Windows. Thread-safe. Source: PKWARE APPNOTE 4.4.4 and appendix D. */
final class EntryNames {
    private static final Charset JAPANESE = Charset.forName("windows-31j");

    /** The last part of the name: the file's own. */
    String of(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        String path = raw == null || entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD
                ? entry.getName()
                : decoded(raw);
        String plain = path.replace('\\', '/');
        return plain.substring(plain.lastIndexOf('/') + 1);
    }

    private static String decoded(byte[] raw) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(raw, JAPANESE);
        }
    }

    /** What macOS and Windows put into archives by themselves; what somebody else put beside it is none. */
    boolean isFurniture(String name) {
        String own = name.substring(name.lastIndexOf('/') + 1);
        return name.startsWith("__MACOSX/") && own.startsWith("._")
                || own.equals(".DS_Store")
                || own.equals("Thumbs.db");
    }
}
