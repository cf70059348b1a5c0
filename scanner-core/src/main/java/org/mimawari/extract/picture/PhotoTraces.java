package org.mimawari.extract.picture;

import com.drew.lang.GeoLocation;
import com.drew.metadata.Directory;
import com.drew.metadata.StringValue;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.exif.makernotes.CanonMakernoteDirectory;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.term.PropertyKind;

/**
 * Tells what EXIF, XMP and IPTC of one picture say of who took it and where: JPEG, PNG, TIFF, WebP, HEIC, AVIF. Each value is told once. Words are UTF-8, or Shift_JIS as cameras of this country write it. Used by one thread; throws on no bytes.
 *
 * <p>Sources: CIPA DC-008 (Exif 2.32) 4.6; IPTC-IIM 4.2, 6; Adobe XMP Part 2.
 */
final class PhotoTraces {
    private static final Charset JAPANESE = Charset.forName("windows-31j");
    private static final int LONGEST = 10_000;
    private static final double NOWHERE = 0.01;
    private static final int BY_LINE = 80;
    private static final int COPYRIGHT = 116;
    private static final String NOISE = "(?i)copyright|\\(c\\)|©|all rights reserved\\.?|[0-9]{4}(?:-[0-9]{4})?";

    private final DocumentSink sink;
    private final Set<String> told = new HashSet<>();

    PhotoTraces(DocumentSink sink) {
        this.sink = sink;
    }

    /** @return whether anything was told */
    boolean tell(Body body) {
        PhotoBlocks blocks = new PhotoBlocks(body.bytes());
        for (byte[] block : blocks.exif()) {
            for (Directory directory : new ExifBlock().read(block).getDirectories()) {
                if (directory instanceof GpsDirectory gps) {
                    place(gps.getGeoLocation());
                } else {
                    owners(directory);
                }
            }
        }
        blocks.xmp().forEach(block -> xmp(new XmpValues(block)));
        blocks.iptc().forEach(this::iptc);
        if (blocks.isCut()) {
            sink.leftOut();
        }
        return !told.isEmpty();
    }

    /** Zero by zero is what cameras write that have no satellite in sight. */
    private void place(@Nullable GeoLocation at) {
        if (at == null) {
            return;
        }
        double latitude = at.getLatitude();
        double longitude = at.getLongitude();
        boolean onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        boolean nowhere = Math.abs(latitude) < NOWHERE && Math.abs(longitude) < NOWHERE;
        if (onEarth && !nowhere && told.add("place")) {
            sink.property(PropertyKind.GPS_POSITION, new SiteText(latitude + "," + longitude));
        }
    }

    private void owners(Directory directory) {
        if (directory instanceof ExifIFD0Directory) {
            owner(words(directory, ExifDirectoryBase.TAG_ARTIST));
            owner(words(directory, ExifDirectoryBase.TAG_COPYRIGHT));
            String author = directory.getDescription(ExifDirectoryBase.TAG_WIN_AUTHOR);
            owner(author == null ? "" : author);
        } else if (directory instanceof ExifSubIFDDirectory) {
            owner(words(directory, ExifDirectoryBase.TAG_CAMERA_OWNER_NAME));
        } else if (directory instanceof CanonMakernoteDirectory) {
            owner(words(directory, CanonMakernoteDirectory.TAG_CANON_OWNER_NAME));
        }
    }

    private void xmp(XmpValues values) {
        values.names().forEach(this::owner);
        if (values.isCut()) {
            sink.leftOut();
        }
        if (isSomewhere(values.latitude()) && isSomewhere(values.longitude()) && told.add("place")) {
            sink.property(PropertyKind.GPS_POSITION, new SiteText(values.latitude() + ' ' + values.longitude()));
        }
    }

    /** "35,39.52N" and "35,39,31N", but not "0,0.0N". */
    private static boolean isSomewhere(String coordinate) {
        return coordinate.chars().anyMatch(c -> c >= '1' && c <= '9');
    }

    /** 0x1c, the record, the data set, the length, the data. */
    private void iptc(byte[] block) {
        int at = 0;
        while (at + 5 <= block.length && block[at] == 0x1c) {
            int length = (block[at + 3] & 0xff) << 8 | block[at + 4] & 0xff;
            int end = at + 5 + length;
            if (end > block.length) {
                return;
            }
            int set = block[at + 2] & 0xff;
            if (block[at + 1] == 2 && (set == BY_LINE || set == COPYRIGHT)) {
                owner(decoded(Arrays.copyOfRange(block, at + 5, end)));
            }
            at = end;
        }
    }

    private void owner(String words) {
        if (words.length() > LONGEST) {
            sink.leftOut();
        }
        String start = words.substring(0, Math.min(words.length(), LONGEST));
        for (String name : start.split("[;\\x00]", -1)) {
            String plain = name.replaceAll(NOISE, " ").strip();
            if (!plain.isEmpty() && told.add("owner " + plain)) {
                sink.property(PropertyKind.CAMERA_OWNER, new SiteText(plain));
            }
        }
    }

    private static String words(Directory directory, int tag) {
        if (directory.getObject(tag) instanceof StringValue raw) {
            return decoded(raw.getBytes());
        }
        String text = directory.getString(tag);
        return text == null ? "" : text;
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, JAPANESE);
        }
    }
}
