package org.mimawari.extract;

import javax.imageio.ImageIO;

/**
 * Makes sure that pictures are drawn and decoded without a screen and without files: a server has no screen, and the JDK's picture readers would
 * otherwise lay each picture down in a temporary file.
 */
public final class JavaGraphics {
    private JavaGraphics() {}

    public static void prepare() {
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        ImageIO.setUseCache(false);
    }
}
