package org.mimawari.history;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Held while a run of one site works. The operating system gives it back when the process ends, however it ends; the file itself stays, since
 * removing it could let two processes hold two different files of one name.
 *
 * <p>Nothing is read or written through a channel, which would be closed, and with it the lock, when its thread is interrupted.
 */
public final class SiteLock implements AutoCloseable {

    private static final int OWNER_BYTES = 20;

    private final RandomAccessFile held;

    private SiteLock(RandomAccessFile held) {
        this.held = held;
    }

    /**
     * Keeps other runs of a site away that use the same folder, until it is closed.
     *
     * @param folder the store's folder; made if it is missing
     * @param site the site's name, any text
     * @throws RunInProgress if a run of the site works at this moment
     */
    public static SiteLock of(Path folder, String site) {
        Path runs = folder.resolve("runs");
        makeFolder(runs);
        return take(runs.resolve(FileStem.of(site) + ".lock"), site);
    }

    static SiteLock take(Path file, String site) {
        try {
            RandomAccessFile held = new RandomAccessFile(file.toFile(), "rw");
            SiteLock lock = new SiteLock(held);
            try {
                if (lock(held.getChannel()) == null) {
                    throw new RunInProgress(site, owner(file));
                }
                held.setLength(0);
                held.write(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII));
                return lock;
            } catch (IOException | RunInProgress e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw StoreTrouble.of(e, file);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String owner(Path file) throws IOException {
        try (InputStream in = new FileInputStream(file.toFile())) {
            String pid = new String(in.readNBytes(OWNER_BYTES), StandardCharsets.US_ASCII);
            return pid.matches("[0-9]+") ? " (process " + pid + ")" : "";
        }
    }

    static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw StoreTrouble.of(e, folder);
        }
    }

    @Override
    public void close() {
        try {
            held.close();
        } catch (IOException e) {
            // Nothing is lost: the system takes the lock back when the process ends.
            return;
        }
    }
}
