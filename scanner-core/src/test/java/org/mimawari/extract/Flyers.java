package org.mimawari.extract;

/** Flyers as files and QR codes as pictures, for tests of other packages. */
public final class Flyers {
    private static final int SIDE = 400;

    private Flyers() {}

    /** A picture of a QR code, as PNG. */
    public static byte[] code(String text) {
        return Pictures.png(Pictures.code(text, SIDE));
    }

    /** A PDF file with these lines of text on its page. */
    public static byte[] printed(String lines) {
        return new Pdfs().page().anyText(lines.split("\n")).bytes();
    }

    /** A PDF file with a link on its page. */
    public static byte[] linking(String address) {
        return new Pdfs().page().link(Pdfs.action("URI", address)).bytes();
    }
}
