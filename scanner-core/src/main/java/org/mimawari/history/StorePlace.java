package org.mimawari.history;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * Where the store is.
 *
 * @param address for JDBC; may hold a password
 * @param shown for people, without one
 */
record StorePlace(String address, String shown, boolean isPostgres) {

    private static final String H2 = "jdbc:h2:";
    private static final String FILE = "file:";
    /** Bytes. */
    private static final int HEAD = 2 * 4096;

    static StorePlace of(String url) {
        if (url.startsWith("jdbc:postgresql:")) {
            return new StorePlace(url, withoutSecrets(url), true);
        }
        if (!url.startsWith(H2)) {
            throw StoreTrouble.badAddress(withoutSecrets(url));
        }
        return new StorePlace(uninterrupted(url) + durable(url), path(url), false);
    }

    /**
     * H2's usual way to a file is closed for the whole process when a thread is interrupted in the middle of it, which is how a run is stopped;
     * "async" is another way to the same file that stands it.
     */
    private static String uninterrupted(String url) {
        String rest = url.substring(H2.length());
        if (rest.startsWith(FILE)) {
            return H2 + "async:" + rest.substring(FILE.length());
        }
        return rest.startsWith(".") || rest.startsWith("/") || rest.startsWith("~") ? H2 + "async:" + rest : url;
    }

    /**
     * H2 keeps what was committed in memory for half a second unless told otherwise, so that a kill would lose it: WRITE_DELAY. It also closes
     * the file by itself as soon as the process is asked to stop, while runs still want to write their end: DB_CLOSE_ON_EXIT.
     */
    private static String durable(String url) {
        String given = url.toUpperCase(Locale.ROOT);
        String delay = given.contains(";WRITE_DELAY=") ? "" : ";WRITE_DELAY=0";
        return given.contains(";DB_CLOSE_ON_EXIT=") ? delay : delay + ";DB_CLOSE_ON_EXIT=FALSE";
    }

    private static String path(String url) {
        String rest = url.substring(H2.length());
        int options = rest.indexOf(';');
        String path = options < 0 ? rest : rest.substring(0, options);
        return path.startsWith(FILE) ? path.substring(FILE.length()) : path;
    }

    /** Leaves out user and password, which stand before '@' or after '?'. */
    private static String withoutSecrets(String url) {
        int options = url.indexOf('?');
        String place = options < 0 ? url : url.substring(0, options);
        int user = place.lastIndexOf('@');
        int host = place.indexOf("//");
        return user < 0 || host < 0 ? place : place.substring(0, host + 2) + place.substring(user + 1);
    }

    /** Makes the folder of an H2 file, since H2's own words for a folder that cannot be made do not name it. */
    void makeFolder() {
        if (!isFile()) {
            return;
        }
        Path file = file();
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw StoreTrouble.of(e, file);
        }
        // H2 would open it for reading only and fail later, at the first write.
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw StoreTrouble.of(new IOException("read only"), file);
        }
        if (isBegun(file)) {
            return;
        }
        // H2 would begin a new store in it, and all that was known would be gone without a word.
        if (file.toFile().length() == 0 && Files.exists(file)) {
            throw StoreTrouble.unreadable(shown, new EOFException("empty"));
        }
    }

    /**
     * Notes beside a new store that it is begun. If that comes to nothing (the disk is full, the process is killed) before H2 has written the two blocks of its head, nothing
     * was ever in the file, and it is begun once more; without the note it is a store that was damaged.
     */
    private static boolean isBegun(Path file) {
        Path note = note(file);
        try {
            if (!Files.exists(file) && !Files.exists(note)) {
                // Not only if there is none: another process may be beginning the same store; H2's lock tells which of
                // the two may.
                Files.newByteChannel(note, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                        .close();
            } else if (Files.exists(note) && Files.exists(file) && Files.size(file) < HEAD) {
                empty(file);
            }
            return Files.exists(note);
        } catch (IOException e) {
            throw StoreTrouble.of(e, file);
        }
    }

    /** Not removed, nor while it is locked: another process may be beginning the same store at this moment. */
    private static void empty(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                channel.truncate(0);
            }
        } catch (OverlappingFileLockException ours) {
            return; // this very process works on it
        }
    }

    /** The store is there. */
    void begun() {
        if (isFile()) {
            try {
                Files.deleteIfExists(note(file()));
            } catch (IOException e) {
                throw StoreTrouble.of(e, file());
            }
        }
    }

    private boolean isFile() {
        return !isPostgres && !shown.startsWith("mem:") && !shown.startsWith("~");
    }

    private Path file() {
        return Path.of(shown + ".mv.db").toAbsolutePath();
    }

    private static Path note(Path file) {
        return file.resolveSibling(file.getFileName() + ".begun");
    }
}
