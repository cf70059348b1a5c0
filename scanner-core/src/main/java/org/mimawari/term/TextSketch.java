package org.mimawari.term;

import java.util.List;

/**
 * What is kept of a document's visible text so that another text can be told to be nearly the same: a few hundred bits, no text. Digits are left out of all but one of them.
 *
 * @param bits 256 bits in hexadecimal digits, each one bit of the smallest hash of a share of all stretches of four letters; of two texts about as many are the same as the texts have
 *     stretches in common. Empty if the text is too short
 * @param characters letters, blanks not counted; a number counts as one
 * @param words eight bits of a hash of the whole text without its numbers: they differ if the texts do, but for one time in 256
 * @param numbers likewise, of the numbers alone
 * @param heads twelve bits of a hash of each of the first lines, without their numbers
 */
public record TextSketch(String bits, int characters, int words, int numbers, List<Integer> heads) {
    public static final TextSketch NONE = new TextSketch("", 0, 0, 0, List.of());

    public TextSketch {
        heads = List.copyOf(heads);
    }

    public boolean isEmpty() {
        return bits.isEmpty();
    }
}
