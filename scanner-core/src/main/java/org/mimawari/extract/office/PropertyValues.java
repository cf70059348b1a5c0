package org.mimawari.extract.office;

import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.mimawari.term.PropertyKind;

/** Takes the text of known elements out of a part with properties. Used by one thread. */
final class PropertyValues implements XmlEvents {
    private static final int LONGEST = 10_000;

    private final Map<String, PropertyKind> known;
    private final String custom;
    private final BiConsumer<PropertyKind, String> found;
    private final BoundedText value;
    private @Nullable PropertyKind open;
    private String openName = "";

    /**
     * @param custom the element around a value to which the maker gave a name, or empty
     * @param leftOut is run when a value is over the limit
     */
    PropertyValues(
            Map<String, PropertyKind> known, String custom, BiConsumer<PropertyKind, String> found, Runnable leftOut) {
        this.known = known;
        this.custom = custom;
        this.found = found;
        this.value = new BoundedText(LONGEST, leftOut);
    }

    @Override
    public boolean start(XmlElement element) {
        if (open == null) {
            open = element.name().equals(custom) ? PropertyKind.CUSTOM : known.get(element.name());
            openName = element.name();
            value.clear();
        }
        if (element.name().equals("template")) {
            found.accept(PropertyKind.OWN_PATH, element.attribute("href"));
        }
        return true;
    }

    @Override
    public void text(String text) {
        if (open != null) {
            value.add(text);
        }
    }

    @Override
    public void end(String name) {
        if (open != null && name.equals(openName)) {
            found.accept(open, value.toString());
            open = null;
        }
    }
}
