package org.mimawari.extract.office;

/** Takes the tokens of rich text. */
interface RtfEvents {
    /** A group begins. */
    void open();

    /** A group ends. */
    void close();

    /**
     * A control word or symbol; "*" for the mark before words that a reader may leave out.
     *
     * @param value its number, or {@link RtfTokens#NONE}
     */
    void word(String name, int value);

    /** A byte of text in the character set that is in force, or of the data of a picture or object. */
    void text(int octet);

    /** Bytes as they are. */
    void binary(byte[] bytes, int from, int count);
}
