package org.mimawari.extract.office;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.Ole10NativeException;
import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;

/** Pictures and objects in a rich text, written in hexadecimal digits. Source of the form of objects: [MS-OLEDS] 2.2. Used by one thread. */
final class RtfFiles {
    private static final int MOST_BYTES = 64 << 20;
    private static final int EMBEDDED = 2;

    private final DocumentSink sink;
    private final EmbeddedObjects objects;
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private int half = -1;
    private boolean whole = true;

    RtfFiles(DocumentSink sink) {
        this.sink = sink;
        this.objects = new EmbeddedObjects(sink);
    }

    void clear() {
        data.reset();
        half = -1;
        whole = true;
    }

    void hex(int octet) {
        int digit = Character.digit(octet, 16);
        if (digit < 0) {
            return;
        }
        if (half < 0) {
            half = digit;
        } else if (data.size() < MOST_BYTES) {
            data.write(half << 4 | digit);
            half = -1;
        } else {
            whole = false;
        }
    }

    void add(byte[] bytes, int from, int count) {
        int fits = Math.min(count, MOST_BYTES - data.size());
        data.write(bytes, from, fits);
        whole &= fits == count;
    }

    void picture(Place place) {
        if (data.size() > 0) {
            sink.embedded(place, Concealment.NONE, SiteText.NONE, new Body(data.toByteArray(), "", whole));
        }
        clear();
    }

    void object(Place place) {
        byte[] bytes = data.toByteArray();
        boolean complete = whole;
        clear();
        if (bytes.length > 0) {
            ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            if (in.remaining() > 8 && in.getInt(4) == EMBEDDED) {
                embedded(place, in.position(8), complete);
            }
        }
    }

    private void embedded(Place place, ByteBuffer in, boolean complete) {
        String program = words(in);
        words(in);
        words(in);
        if (in.remaining() < 4) {
            return;
        }
        int size = Math.max(0, Math.min(in.getInt(), in.remaining()));
        byte[] own = Arrays.copyOfRange(in.array(), in.position(), in.position() + size);
        if (program.equalsIgnoreCase("Package")) {
            packaged(place, own);
        } else {
            objects.give(place, Concealment.EMBEDDED_FILE, SiteText.NONE, new Body(own, "", complete));
        }
    }

    /** A file as it was dropped into the text. */
    private void packaged(Place place, byte[] own) {
        byte[] sized = ByteBuffer.allocate(own.length + 4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(own.length)
                .put(own)
                .array();
        Body body;
        String label;
        try {
            Ole10Native file = new Ole10Native(sized, 0);
            body = new Body(file.getDataBuffer(), "", true);
            label = file.getLabel() == null ? "" : file.getLabel();
        } catch (Ole10NativeException | RuntimeException damaged) {
            body = new Body(own, "", true);
            label = "";
        }
        sink.embedded(place, Concealment.EMBEDDED_FILE, new SiteText(label), body);
    }

    private static String words(ByteBuffer in) {
        if (in.remaining() < 4) {
            return "";
        }
        int length = Math.max(0, Math.min(in.getInt(), in.remaining()));
        byte[] bytes = new byte[length];
        in.get(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
    }
}
