package org.mimawari.extract.office;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.term.Concealment;
import org.mimawari.term.PropertyKind;

/** Makes text, tables, fields, objects and properties of the tokens of a rich text. Groups more than {@value #DEEPEST} deep are read as part of the group around them. Used by one thread. */
final class RtfWork implements RtfEvents {
    private static final int DEEPEST = 2_000;
    private static final int LONGEST_VALUE = 10_000;

    private final DocumentSink sink;
    private final TextFlow flow;
    private final OpenFields fields;
    private final OwnPaths paths;
    private final RtfFonts fonts;
    private final RtfColours colours = new RtfColours();
    private final RtfFiles files;
    private final Deque<RtfState> states = new ArrayDeque<>();
    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
    private final BoundedText value;
    private RtfState state = new RtfState();
    private int page = Colour.WHITE;
    private int toPass;
    private int tooDeep;
    private boolean wasTooDeep;
    private boolean titled;

    RtfWork(DocumentSink sink, TextFlow flow) {
        this.sink = sink;
        this.flow = flow;
        this.paths = new OwnPaths(sink);
        this.fields = new OpenFields(flow.links(), paths);
        this.files = new RtfFiles(sink);
        this.value = new BoundedText(LONGEST_VALUE, sink::leftOut);
        this.fonts = new RtfFonts(sink::leftOut);
    }

    @Override
    public void open() {
        flush();
        toPass = 0;
        if (states.size() >= DEEPEST) {
            tooDeep++;
            wasTooDeep = true;
            return;
        }
        states.push(state);
        state = state.within();
    }

    @Override
    public void close() {
        flush();
        toPass = 0;
        if (tooDeep > 0) {
            tooDeep--;
        } else if (!states.isEmpty()) {
            RtfState ended = state;
            state = states.pop();
            if (ended.begins) {
                end(ended.target);
            }
            if (ended.isField) {
                words(fields.end(flow.place()));
            }
        }
    }

    boolean isTooDeep() {
        return wasTooDeep;
    }

    @Override
    public void word(String name, int number) {
        if (toPass > 0) {
            toPass--;
            return;
        }
        flush();
        if (name.equals("*")) {
            state.optional = true;
            return;
        }
        boolean optional = state.optional;
        state.optional = false;
        if (state.target == RtfTarget.NOTHING) {
            return;
        }
        if (!begin(name) && !known(name, number) && optional && !name.equals("shppict")) {
            state.target = RtfTarget.NOTHING;
        }
    }

    /** @return whether the word begins a target of its own */
    private boolean begin(String name) {
        if (name.equals("ud")) {
            state.target = states.isEmpty() ? RtfTarget.TEXT : states.element().around;
            return true;
        }
        if (name.equals("field")) {
            fields.begin();
            state.isField = true;
            return true;
        }
        RtfTarget target = RtfTarget.of(name);
        if (target == null) {
            return false;
        }
        state.target = target == RtfTarget.RESULT ? state.target : target;
        state.begins |= target != RtfTarget.RESULT && target != RtfTarget.FRAME;
        switch (target) {
            case RESULT -> fields.separate();
            case BESIDE, BOX, COMMENT, VARIABLE -> flow.startParagraph();
            case PICTURE, OBJECT -> files.clear();
            default -> value.clear();
        }
        return true;
    }

    private void end(RtfTarget target) {
        switch (target) {
            case BESIDE, BOX, COMMENT, VARIABLE -> flow.endParagraph();
            case PICTURE -> files.picture(flow.place());
            case OBJECT -> files.object(flow.place());
            case PATH -> paths.found(value.toString());
            case CODE -> fields.separate();
            default -> {
                PropertyKind kind = target.property();
                if (kind != null) {
                    property(kind);
                }
            }
        }
    }

    private void property(PropertyKind kind) {
        for (String part : value.toString().split(";", 200)) {
            String text = part.strip();
            if (!text.isEmpty() && !text.equals("Unknown")) {
                sink.property(kind, new SiteText(text));
                if (kind == PropertyKind.TITLE && !titled) {
                    titled = true;
                    sink.title(new SiteText(text));
                }
            }
        }
        value.clear();
    }

    /** @return whether the word means something here */
    private boolean known(String name, int number) {
        if (state.look(name, number, colours)) {
            return true;
        }
        if (state.target == RtfTarget.COLOURS) {
            colours.part(name, number);
            return true;
        }
        switch (name) {
            case "ansicpg" -> fonts.codePage(number);
            case "f" -> state.font = number;
            case "fcharset" -> fonts.font(state.font, number);
            case "uc" -> state.fallback = Math.max(0, Math.min(number, 16));
            case "u" -> unicode(number);
            case "shpfblwtxt" -> page = number == 1 ? Colour.UNKNOWN : page;
            default -> {
                return structure(name);
            }
        }
        return true;
    }

    private boolean structure(String name) {
        switch (name) {
            case "par", "sect" -> endParagraph();
            case "line", "page", "nestrow" -> words("\n");
            case "tab", "nestcell" -> words("\t");
            case "cell" -> endCell();
            case "row" -> flow.endRow(Concealment.NONE);
            case "emdash", "endash" -> words("-");
            case "lquote", "rquote" -> words("'");
            case "ldblquote", "rdblquote" -> words("\"");
            default -> {
                return false;
            }
        }
        return true;
    }

    private void unicode(int number) {
        words(String.valueOf((char) number));
        toPass = state.fallback;
    }

    private void endParagraph() {
        if (state.target.isText()) {
            settleTable();
            flow.endParagraph();
            if (state.target != RtfTarget.TEXT) {
                flow.startParagraph();
            }
        }
    }

    private void endCell() {
        if (state.target.isText()) {
            if (!flow.isInTable()) {
                flow.startTable(Concealment.NONE);
            }
            flow.endParagraph();
            flow.endCell(1);
        }
    }

    /** A table begins and ends with the first paragraph that says so. Notes and comments within it change nothing. */
    private void settleTable() {
        if (state.target == RtfTarget.TEXT && state.isTable != flow.isInTable()) {
            if (state.isTable) {
                flow.startTable(Concealment.NONE);
            } else {
                flow.endTable();
            }
        }
    }

    @Override
    public void text(int octet) {
        if (toPass > 0) {
            toPass--;
        } else if (state.target == RtfTarget.PICTURE || state.target == RtfTarget.OBJECT) {
            files.hex(octet);
        } else if (state.target == RtfTarget.COLOURS) {
            if (octet == ';') {
                colours.end();
            }
        } else if (state.target != RtfTarget.NOTHING && state.target != RtfTarget.FRAME) {
            octets.write(octet);
        }
    }

    @Override
    public void binary(byte[] bytes, int from, int count) {
        if (state.target == RtfTarget.PICTURE || state.target == RtfTarget.OBJECT) {
            files.add(bytes, from, count);
        }
    }

    private void flush() {
        if (octets.size() > 0) {
            String text = octets.toString(fonts.of(state.font));
            octets.reset();
            words(text);
        }
    }

    private void words(String text) {
        if (state.target == RtfTarget.CODE) {
            fields.code(text);
        } else if (state.target.isText()) {
            if (!fields.takes(text)) {
                settleTable();
                flow.add(state.concealment(page), text);
            }
        } else if (state.target.isKept()) {
            value.add(text);
        }
    }

    /** The text ends. */
    void end() {
        flush();
        flow.add(Concealment.NONE, fields.rest());
        flow.end();
    }
}
