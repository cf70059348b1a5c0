package org.mimawari.cli.testsupport;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The program as users start it: jars instead of folders of classes, without the tests, and Java finds the classes ready in an archive, as after the launcher's build. Made once for each build, in
 * {@code target/delivered}, by the process that needs it first. Where there can be no archive the program starts without.
 */
public final class DeliveredProgram {
    private static final String TEST_CLASSES = "test-classes";
    private static final int PATIENCE_SECONDS = 180;
    private static final String ARCHIVE = "classes.jsa";
    private static final List<String> FLAGS =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8");

    private final List<Path> parts;
    private final Path folder;

    private DeliveredProgram(List<Path> parts, Path folder) {
        this.parts = parts;
        this.folder = folder;
    }

    /** Of the classes that this process runs with; waits while another process makes it. */
    public static DeliveredProgram ready() throws IOException {
        List<Path> parts = classPath()
                .filter(part -> !part.endsWith(TEST_CLASSES))
                .filter(Files::exists)
                .toList();
        Path all = Files.createDirectories(Path.of("target", "delivered").toAbsolutePath());
        DeliveredProgram program = new DeliveredProgram(parts, all.resolve(build(parts)));
        try (FileChannel channel =
                        FileChannel.open(all.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !Files.exists(program.folder.resolve("made"))) {
                program.make(all);
            }
        }
        return program;
    }

    private static Stream<Path> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of);
    }

    /** The options by which Java finds the program, before its main class. */
    public List<String> options() {
        List<String> options = new ArrayList<>(archived());
        options.addAll(List.of("-cp", jars()));
        return options;
    }

    /** The same with the classes of the tests behind it. */
    public List<String> optionsWithTests() {
        List<String> options = new ArrayList<>(archived());
        String tests = classPath()
                .filter(part -> part.endsWith(TEST_CLASSES))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        options.addAll(List.of("-cp", jars() + File.pathSeparator + tests));
        return options;
    }

    private List<String> archived() {
        Path archive = folder.resolve(ARCHIVE);
        return Files.exists(archive)
                ? List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off")
                : List.of();
    }

    private String jars() {
        return parts.stream()
                .map(part -> (Files.isDirectory(part) ? jar(part) : part).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Path jar(Path classes) {
        return folder.resolve(parts.indexOf(classes) + ".jar");
    }

    /** Names the build: where the classes lie and how old the newest is. */
    private static String build(List<Path> parts) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path part : parts) {
            long newest = 0;
            for (Path file : below(part)) {
                newest = Math.max(
                        newest,
                        Files.readAttributes(file, BasicFileAttributes.class)
                                .lastModifiedTime()
                                .toMillis());
            }
            all.append(part).append(' ').append(newest).append('\n');
        }
        return UUID.nameUUIDFromBytes(all.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static List<Path> below(Path part) throws IOException {
        try (Stream<Path> files = Files.walk(part)) {
            return files.sorted().toList();
        }
    }

    private void make(Path all) throws IOException {
        for (Path old : below(all)) {
            if (!old.equals(all) && !old.endsWith("lock") && old.getParent().equals(all)) {
                remove(old);
            }
        }
        Files.createDirectories(folder);
        for (Path part : parts) {
            if (Files.isDirectory(part)) {
                pack(part, jar(part));
            }
        }
        archive();
        Files.createFile(folder.resolve("made"));
    }

    private static void remove(Path old) throws IOException {
        for (Path file : below(old).stream().sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
        }
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(1);
            for (Path file : below(classes)) {
                String name = classes.relativize(file).toString();
                if (!name.isEmpty()) {
                    zip.putNextEntry(new ZipEntry(Files.isDirectory(file) ? name + "/" : name));
                    if (Files.isRegularFile(file)) {
                        Files.copy(file, zip);
                    }
                    zip.closeEntry();
                }
            }
        }
    }

    /** Of a scan of the demo's town, as the launcher does. */
    private void archive() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(List.of("-XX:ArchiveClassesAtExit=" + folder.resolve("new.jsa"), "-Xlog:cds=off"));
        command.addAll(List.of("-Xlog:cds+dynamic=off", "-cp", jars(), "org.mimawari.cli.Main"));
        command.addAll(List.of("demo", "--quiet", "--fail-on", "never", "--out", "out"));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0) {
                Files.move(folder.resolve("new.jsa"), folder.resolve(ARCHIVE));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while the archive was made");
        } finally {
            process.destroyForcibly();
        }
    }
}
