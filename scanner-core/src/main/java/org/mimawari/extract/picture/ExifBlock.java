package org.mimawari.extract.picture;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.RandomAccessReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifTiffHandler;
import java.io.IOException;
import java.util.Set;

/** Reads a block of EXIF. What is written in it in other forms is left to others: XMP above all, whose reader in the library prints what it does not understand. Thread-safe; throws on no bytes. */
final class ExifBlock {
    private static final Set<Integer> OTHER_FORMS = Set.of(0x02bc, 0x83bb, 0x8649, 0x8773);

    Metadata read(byte[] block) {
        Metadata metadata = new Metadata();
        try {
            new TiffReader().processTiff(new ByteArrayReader(block), new Handler(metadata), 0);
        } catch (IOException | TiffProcessingException | RuntimeException | StackOverflowError damaged) {
            // The library throws anything on damaged blocks; what was read before stands.
        }
        return metadata;
    }

    private static final class Handler extends ExifTiffHandler {
        Handler(Metadata metadata) {
            super(metadata, null, 0);
        }

        @Override
        public boolean customProcessTag(
                int tagOffset, Set<Integer> processed, int headerOffset, RandomAccessReader reader, int tag, int count)
                throws IOException {
            return OTHER_FORMS.contains(tag)
                    || super.customProcessTag(tagOffset, processed, headerOffset, reader, tag, count);
        }
    }
}
