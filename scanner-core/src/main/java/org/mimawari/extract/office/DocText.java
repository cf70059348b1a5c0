package org.mimawari.extract.office;

import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.ShadingDescriptor;
import org.jspecify.annotations.Nullable;
import org.mimawari.extract.document.Allowance;
import org.mimawari.term.Concealment;

/** Reads one text of a Word document of the old format: the body, headers, notes or comments. Cells of a table within a cell are text of that cell. Source: [MS-DOC] 2.4, 2.6. Used by one thread. */
final class DocText {
    private static final char FIELD_BEGIN = 0x13;
    private static final char FIELD_SEPARATOR = 0x14;
    private static final char FIELD_END = 0x15;
    private static final char CELL_END = 7;
    private static final char PARAGRAPH_END = '\r';

    /** The colours of the marker, by their numbers. */
    private static final int[] MARKERS = {
        Colour.AUTOMATIC,
        0,
        0x0000ff,
        0x00ffff,
        0x00ff00,
        0xff00ff,
        0xff0000,
        0xffff00,
        0xffffff,
        0x000080,
        0x008080,
        0x008000,
        0x800080,
        0x800000,
        0x808000,
        0x808080,
        0xc0c0c0
    };

    private final TextFlow flow;
    private final OpenFields fields;
    private final Allowance allowance;
    private final int page;
    private boolean isInCell;

    /** @param page the colour behind the text, or {@link Colour#UNKNOWN} */
    DocText(TextFlow flow, OpenFields fields, Allowance allowance, int page) {
        this.flow = flow;
        this.fields = fields;
        this.allowance = allowance;
        this.page = page;
    }

    void read(Range range) {
        for (int i = 0; i < range.numParagraphs(); i++) {
            allowance.check();
            Paragraph paragraph = range.getParagraph(i);
            boolean isTable = paragraph.isInTable();
            if (isTable && !flow.isInTable()) {
                flow.startTable(Concealment.NONE);
            } else if (!isTable && flow.isInTable()) {
                flow.endTable();
            }
            if (isTable && paragraph.isTableRowEnd() && paragraph.getTableLevel() < 2) {
                flow.endRow(Concealment.NONE);
                isInCell = false;
            } else {
                paragraph(paragraph, isTable);
            }
        }
        flow.add(Concealment.NONE, fields.rest());
        flow.end();
    }

    private void paragraph(Paragraph paragraph, boolean isTable) {
        int ground = ground(paragraph, isTable);
        if (isTable && !isInCell) {
            flow.startCell();
            isInCell = true;
        }
        flow.startParagraph();
        boolean endsCell = false;
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = run(paragraph, i);
            if (run == null) {
                continue;
            }
            String text = run.text();
            endsCell = text.indexOf(CELL_END) >= 0;
            add(text, concealment(run, ground));
        }
        flow.endParagraph();
        if (isTable && endsCell) {
            flow.endCell(1);
            isInCell = false;
        }
    }

    /** Null for a run that lies outside of its paragraph, which the library counts and then refuses. */
    private static @Nullable CharacterRun run(Paragraph paragraph, int number) {
        try {
            return paragraph.getCharacterRun(number);
        } catch (IllegalArgumentException outside) {
            return null;
        }
    }

    /** The colour of a cell is not looked for: in a table only the shade of the paragraph itself is known. */
    private int ground(Paragraph paragraph, boolean isTable) {
        ShadingDescriptor shade = paragraph.getShading();
        if (shade != null && !shade.isEmpty()) {
            return shade.getIpat() == 0 ? colour(shade.getCvBack().getValue()) : Colour.UNKNOWN;
        }
        return isTable ? Colour.UNKNOWN : page;
    }

    /** Red is the lowest byte; a highest byte that is set means automatic. */
    private static int colour(int reference) {
        if ((reference & 0xff000000) != 0) {
            return Colour.AUTOMATIC;
        }
        return (reference & 0xff) << 16 | reference & 0xff00 | reference >> 16 & 0xff;
    }

    private static Concealment concealment(CharacterRun run, int ground) {
        if (run.isMarkedDeleted()) {
            return Concealment.TRACKED_CHANGE;
        }
        int marker = run.getHighlightedColor();
        boolean marked = run.isHighlighted() && marker > 0 && marker < MARKERS.length;
        RunLook look = new RunLook(
                run.isVanished(),
                isDrawn(run) ? Colour.UNKNOWN : colour(run.getIco24()),
                Math.max(0, run.getFontSize()),
                null,
                marked ? Integer.valueOf(MARKERS[marker]) : null);
        return look.concealment(ground);
    }

    /** With an outline or a shadow, so that it can be seen in whatever colour. */
    private static boolean isDrawn(CharacterRun run) {
        return run.isOutlined() || run.isShadowed() || run.isEmbossed() || run.isImprinted();
    }

    private void add(String text, Concealment how) {
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < ' ' && c != '\t') {
                piece(text.substring(start, at), how);
                control(c);
                start = at + 1;
            }
        }
        piece(text.substring(start), how);
    }

    private void piece(String text, Concealment how) {
        if (!text.isEmpty() && !fields.takes(text)) {
            flow.add(how, text);
        }
    }

    private void control(char c) {
        switch (c) {
            case FIELD_BEGIN -> fields.begin();
            case FIELD_SEPARATOR -> fields.separate();
            case FIELD_END -> piece(fields.end(flow.place()), Concealment.NONE);
            case 0x0b, 0x0c -> piece("\n", Concealment.NONE);
            case 0x1e -> piece("-", Concealment.NONE);
            case CELL_END, PARAGRAPH_END -> {
                // The end of the paragraph.
            }
            default -> {
                // Pictures, drawings, marks of notes.
            }
        }
    }
}
