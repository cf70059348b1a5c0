package org.mimawari.extract.office;

/** Text that is put together piece by piece, up to a length: that something is over it is told. Used by one thread. */
final class BoundedText {
    private final StringBuilder text = new StringBuilder();
    private final int longest;
    private final Runnable leftOut;

    /**
     * @param longest characters after which no further piece is taken
     * @param leftOut is run when a piece is not taken
     */
    BoundedText(int longest, Runnable leftOut) {
        this.longest = longest;
        this.leftOut = leftOut;
    }

    void add(String piece) {
        if (text.length() < longest) {
            text.append(piece);
        } else if (!piece.isBlank()) {
            leftOut.run();
        }
    }

    void clear() {
        text.setLength(0);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
