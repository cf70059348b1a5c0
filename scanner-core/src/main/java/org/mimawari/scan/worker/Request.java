package org.mimawari.scan.worker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.mimawari.content.Body;
import org.mimawari.scan.worker.Frames.Kind;
import org.mimawari.term.PublicUrl;

/**
 * A document to be read, as it goes to the process that reads it.
 *
 * @param url where it came from
 */
record Request(PublicUrl url, Body body) {

    void write(OutputStream out) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(head);
        data.writeUTF(url.href());
        data.writeUTF(cut(body.type()));
        data.writeBoolean(body.whole());
        Frames.write(out, Kind.REQUEST, head.toByteArray(), body.bytes());
    }

    /** Headers are as long as a server likes; what matters of this one stands at its beginning. */
    private static String cut(String type) {
        return type.substring(0, Math.min(type.length(), 1000));
    }

    static Request read(byte[] content) throws IOException {
        ByteArrayInputStream bytes = new ByteArrayInputStream(content);
        DataInputStream data = new DataInputStream(bytes);
        PublicUrl url = PublicUrl.known(data.readUTF());
        String type = data.readUTF();
        boolean whole = data.readBoolean();
        return new Request(url, new Body(bytes.readAllBytes(), type, whole));
    }
}
