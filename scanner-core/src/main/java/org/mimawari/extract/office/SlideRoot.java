package org.mimawari.extract.office;

import java.util.function.Consumer;

/** Reads from the root of a slide whether it is left out when the slides are shown, before anything on it. Used by one thread. */
final class SlideRoot implements XmlEvents {
    private final XmlEvents slide;
    private final Consumer<Boolean> told;
    private boolean hidden;

    /** @param told of whether the slide is hidden */
    SlideRoot(XmlEvents slide, Consumer<Boolean> told) {
        this.slide = slide;
        this.told = told;
    }

    boolean isHidden() {
        return hidden;
    }

    @Override
    public boolean start(XmlElement element) {
        if (element.name().equals("sld")) {
            hidden = !element.isOn("show");
            told.accept(hidden);
        }
        return slide.start(element);
    }

    @Override
    public void text(String text) {
        slide.text(text);
    }

    @Override
    public void end(String name) {
        slide.end(name);
    }
}
