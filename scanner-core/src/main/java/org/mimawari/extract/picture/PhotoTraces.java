package org.mimawari.extract.picture;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.StringValue;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.exif.makernotes.CanonMakernoteDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.extract.PictureFormat;
import org.mimawari.term.PropertyKind;

/**
 * Reads EXIF, XMP and IPTC of JPEG, PNG, TIFF, WebP and HEIC. Each value is told once. Words are UTF-8, or Shift_JIS as cameras of this country write it. Thread-safe; throws on no bytes.
 *
 * <p>Sources: CIPA DC-008 (Exif 2.32) 4.6; IPTC-IIM 4.2; Adobe XMP Part 2.
 */
final class PhotoTraces {
    private static final Charset JAPANESE = Charset.forName("windows-31j");
    private static final int LONGEST = 300;
    private static final double NOWHERE = 0.01;
    private static final String NOISE = "(?i)copyright|\\(c\\)|©|all rights reserved\\.?|[0-9]{4}(?:-[0-9]{4})?";

    /** @return whether anything was told */
    boolean tell(Body body, DocumentSink sink) {
        Metadata all = read(body);
        Set<String> told = new HashSet<>();
        for (Directory directory : all.getDirectories()) {
            if (directory instanceof GpsDirectory gps) {
                place(gps.getGeoLocation(), sink, told);
            } else if (directory instanceof XmpDirectory xmp) {
                xmp(xmp.getXmpProperties(), sink, told);
            } else {
                owners(directory, sink, told);
            }
        }
        return !told.isEmpty();
    }

    private static Metadata read(Body body) {
        byte[] bytes = PictureFormat.of(body.bytes()) == PictureFormat.PNG ? PngChunks.said(body.bytes()) : body.bytes();
        try {
            return ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes), bytes.length);
        } catch (IOException | ImageProcessingException | RuntimeException | StackOverflowError damaged) {
            // The library throws anything on damaged files; what it had read till then is lost with it.
            return new Metadata();
        }
    }

    /** Zero by zero is what cameras write that have no satellite in sight. */
    private static void place(
            @Nullable GeoLocation at, DocumentSink sink, Set<String> told) {
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

    private static void owners(Directory directory, DocumentSink sink, Set<String> told) {
        if (directory instanceof ExifIFD0Directory) {
            owner(words(directory, ExifDirectoryBase.TAG_ARTIST), sink, told);
            owner(words(directory, ExifDirectoryBase.TAG_COPYRIGHT), sink, told);
            String author = directory.getDescription(ExifDirectoryBase.TAG_WIN_AUTHOR);
            owner(author == null ? "" : author, sink, told);
        } else if (directory instanceof ExifSubIFDDirectory) {
            owner(words(directory, ExifDirectoryBase.TAG_CAMERA_OWNER_NAME), sink, told);
        } else if (directory instanceof CanonMakernoteDirectory) {
            owner(words(directory, CanonMakernoteDirectory.TAG_CANON_OWNER_NAME), sink, told);
        } else if (directory instanceof IptcDirectory) {
            owner(words(directory, IptcDirectory.TAG_BY_LINE), sink, told);
            owner(words(directory, IptcDirectory.TAG_COPYRIGHT_NOTICE), sink, told);
        }
    }

    private static void xmp(Map<String, String> values, DocumentSink sink, Set<String> told) {
        values.forEach((name, value) -> {
            String path = name == null ? "" : name;
            if (path.startsWith("dc:creator[") || path.endsWith(":OwnerName") || path.equals("exif:CameraOwnerName")) {
                owner(value, sink, told);
            }
        });
        String latitude = values.getOrDefault("exif:GPSLatitude", "");
        String longitude = values.getOrDefault("exif:GPSLongitude", "");
        if (isSomewhere(latitude) && isSomewhere(longitude) && told.add("place")) {
            sink.property(PropertyKind.GPS_POSITION, new SiteText(latitude + ' ' + longitude));
        }
    }

    /** "35,39.52N" and "35,39,31N", but not "0,0.0N". */
    private static boolean isSomewhere(String coordinate) {
        return coordinate.chars().anyMatch(c -> c >= '1' && c <= '9');
    }

    private static void owner(String words, DocumentSink sink, Set<String> told) {
        String start = words.substring(0, Math.min(words.length(), LONGEST));
        for (String name : start.split("[;\\x00]", 20)) {
            String plain = name.replaceAll(NOISE, " ").strip();
            if (!plain.isEmpty() && told.add("owner " + plain)) {
                sink.property(PropertyKind.CAMERA_OWNER, new SiteText(plain));
            }
        }
    }

    private static String words(Directory directory, int tag) {
        Object value = directory.getObject(tag);
        if (value instanceof StringValue raw) {
            return decoded(raw.getBytes());
        }
        String text = directory.getString(tag);
        return text == null ? "" : text;
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, JAPANESE);
        }
    }
}
