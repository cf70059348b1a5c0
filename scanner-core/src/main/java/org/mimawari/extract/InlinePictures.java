package org.mimawari.extract;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.mimawari.content.Body;
import org.mimawari.content.FoundLink;
import org.mimawari.content.Reading;
import org.mimawari.term.PublicUrl;

/**
 * Looks for QR codes in pictures that stand in the page itself as {@code data:image/...;base64,...}. Their place is a point in the picture of the
 * page's address, because they have none of their own. A picture of more than {@value #LONGEST} characters is left out. Thread-safe.
 */
final class InlinePictures {
    private static final int LONGEST = 2_000_000;
    private static final int LONGEST_HEAD = 100;

    private final PictureReader reader;

    InlinePictures(PictureReader reader) {
        this.reader = reader;
    }

    static boolean isInline(String href) {
        return href.regionMatches(true, 0, "data:", 0, 5);
    }

    List<FoundLink> codes(List<String> pictures, PublicUrl page) {
        List<FoundLink> codes = new ArrayList<>();
        for (String picture : pictures) {
            ReadResult<Reading> result = reader.read(body(picture), page);
            if (result instanceof ReadResult.Read<Reading> read) {
                codes.addAll(read.value().links());
            }
        }
        return codes;
    }

    private static Body body(String picture) {
        int comma = picture.indexOf(',');
        if (comma < 0 || comma > LONGEST_HEAD || picture.length() > LONGEST) {
            return Body.EMPTY;
        }
        String head = picture.substring(0, comma).toLowerCase(Locale.ROOT);
        if (!head.endsWith(";base64")) {
            return Body.EMPTY;
        }
        try {
            // The MIME decoder passes over blanks and escapes that pages leave in.
            return new Body(Base64.getMimeDecoder().decode(picture.substring(comma + 1)), "", true);
        } catch (IllegalArgumentException damaged) {
            return Body.EMPTY;
        }
    }
}
