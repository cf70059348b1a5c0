package org.mimawari.extract.office;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A shape on a slide while it is read. Used by one thread. */
final class SlideShape {
    private final Set<String> ids = new HashSet<>();
    private final SlideBounds bounds;
    private boolean hidden;
    private String placeholder = "";
    private String fill = "";

    SlideShape(@Nullable SlideShape group, long width, long height) {
        this.bounds = new SlideBounds(width, height, group == null ? null : group.bounds);
        if (group != null) {
            hidden = group.hidden;
            ids.addAll(group.ids);
        }
    }

    void named(XmlElement element) {
        hidden |= element.isOn("hidden", false);
        ids.add(element.attribute("id"));
    }

    void placeholder(String type) {
        placeholder = type.isEmpty() ? "obj" : type;
    }

    /** What it stands in for, or empty if it is no placeholder. */
    String placeholder() {
        return placeholder;
    }

    void fill(String colour) {
        fill = colour;
    }

    /** The colour that fills it, as {@link DrawingColour} tells it; empty if it is not known. */
    String fill() {
        return fill;
    }

    SlideBounds bounds() {
        return bounds;
    }

    boolean isHidden() {
        return hidden;
    }

    /** Of itself and of the groups around it. */
    Set<String> ids() {
        return ids;
    }
}
