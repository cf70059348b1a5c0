package org.mimawari.extract;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.detector.FinderPattern;
import com.google.zxing.qrcode.detector.FinderPatternFinder;
import java.util.List;

/**
 * Finds everything in a picture that looks like a corner mark of a QR code, whether or not three of them stand together as they should. Tells that a picture
 * holds codes that were not read. Used once, by one thread.
 */
final class FinderPatterns extends FinderPatternFinder {
    private static final int ROWS = 2;
    /** Seen in at least so many rows, one after the other: a letter is not. */
    private static final int CERTAIN = 2;

    FinderPatterns(BitMatrix image) {
        super(image);
    }

    List<FinderPattern> all() {
        BitMatrix image = getImage();
        for (int y = ROWS - 1; y < image.getHeight(); y += ROWS) {
            row(image, y);
        }
        return getPossibleCenters().stream()
                .filter(pattern -> pattern.getCount() >= CERTAIN)
                .toList();
    }

    /** Black, white, black, white, black, and then white: the lengths of the last five runs tell a corner mark. */
    private void row(BitMatrix image, int y) {
        int[] runs = new int[5];
        int run = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            boolean black = image.get(x, y);
            if (black == (run % 2 == 0)) {
                runs[run]++;
            } else if (run < 4) {
                // White before the first black run starts nothing.
                run += runs[0] > 0 ? 1 : 0;
                runs[run] += runs[0] > 0 ? 1 : 0;
            } else {
                if (foundPatternCross(runs)) {
                    handlePossibleCenter(runs, y, x);
                }
                System.arraycopy(runs, 2, runs, 0, 3);
                runs[3] = 1;
                runs[4] = 0;
                run = 3;
            }
        }
        if (run == 4 && foundPatternCross(runs)) {
            handlePossibleCenter(runs, y, image.getWidth());
        }
    }
}
