package org.mimawari.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether store and reports can be written, and whether there is room. Leaves no file behind. */
final class FolderCheckup implements Checkup {
    private static final long MIB = 1 << 20;
    private static final long LEAST_MIB = 500;

    private final Path folder;

    FolderCheckup(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<Note> look() {
        Path there = existing(folder.toAbsolutePath());
        try {
            Files.delete(Files.createTempFile(there, "mimawari-", ".tmp"));
            long room = Files.getFileStore(there).getUsableSpace() / MIB;
            return List.of(
                    room >= LEAST_MIB
                            ? Note.ok("doctor.folder", folder, room)
                            : Note.warning("doctor.disk", folder, room));
        } catch (IOException e) {
            return List.of(Note.problem("doctor.folder-unwritable", there));
        }
    }

    /** The folder itself is made by the first run; until then its nearest parent must be writable. */
    private static Path existing(Path folder) {
        Path there = folder;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return there;
    }
}
