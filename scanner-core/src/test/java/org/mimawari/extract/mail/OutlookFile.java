package org.mimawari.extract.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Makes mails of Outlook stream by stream, as [MS-OXMSG] 2.1 to 2.4 say. */
public final class OutlookFile {
    private static final int TEXT = 0x001F;
    private static final int BINARY = 0x0102;
    private static final int NUMBER = 0x0003;
    private static final int STORAGE = 0x000D;
    private static final int TO = 1;

    private final List<String> recipients = new ArrayList<>();
    private final List<Integer> types = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<Object> contents = new ArrayList<>();
    private String from = "kouhou@city.aozora.example";
    private String html = "";
    private int flags;

    /** @param address of the sender */
    public OutlookFile from(String address) {
        from = address;
        return this;
    }

    /** Outlook has sent it. */
    public OutlookFile sent() {
        flags = 1;
        return this;
    }

    public OutlookFile draft() {
        flags = 8;
        return this;
    }

    public OutlookFile to(String address) {
        return recipient(TO, address);
    }

    /** @param type 1 To, 2 Cc, 3 Bcc */
    public OutlookFile recipient(int type, String address) {
        recipients.add(address);
        types.add(type);
        return this;
    }

    public OutlookFile html(String text) {
        html = text;
        return this;
    }

    public OutlookFile attachment(String name, byte[] bytes) {
        names.add(name);
        contents.add(bytes);
        return this;
    }

    /** A mail within the mail. */
    public OutlookFile attachment(OutlookFile mail) {
        names.add("mail");
        contents.add(mail);
        return this;
    }

    public byte[] bytes() throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            write(file.getRoot(), 32);
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private void write(DirectoryEntry root, int head) throws IOException {
        text(root, 0x001A, "IPM.Note");
        text(root, 0x0037, "お知らせ");
        text(root, 0x5D01, from);
        stream(root, 0x1013, BINARY, html.getBytes(StandardCharsets.UTF_8));
        properties(root, head, List.of(number(0x0E07, flags), number(0x3FDE, 65001)));
        for (int i = 0; i < recipients.size(); i++) {
            DirectoryEntry one = root.createDirectory(String.format(Locale.ROOT, "__recip_version1.0_#%08X", i));
            text(one, 0x39FE, recipients.get(i));
            text(one, 0x3001, "名前" + i);
            properties(one, 8, List.of(number(0x0C15, types.get(i))));
        }
        for (int i = 0; i < names.size(); i++) {
            DirectoryEntry one = root.createDirectory(String.format(Locale.ROOT, "__attach_version1.0_#%08X", i));
            text(one, 0x3707, names.get(i));
            boolean mail = contents.get(i) instanceof OutlookFile;
            properties(one, 8, List.of(number(0x3705, mail ? 5 : 1)));
            if (contents.get(i) instanceof OutlookFile inner) {
                inner.write(one.createDirectory(name(0x3701, STORAGE)), 24);
            } else {
                stream(one, 0x3701, BINARY, (byte[]) contents.get(i));
            }
        }
    }

    private static String name(int property, int type) {
        return String.format(Locale.ROOT, "__substg1.0_%04X%04X", property, type);
    }

    private static void text(DirectoryEntry at, int property, String text) throws IOException {
        stream(at, property, TEXT, text.getBytes(StandardCharsets.UTF_16LE));
    }

    private static void stream(DirectoryEntry at, int property, int type, byte[] bytes) throws IOException {
        at.createDocument(name(property, type), new ByteArrayInputStream(bytes));
    }

    /** Tag, flags (readable, writable), value: sixteen bytes. */
    private static byte[] number(int property, int value) {
        return ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(property << 16 | NUMBER)
                .putInt(6)
                .putLong(value)
                .array();
    }

    private static void properties(DirectoryEntry at, int head, List<byte[]> values) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(new byte[head]);
        for (byte[] value : values) {
            out.write(value);
        }
        at.createDocument("__properties_version1.0", new ByteArrayInputStream(out.toByteArray()));
    }
}
