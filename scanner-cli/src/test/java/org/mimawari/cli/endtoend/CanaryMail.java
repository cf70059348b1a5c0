package org.mimawari.cli.endtoend;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A mail of Outlook with one file attached, as [MS-OXMSG] 2.1 to 2.4 say. */
final class CanaryMail {
    private static final int TEXT = 0x001F;
    private static final int BINARY = 0x0102;
    private static final int NUMBER = 0x0003;
    private static final int HEAD = 32;
    private static final int HEAD_OF_ATTACHMENT = 8;

    private CanaryMail() {}

    static byte[] of(String subject, String html, String fileName, String file) throws IOException {
        try (POIFSFileSystem mail = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            DirectoryEntry root = mail.getRoot();
            text(root, 0x001A, "IPM.Note");
            text(root, 0x0037, subject);
            text(root, 0x0C1A, Canaries.NAME);
            text(root, 0x5D01, Canaries.MAIL);
            stream(root, 0x1013, BINARY, html.getBytes(StandardCharsets.UTF_8));
            numbers(root, HEAD, 0x3FDE, 65001);
            DirectoryEntry attached = root.createDirectory(String.format(Locale.ROOT, "__attach_version1.0_#%08X", 0));
            text(attached, 0x3707, fileName);
            stream(attached, 0x3701, BINARY, file.getBytes(StandardCharsets.UTF_8));
            numbers(attached, HEAD_OF_ATTACHMENT, 0x3705, 1);
            mail.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static void text(DirectoryEntry at, int property, String text) throws IOException {
        stream(at, property, TEXT, text.getBytes(StandardCharsets.UTF_16LE));
    }

    private static void stream(DirectoryEntry at, int property, int type, byte[] bytes) throws IOException {
        String name = String.format(Locale.ROOT, "__substg1.0_%04X%04X", property, type);
        at.createDocument(name, new ByteArrayInputStream(bytes));
    }

    /** Tag, flags (readable, writable), value: sixteen bytes behind the head. */
    private static void numbers(DirectoryEntry at, int head, int property, int value) throws IOException {
        byte[] bytes = ByteBuffer.allocate(head + 16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .position(head)
                .putInt(property << 16 | NUMBER)
                .putInt(6)
                .putLong(value)
                .array();
        at.createDocument("__properties_version1.0", new ByteArrayInputStream(bytes));
    }
}
