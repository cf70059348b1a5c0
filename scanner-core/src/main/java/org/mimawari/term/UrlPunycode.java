package org.mimawari.term;

/**
 * Writes the ASCII form of one label of an internationalised domain name, without its "xn--".
 * Time grows with the square of the length: callers bound it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3492">RFC 3492</a>
 */
final class UrlPunycode {

    private static final int BASE = 36;
    private static final int T_MIN = 1;
    private static final int T_MAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int INITIAL_BIAS = 72;
    private static final int FIRST_CODE_POINT = 0x80;

    private UrlPunycode() {}

    static String encoded(String label) {
        int[] codePoints = label.codePoints().toArray();
        StringBuilder out = new StringBuilder();
        label.chars().filter(c -> c < FIRST_CODE_POINT).forEach(c -> out.append((char) c));
        int basic = out.length();
        out.append(basic > 0 ? "-" : "");
        int next = FIRST_CODE_POINT;
        int delta = 0;
        int bias = INITIAL_BIAS;
        for (int done = basic; done < codePoints.length; next++, delta++) {
            int smallest = smallestFrom(next, codePoints);
            delta += (smallest - next) * (done + 1);
            next = smallest;
            for (int c : codePoints) {
                delta += c < next ? 1 : 0;
                if (c == next) {
                    appendNumber(delta, bias, out);
                    bias = adapted(delta, done + 1, done == basic);
                    delta = 0;
                    done++;
                }
            }
        }
        return out.toString();
    }

    private static int smallestFrom(int least, int[] codePoints) {
        int smallest = Integer.MAX_VALUE;
        for (int c : codePoints) {
            smallest = c >= least && c < smallest ? c : smallest;
        }
        return smallest;
    }

    private static void appendNumber(int number, int bias, StringBuilder out) {
        int rest = number;
        for (int k = BASE; ; k += BASE) {
            int threshold = threshold(k, bias);
            if (rest < threshold) {
                out.append(digit(rest));
                return;
            }
            out.append(digit(threshold + (rest - threshold) % (BASE - threshold)));
            rest = (rest - threshold) / (BASE - threshold);
        }
    }

    private static int threshold(int k, int bias) {
        return Math.max(T_MIN, Math.min(T_MAX, k - bias));
    }

    private static char digit(int value) {
        return (char) (value < 26 ? 'a' + value : '0' + value - 26);
    }

    private static int adapted(int delta, int points, boolean first) {
        int rest = first ? delta / DAMP : delta / 2;
        rest += rest / points;
        int k = 0;
        while (rest > (BASE - T_MIN) * T_MAX / 2) {
            rest /= BASE - T_MIN;
            k += BASE;
        }
        return k + (BASE - T_MIN + 1) * rest / (rest + SKEW);
    }
}
