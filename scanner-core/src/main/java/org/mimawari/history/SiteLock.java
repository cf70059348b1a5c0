package org.mimawari.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Held while a run of one site works. The operating system gives it back when the process ends, however it ends; the file itself stays, since
 * removing it could let two processes hold two different files of one name.
 */
final class SiteLock implements AutoCloseable {

    private static final int OWNER_BYTES = 20;

    private final FileChannel channel;

    private SiteLock(FileChannel channel) {
        this.channel = channel;
    }

    static SiteLock take(Path file, String site) {
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new RunInProgress(site, owner(file));
            }
            channel.truncate(0);
            channel.write(StandardCharsets.US_ASCII.encode(
                    Long.toString(ProcessHandle.current().pid())));
            return new SiteLock(channel);
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
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer number = ByteBuffer.allocate(OWNER_BYTES);
            int length = channel.read(number);
            String pid = length <= 0 ? "" : new String(number.array(), 0, length, StandardCharsets.US_ASCII);
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
            channel.close();
        } catch (IOException e) {
            // Nothing is lost: the system takes the lock back when the process ends.
            return;
        }
    }
}
