package org.mimawari.extract;

import org.mimawari.term.Audience;

/**
 * The words by which a visitor knows a link: its text, else the alternative text of its picture, else its accessible name. Takes in what stands in the link while
 * it is open, at most {@value #MAX_LENGTH} characters.
 */
final class LinkWords {
    /** More than masking takes in, which cuts where no value is torn: half a value would not be recognised any more. */
    static final int MAX_LENGTH = 4_100;

    private static final HtmlName BR = HtmlNames.known("br");
    private static final HtmlName[] DESCRIPTIONS = {
        HtmlNames.known("alt"), HtmlNames.known("aria-label"), HtmlNames.known("title")
    };

    private final StringBuilder text = new StringBuilder();
    private final String description;
    private String picture = "";
    private String saying = "";
    private boolean promising;
    private boolean hides;
    /** Blocks that are open in the link, and how much text stood before the outermost. */
    private int blocks;

    private int beforeBlocks;

    /** @param description that of the link itself */
    LinkWords(String description) {
        this.description = description;
    }

    /** The description that an element without text carries in its attributes. */
    static String described(HtmlTag tag) {
        if (tag.attributes() == 0) {
            return "";
        }
        for (HtmlName attribute : DESCRIPTIONS) {
            String value = tag.value(attribute);
            if (!value.isBlank()) {
                return value.substring(0, Math.min(value.length(), MAX_LENGTH)).strip();
            }
        }
        return "";
    }

    void open(HtmlTag tag) {
        HtmlName name = tag.name();
        if (name == HtmlNames.IMG && picture.isEmpty()) {
            picture = described(tag);
        }
        if (name.is(HtmlTraits.SPECIAL) && !name.is(HtmlTraits.VOID)) {
            beforeBlocks = blocks == 0 ? text.length() : beforeBlocks;
            blocks++;
        }
        // Words of two blocks do not run into one.
        if (name == BR || name.is(HtmlTraits.BLOCK)) {
            gap();
        }
    }

    void close(HtmlName name) {
        if (blocks > 0 && name.is(HtmlTraits.SPECIAL) && !name.is(HtmlTraits.VOID)) {
            blocks--;
        }
    }

    void append(char[] chars, int from, int to) {
        int i = from;
        while (i < to && text.length() < MAX_LENGTH) {
            int word = i;
            while (i < to && chars[i] > ' ') {
                i++;
            }
            text.append(chars, word, Math.min(i - word, MAX_LENGTH - text.length()));
            if (i < to) {
                gap();
                i++;
            }
        }
    }

    private void gap() {
        int length = text.length();
        if (length > 0 && length < MAX_LENGTH && text.charAt(length - 1) != ' ') {
            text.append(' ');
        }
    }

    /** Something in it may say of an audience. */
    void promise() {
        promising = true;
    }

    /** Some of it is not shown: what is shown cannot be told from it any more. */
    void hide() {
        hides = true;
    }

    /** Said in attributes of the link, or of a picture in it. */
    void say(String words) {
        promising = true;
        saying = saying.isEmpty() ? words : saying + " | " + words;
    }

    /** For whom the link itself says that it is meant. */
    Audience audience(AudienceWords words) {
        boolean says = promising && !hides;
        return says ? words.of(words()).or(words.of(saying)) : Audience.ANYONE;
    }

    String description() {
        return description;
    }

    String words() {
        String words = text();
        if (words.isEmpty()) {
            return picture.isBlank() ? description : picture;
        }
        return words;
    }

    /** The text alone. Of a link that ends inside of a block which began in it, browsers make two; then that of the first that has some. */
    String text() {
        String before = blocks > 0 ? text.substring(0, beforeBlocks).strip() : "";
        return before.isEmpty() ? text.toString().strip() : before;
    }
}
