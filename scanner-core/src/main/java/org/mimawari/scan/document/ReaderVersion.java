package org.mimawari.scan.document;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;
import org.mimawari.term.Digest;

/**
 * A digest of all that decides what is read out of a document: the classes and word lists of the readers and detectors, the libraries beside them, Java itself. A reader that was changed thus reads
 * everything anew, and nobody has to remember to say so. Looks at names, sizes and check sums only.
 */
final class ReaderVersion {
    private static final String ROOT = "org/mimawari/";
    private static final List<String> PARTS = List.of(
            "term/",
            "content/",
            "site/",
            "extract/",
            "personal/",
            "compare/",
            "derive/",
            "gather/",
            "scan/document/",
            "history/Fact",
            "history/DocumentCodec");

    private ReaderVersion() {}

    /** Empty where the program's own files cannot be looked at. */
    static Optional<String> find() {
        try {
            Path code = Path.of(ReaderVersion.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Optional.of(of(code));
        } catch (IOException | URISyntaxException | SecurityException e) {
            return Optional.empty();
        }
    }

    /** @param code a jar, beside which its libraries lie, or a folder of classes */
    static String of(Path code) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        parts.put("java", System.getProperty("java.vm.version"));
        if (Files.isDirectory(code)) {
            folder(code, parts);
        } else {
            jar(code, parts);
            libraries(code, parts);
        }
        return Digest.of(parts.toString()).hex();
    }

    private static void jar(Path code, Map<String, String> parts) throws IOException {
        try (ZipFile jar = new ZipFile(code.toFile())) {
            jar.stream()
                    .filter(entry -> matters(entry.getName()))
                    .forEach(entry -> parts.put(entry.getName(), Long.toHexString(entry.getCrc())));
        }
    }

    private static void folder(Path code, Map<String, String> parts) throws IOException {
        try (Stream<Path> all = Files.walk(code)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = code.relativize(file).toString().replace(File.separatorChar, '/');
                if (matters(name)) {
                    parts.put(name, Long.toHexString(checkSum(Files.readAllBytes(file))));
                }
            }
        }
        parts.put("libraries", System.getProperty("java.class.path"));
    }

    /** As in a jar: a digest of all classes would take longer than a small scan. */
    private static long checkSum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }

    private static void libraries(Path code, Map<String, String> parts) throws IOException {
        try (Stream<Path> beside = Files.list(code.toAbsolutePath().getParent())) {
            for (Path file : beside.filter(one -> !one.equals(code)).toList()) {
                parts.put(file.getFileName().toString(), Long.toString(Files.size(file)));
            }
        }
    }

    private static boolean matters(String name) {
        return name.startsWith(ROOT) && PARTS.stream().anyMatch(part -> name.startsWith(part, ROOT.length()));
    }
}
