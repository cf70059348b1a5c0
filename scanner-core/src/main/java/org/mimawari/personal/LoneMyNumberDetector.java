package org.mimawari.personal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mimawari.term.DataKind;

/** Finds twelve digits with the right check digit of a My Number, without its word, so that none is shown. It tells of none: one random number in ten has such a digit. */
final class LoneMyNumberDetector implements Detector {
    private static final Pattern DIGITS =
            Pattern.compile("(?<![0-9-])([0-9]{12}|[0-9]{4}([- ])[0-9]{4}\\2[0-9]{4})(?![0-9]|-[0-9])");
    private static final int REACH = 20;

    private final MyNumberCheck check = new MyNumberCheck();

    @Override
    public List<String> words() {
        return List.of(NUMBER);
    }

    @Override
    public void look(CharSequence text, int at, List<Span> found) {
        Matcher matcher = DIGITS.matcher(text)
                .useTransparentBounds(true)
                .useAnchoringBounds(false)
                .region(at, Math.min(text.length(), at + REACH));
        if (matcher.lookingAt() && check.fits(matcher.group(1))) {
            found.add(new Span(matcher.start(1), matcher.end(1), DataKind.MY_NUMBER));
        }
    }

    @Override
    public boolean tells(CharSequence text, Span span) {
        return false;
    }
}
