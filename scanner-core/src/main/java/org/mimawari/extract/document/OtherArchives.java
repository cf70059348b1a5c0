package org.mimawari.extract.document;

import java.nio.charset.StandardCharsets;

/** Tells archives that are not read here by their bytes: 7z, rar, lzh, cab, gzip, xz, bzip2, tar. Thread-safe. */
final class OtherArchives {
    private static final String[] SIGNATURES = {
        "7z\u00bc\u00af\u0027\u001c", "Rar!\u001a\u0007", "MSCF\0\0\0\0", "\u001f\u008b\b", "\u00fd7zXZ\0", "BZh"
    };
    private static final int TAR_AT = 257;
    private static final int LOOK_AT = 264;

    boolean isOne(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, LOOK_AT), StandardCharsets.ISO_8859_1);
        for (String signature : SIGNATURES) {
            if (start.startsWith(signature)) {
                return true;
            }
        }
        // LHA has its method, "-lh5-", behind two bytes.
        boolean lha = start.startsWith("-lh", 2) && start.length() > 6 && start.charAt(6) == '-';
        return lha || start.startsWith("ustar", TAR_AT);
    }
}
