package org.mimawari.cli.config;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes of a settings file to text: UTF-8 only, and other encodings are named so that the user knows what to change. */
final class YamlText {
    static final int MAX_BYTES = 1 << 20;

    private YamlText() {}

    static String of(byte[] bytes) throws Wrong {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE) || hasZero(bytes)) {
            throw new Wrong("file.encoding", "UTF-16");
        }
        int from = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        try {
            return decoded(bytes, from, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new Wrong("file.encoding", guess(bytes));
        }
    }

    private static String guess(byte[] bytes) {
        if (isIn(bytes, "EUC-JP")) {
            return "EUC-JP";
        }
        return isIn(bytes, "windows-31j") ? "Shift_JIS" : "?";
    }

    private static boolean isIn(byte[] bytes, String charset) {
        try {
            decoded(bytes, 0, Charset.forName(charset));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static String decoded(byte[] bytes, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                .toString();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasZero(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }
}
