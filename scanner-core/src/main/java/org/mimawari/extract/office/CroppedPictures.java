package org.mimawari.extract.office;

import java.util.HashSet;
import java.util.Set;

/** Notes which pictures are shown in part only, by the id of their relationship. A picture that is shown whole in another place of the same part is not cropped. Used by one thread. */
final class CroppedPictures {
    /** Beyond that nothing is known of what hides; it is told as seen. */
    private static final int MOST = 10_000;

    private static final String[] SIDES = {"l", "t", "r", "b"};

    private final Set<String> cropped = new HashSet<>();
    private String last = "";

    void note(XmlElement element) {
        if (element.name().equals("blip")) {
            last = element.relation("embed");
        } else if (element.name().equals("srcRect") && isCut(element) && cropped.size() < MOST) {
            cropped.add(last);
        }
    }

    private static boolean isCut(XmlElement rectangle) {
        for (String side : SIDES) {
            if (rectangle.number(side, 0) > 0) {
                return true;
            }
        }
        return false;
    }

    boolean has(String id) {
        return cropped.contains(id);
    }
}
