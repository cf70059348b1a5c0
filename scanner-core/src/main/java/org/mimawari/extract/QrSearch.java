package org.mimawari.extract;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.Reader;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.multi.qrcode.detector.MultiFinderPatternFinder;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.detector.FinderPattern;
import com.google.zxing.qrcode.detector.FinderPatternInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Looks for QR codes in one gray picture with ZXing, by local and by global threshold; each of its two readers finds codes that the other loses, so both are
 * asked. ZXing indexes outside its arrays on some noise: such a picture holds no code that it can read. Used by one thread.
 */
final class QrSearch {
    /** Without it the finder patterns of small codes on large pages fall between the rows that are looked at. */
    private static final Map<DecodeHintType, Object> EVERY_ROW = Map.of(DecodeHintType.TRY_HARDER, true);

    /** Of the distance between two opposite corner marks: from the centre of a code to the outside of its marks. */
    private static final float REACH = 0.7f;

    private static final int MARKS = 3;

    private final GrayPicture picture;
    /** Taking a threshold is most of the work: it is done once for all that is asked of the picture. */
    private final BinaryBitmap local;

    private final List<FinderPattern> marks;

    QrSearch(GrayPicture picture) {
        this.picture = picture;
        this.local = new BinaryBitmap(new HybridBinarizer(picture.source()));
        this.marks = marks(local);
    }

    private static List<FinderPattern> marks(BinaryBitmap bitmap) {
        try {
            return new FinderPatterns(bitmap.getBlackMatrix()).all();
        } catch (ReaderException | RuntimeException none) {
            // As the class says.
            return List.of();
        }
    }

    boolean hasMarks() {
        return areEnough(marks);
    }

    private static boolean areEnough(List<FinderPattern> marks) {
        return marks.size() >= MARKS && marks.size() <= FinderPatterns.MOST;
    }

    /** Whether there are so many marks that nothing can be told. */
    boolean isCrowded() {
        return marks.size() > FinderPatterns.MOST;
    }

    boolean hasMark() {
        return marks.stream().anyMatch(FinderPatterns::isCertain);
    }

    /** Whether anything looks like a mark, even if by chance. */
    boolean hasAnything() {
        return !marks.isEmpty();
    }

    /** Whether marks of codes in white on black can be seen. */
    boolean hasInvertedMarks() {
        return hasInvertedMarks(local)
                || hasInvertedMarks(new BinaryBitmap(new GlobalHistogramBinarizer(picture.source())));
    }

    private static boolean hasInvertedMarks(BinaryBitmap bitmap) {
        try {
            BitMatrix inverted = bitmap.getBlackMatrix().clone();
            inverted.flip();
            return areEnough(new FinderPatterns(inverted).all());
        } catch (ReaderException | RuntimeException none) {
            // As the class says.
            return false;
        }
    }

    /** The code that stands out most: the cheapest question. */
    List<QrSighting> one() {
        List<QrSighting> found = new ArrayList<>();
        if (hasMarks()) {
            one(local, found);
        }
        return found;
    }

    List<QrSighting> everywhere() {
        List<QrSighting> found = sightings(local, marks);
        return found.isEmpty() ? sightings(new GlobalHistogramBinarizer(picture.source())) : found;
    }

    private static List<QrSighting> sightings(Binarizer binarizer) {
        BinaryBitmap bitmap = new BinaryBitmap(binarizer);
        return sightings(bitmap, marks(bitmap));
    }

    /** A code has three corner marks, and both readers begin with them: where fewer can be seen there is nothing to read. */
    private static List<QrSighting> sightings(BinaryBitmap bitmap, List<FinderPattern> marks) {
        List<QrSighting> found = new ArrayList<>();
        if (!areEnough(marks)) {
            return found;
        }
        try {
            for (Result result : new QRCodeMultiReader().decodeMultiple(bitmap, EVERY_ROW)) {
                add(result, found);
            }
        } catch (ReaderException | RuntimeException none) {
            // No code is the usual answer; for the unchecked ones see the class.
        }
        one(bitmap, found);
        return found;
    }

    private static void one(BinaryBitmap bitmap, List<QrSighting> found) {
        try {
            Reader single = new QRCodeReader();
            add(single.decode(bitmap, EVERY_ROW), found);
        } catch (ReaderException | RuntimeException none) {
            // As above.
        }
    }

    /** The first and the third point are the finder patterns at two opposite corners. */
    private static void add(Result result, List<QrSighting> found) {
        ResultPoint[] points = result.getResultPoints();
        String text = result.getText();
        if (text == null || text.isEmpty() || points == null || points.length < 3) {
            return;
        }
        float x = (points[0].getX() + points[2].getX()) / 2;
        float y = (points[0].getY() + points[2].getY()) / 2;
        found.add(new QrSighting(text, x, y, ResultPoint.distance(points[0], points[2]) * REACH));
    }

    /** Places that may hold a code which was not read. */
    List<QrPlace> placesWithout(List<QrSighting> found, int most) {
        List<QrPlace> places = new ArrayList<>();
        for (QrPlace place : places()) {
            boolean known =
                    found.stream().anyMatch(place::holds) || places.stream().anyMatch(place::isNear);
            if (!known && places.size() < most) {
                places.add(place);
            }
        }
        return places;
    }

    /** Whether corner marks stand together as those of a code do, outside the codes that were found. */
    boolean hasMarksOutside(List<QrSighting> found) {
        return new MarkTriple()
                .isIn(marks.stream()
                        .filter(FinderPatterns::isCertain)
                        .filter(mark -> isOutside(mark, found))
                        .toList());
    }

    private static boolean isOutside(FinderPattern mark, List<QrSighting> found) {
        return found.stream().noneMatch(code -> code.covers(mark.getX(), mark.getY()));
    }

    private List<QrPlace> places() {
        if (!areEnough(marks)) {
            return List.of();
        }
        try {
            List<QrPlace> places = new ArrayList<>();
            for (FinderPatternInfo corners :
                    new MultiFinderPatternFinder(local.getBlackMatrix(), null).findMulti(EVERY_ROW)) {
                places.add(place(corners));
            }
            return places;
        } catch (ReaderException | RuntimeException none) {
            // As above.
            return List.of();
        }
    }

    private static QrPlace place(FinderPatternInfo corners) {
        ResultPoint one = corners.getBottomLeft();
        ResultPoint other = corners.getTopRight();
        float diagonal = ResultPoint.distance(one, other);
        int x = Math.round((one.getX() + other.getX()) / 2);
        int y = Math.round((one.getY() + other.getY()) / 2);
        return new QrPlace(x, y, Math.round(diagonal * 0.75f) + 10);
    }
}
