package org.mimawari.content;

/**
 * The bytes of an answer, decoded from any transfer and content coding.
 *
 * @param bytes not copied: whoever makes a body does not change them afterwards
 * @param type the Content-Type header as sent, or empty
 * @param whole false if the answer was cut by a limit or broke off
 */
@SuppressWarnings("ArrayRecordComponent")
public record Body(byte[] bytes, String type, boolean whole) {
    public static final Body EMPTY = new Body(new byte[0], "", true);

    public int size() {
        return bytes.length;
    }

    @Override
    public String toString() {
        return "Body[" + bytes.length + " bytes, whole=" + whole + "]";
    }
}
