package org.mimawari.scan;

/**
 * Something that comes through a pipe instead of lying in a file.
 *
 * @param bytes not copied
 * @param whole false if it was longer than what is kept of it
 */
@SuppressWarnings("ArrayRecordComponent")
public record PipedFile(byte[] bytes, boolean whole) {
    @Override
    public String toString() {
        return "PipedFile[" + bytes.length + " bytes, whole=" + whole + "]";
    }
}
