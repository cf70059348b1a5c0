package org.mimawari.extract;

/** Picture formats by their first bytes. */
public enum PictureFormat {
    PNG("png", true),
    JPEG("jpeg", true),
    GIF("gif", true),
    BMP("bmp", true),
    WEBP("webp", true),
    AVIF("avif", false),
    TIFF("tiff", true),
    /** The pictures of telephones, HEIF with HEVC: what is said about them is read, they are not. */
    HEIC("heic", false),
    ICO("ico", false),
    NONE("", false);

    private final String decoder;
    private final boolean decodable;

    PictureFormat(String decoder, boolean decodable) {
        this.decoder = decoder;
        this.decodable = decodable;
    }

    /** The name under which the decoders know the format. */
    String decoder() {
        return decoder;
    }

    /** Whether it is decoded here. */
    boolean isDecodable() {
        return decodable;
    }

    public static PictureFormat of(byte[] bytes) {
        if (starts(bytes, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
            return PNG;
        }
        if (starts(bytes, 0, 0xff, 0xd8, 0xff)) {
            return JPEG;
        }
        if (starts(bytes, 0, 'G', 'I', 'F', '8')) {
            return GIF;
        }
        if (starts(bytes, 0, 'B', 'M') && starts(bytes, 6, 0, 0, 0, 0)) {
            return BMP;
        }
        return ofContainer(bytes);
    }

    private static boolean isHeic(byte[] bytes) {
        if (!starts(bytes, 4, 'f', 't', 'y', 'p')) {
            return false;
        }
        for (String brand : new String[] {"heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"}) {
            if (starts(bytes, 8, brand.chars().toArray())) {
                return true;
            }
        }
        return false;
    }

    private static PictureFormat ofContainer(byte[] bytes) {
        if (starts(bytes, 0, 'R', 'I', 'F', 'F') && starts(bytes, 8, 'W', 'E', 'B', 'P')) {
            return WEBP;
        }
        if (starts(bytes, 4, 'f', 't', 'y', 'p', 'a', 'v', 'i')) {
            return AVIF;
        }
        if (isHeic(bytes)) {
            return HEIC;
        }
        if (starts(bytes, 0, 'I', 'I', '*', 0) || starts(bytes, 0, 'M', 'M', 0, '*')) {
            return TIFF;
        }
        return starts(bytes, 0, 0, 0, 1, 0) && bytes.length > 22 ? ICO : NONE;
    }

    private static boolean starts(byte[] bytes, int at, int... signature) {
        if (bytes.length < at + signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((bytes[at + i] & 0xff) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
