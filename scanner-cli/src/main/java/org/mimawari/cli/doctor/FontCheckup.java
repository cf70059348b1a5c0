package org.mimawari.cli.doctor;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.List;

/** PDF files that do not carry their fonts are drawn with the machine's, which QR codes beside Japanese text can need. */
final class FontCheckup implements Checkup {
    private static final char KANJI = '\u6771';

    @Override
    public List<Note> look() {
        try {
            Font[] fonts = GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts();
            boolean japanese = Arrays.stream(fonts).anyMatch(font -> font.canDisplay(KANJI));
            return List.of(japanese ? Note.ok("doctor.fonts", fonts.length) : Note.warning("doctor.fonts-japanese"));
        } catch (LinkageError | InternalError | RuntimeException e) {
            // Java finds no font library at all: it throws whatever its native part threw.
            return List.of(Note.warning("doctor.fonts-none"));
        }
    }
}
