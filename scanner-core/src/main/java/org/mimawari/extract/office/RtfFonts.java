package org.mimawari.extract.office;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;

/** In which character set the bytes of a rich text are, by its fonts. Used by one thread. */
final class RtfFonts {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int MOST = 10_000;
    private static final Map<Integer, String> SETS = Map.ofEntries(
            Map.entry(77, "x-MacRoman"),
            Map.entry(128, "windows-31j"),
            Map.entry(129, "x-windows-949"),
            Map.entry(134, "GBK"),
            Map.entry(136, "Big5"),
            Map.entry(161, "windows-1253"),
            Map.entry(162, "windows-1254"),
            Map.entry(177, "windows-1255"),
            Map.entry(178, "windows-1256"),
            Map.entry(186, "windows-1257"),
            Map.entry(204, "windows-1251"),
            Map.entry(222, "x-windows-874"),
            Map.entry(238, "windows-1250"));

    private final Map<Integer, Charset> byFont = new HashMap<>();
    private final Runnable leftOut;
    private Charset usual = WESTERN;

    /** @param leftOut is run when a font is not known, so that its letters may not be read */
    RtfFonts(Runnable leftOut) {
        this.leftOut = leftOut;
    }

    /** The code page of the whole text. */
    void codePage(int number) {
        String name = number == 932 ? "windows-31j" : number == 65001 ? "UTF-8" : "windows-" + number;
        usual = known(name, known("x-windows-" + number, known("IBM" + number, WESTERN)));
    }

    void font(int number, int set) {
        String name = SETS.get(set);
        if (name == null) {
            return;
        }
        if (byFont.size() < MOST || byFont.containsKey(number)) {
            byFont.put(number, known(name, usual));
        } else {
            leftOut.run();
        }
    }

    private static Charset known(String name, Charset otherwise) {
        return Charset.isSupported(name) ? Charset.forName(name) : otherwise;
    }

    /** The set for Western letters says nothing: Japanese programs give it to any font. */
    Charset of(int font) {
        return byFont.getOrDefault(font, usual);
    }
}
