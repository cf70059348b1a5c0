package org.mimawari.extract;

import com.google.zxing.common.BitArray;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.detector.FinderPattern;
import com.google.zxing.qrcode.detector.FinderPatternFinder;
import java.util.List;

/**
 * Finds everything in a picture that looks like a corner mark of a QR code, whether or not three of them stand together as they should. Looks at more rows than the
 * readers of codes do: where it finds fewer than three marks, they find no code. Used once, by one thread.
 */
final class FinderPatterns extends FinderPatternFinder {
    private static final int ROWS = 2;
    /** Seen in at least so many rows, one after the other: a letter is not. */
    private static final int CERTAIN = 2;

    /** No picture that people are to read has so many; the readers take all threes of them together, which grows without bounds. */
    static final int MOST = 100;

    private static final int RUNS = 5;

    FinderPatterns(BitMatrix image) {
        super(image);
    }

    /** At most one more than {@value #MOST} and those of one row. */
    List<FinderPattern> all() {
        BitMatrix image = getImage();
        BitArray row = new BitArray(image.getWidth());
        for (int y = ROWS - 1; y < image.getHeight() && getPossibleCenters().size() <= MOST; y += ROWS) {
            row = image.getRow(y, row);
            look(row, y);
        }
        return List.copyOf(getPossibleCenters());
    }

    static boolean isCertain(FinderPattern mark) {
        return mark.getCount() >= CERTAIN;
    }

    /** Black, white, black, white, black, and then white: the lengths of the last five runs tell a corner mark. */
    private void look(BitArray row, int y) {
        int[] runs = new int[RUNS];
        int width = row.getSize();
        int behind = 0;
        int start = row.getNextSet(0);
        for (int black = 1; start < width; black++) {
            System.arraycopy(runs, 2, runs, 0, 3);
            runs[3] = start - behind;
            behind = row.getNextUnset(start);
            runs[4] = behind - start;
            if (black >= 3 && foundPatternCross(runs)) {
                handlePossibleCenter(runs, y, behind);
            }
            start = row.getNextSet(behind);
        }
    }
}
