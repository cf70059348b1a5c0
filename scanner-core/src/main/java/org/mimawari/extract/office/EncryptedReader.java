package org.mimawari.extract.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.extract.document.DocumentFormat;
import org.mimawari.extract.document.DocumentReader;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

/**
 * Reads encrypted Office Open XML files as far as they open without a password: office programs encrypt what is only "protected" with one that everybody knows, and open it without a question. No other is tried; such files are LOCKED. Thread-safe.
 *
 * <p>Source: [MS-OFFCRYPTO] 2.4.2.2, 2.3.4.
 */
public final class EncryptedReader implements DocumentReader {
    private static final int MOST_ROUNDS = 1_000_000;
    private static final int MOST_BYTES = 256 << 20;
    private static final String INFO = "EncryptionInfo";
    private static final int MOST_INFO = 1 << 20;
    /** Behind the numbers of the version. */
    private static final int XML_AT = 8;

    private final XmlParts xml = new XmlParts();
    private final Map<DocumentFormat, DocumentReader> readers = new EnumMap<>(DocumentFormat.class);

    /** @param readers of what may have been encrypted */
    public EncryptedReader(Map<DocumentFormat, DocumentReader> readers) {
        this.readers.putAll(readers);
    }

    @Override
    public ReadResult<DocumentExtent> read(Body body, PublicUrl url, DocumentSink sink, Allowance allowance)
            throws IOException {
        Optional<Body> plain = plain(body, allowance);
        DocumentReader reader = plain.map(DocumentFormat::of).map(readers::get).orElse(null);
        return plain.isEmpty() || reader == null
                ? new ReadResult.Failed<>(Cause.LOCKED)
                : reader.read(plain.get(), url, sink, allowance);
    }

    /** The library tells of faults in the XML on the console, with words of the file: what has some is kept from it. */
    private boolean isSound(DirectoryNode root, Allowance allowance) throws IOException {
        try (InputStream in = root.createDocumentInputStream(INFO)) {
            byte[] bytes = in.readNBytes(MOST_INFO);
            boolean isXml = bytes.length > XML_AT && bytes[XML_AT] == '<';
            InputStream start = new ByteArrayInputStream(bytes, XML_AT, Math.max(0, bytes.length - XML_AT));
            return !isXml || new XmlWalk(xml, allowance).through(start, (ElementEvents) element -> true);
        }
    }

    private Optional<Body> plain(Body body, Allowance allowance) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(body.bytes()))) {
            if (!isSound(file.getRoot(), allowance)) {
                return Optional.empty();
            }
            EncryptionInfo info = new EncryptionInfo(file);
            boolean costly = info.getVerifier().getSpinCount() > MOST_ROUNDS;
            Decryptor decryptor = info.getDecryptor();
            if (costly || !decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
                return Optional.empty();
            }
            try (InputStream in = decryptor.getDataStream(file)) {
                byte[] bytes = in.readNBytes(MOST_BYTES);
                allowance.unpacked(bytes.length);
                return Optional.of(new Body(bytes, body.type(), body.whole() && in.read() < 0));
            }
        } catch (GeneralSecurityException | RuntimeException unknown) {
            // The library throws unchecked exceptions too on methods that it does not know.
            return Optional.empty();
        }
    }
}
