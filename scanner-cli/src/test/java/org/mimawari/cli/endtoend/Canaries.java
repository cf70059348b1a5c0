package org.mimawari.cli.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Invented personal values and secrets, of which none may be in anything that the program writes; and the search for them. */
final class Canaries {
    static final String NAME = "碧海千鶴子";
    static final String NAME_APART = "碧海　千鶴子";
    static final String KANA = "アオミ チヅコ";
    static final String PHONE = "090-1357-2468";
    static final String PHONE_WIDE = "０９０ー１３５７ー２４６８";
    static final String PHONE_OFFICE = "(0864) 97-5310";
    /** In another block of a thousand. */
    static final String PHONE_FAX = "(0864) 98-6420";

    static final String MAIL = "chizuko.aomi@kanaria.example";
    static final String BIRTH = "昭和49年3月17日";
    static final String HOME = "青空市緑町3丁目14番15号";
    static final String MY_NUMBER = "9876 5432 1098";
    static final String CARD = "4111-1111-1111-1111";
    static final String ACCOUNT = "7654321";

    /** Numbers such as a person may have: nobody takes them for an example. */
    static final String ID = "7877-8932-8790";

    static final String LICENCE = "301284759630";
    static final String OWN_ACCOUNT = "5629184";

    /** In all secrets of an address, in headers, in bodies: nothing that a reader needs. */
    static final String SECRET = "Kanaria";

    private static final Map<String, String> NEEDLES = needles();
    private static final PlainDigests DIGESTS = new PlainDigests(List.of(PHONE, PHONE_OFFICE, PHONE_FAX));

    private Canaries() {}

    private static Map<String, String> needles() {
        Map<String, String> all = new LinkedHashMap<>();
        for (String value : List.of(
                NAME,
                KANA,
                PHONE,
                PHONE_OFFICE,
                PHONE_FAX,
                MAIL,
                BIRTH,
                HOME,
                MY_NUMBER,
                CARD,
                ACCOUNT,
                ID,
                LICENCE,
                OWN_ACCOUNT,
                SECRET,
                "1974-03-17",
                "19740317")) {
            all.put(Spellings.plain(value), value);
            String digits = Spellings.plain(value).replaceAll("[^0-9]", "");
            if (digits.length() >= 7) {
                all.put(digits, value);
            }
        }
        all.put("90-1357-2468", PHONE);
        all.put("9013572468", PHONE);
        all.put("0864-97-5310", PHONE_OFFICE);
        all.put("0864-98-6420", PHONE_FAX);
        all.put("0864975", PHONE_OFFICE);
        all.put("0864986", PHONE_FAX);
        all.put("chizuko", MAIL);
        all.put("090-1357", PHONE);
        all.put("千鶴子", NAME);
        all.put(IDN.toASCII(NAME), NAME);
        all.put(IDN.toASCII("千鶴子"), NAME);
        return all;
    }

    /** What is found in some bytes, digests of telephone numbers too, as "value in place: ...what stands around it...". */
    static List<String> in(byte[] bytes, String place) {
        List<String> found = new ArrayList<>(DIGESTS.in(bytes, place));
        Set<String> texts = Spellings.of(bytes);
        NEEDLES.forEach((needle, value) -> {
            for (String text : texts) {
                int at = text.indexOf(needle);
                if (at >= 0) {
                    int from = Math.max(0, at - 80);
                    found.add(value + " in " + place + ": ..."
                            + text.substring(from, Math.min(text.length(), at + needle.length() + 40)) + "...");
                    break;
                }
            }
        });
        return found;
    }

    private static boolean isJournal(Path file) {
        String name = file.toString();
        return name.endsWith(".journal") || name.endsWith(".matter");
    }

    /** The same of all files below a folder, and of their names; of journals and their checkpoints also unpacked. */
    static List<String> below(Path folder) {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                found.addAll(in(name.getBytes(StandardCharsets.UTF_8), "name of " + name));
                byte[] bytes = Files.readAllBytes(file);
                found.addAll(in(bytes, name));
                if (isJournal(file)) {
                    found.addAll(in(JournalText.of(bytes), "unpacked " + name));
                } else if (name.contains(".checkpoint")) {
                    found.addAll(in(CheckpointText.of(bytes), "unpacked " + name));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
