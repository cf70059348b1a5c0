package org.mimawari.history;

import java.io.IOException;
import java.nio.file.Path;

/** Reads a journal from its beginning. */
final class JournalReader {
    private final Path path;
    private final long stepsLength;
    private final long matterLength;

    JournalReader(Path path, long stepsLength, long matterLength) {
        this.path = path;
        this.stepsLength = stepsLength;
        this.matterLength = matterLength;
    }

    /** The steps alone. */
    void steps(JournalSteps steps) throws IOException {
        StepReader reader = new StepReader(steps::routed);
        try (JournalBlocks blocks = new JournalBlocks(path, 0, stepsLength, true)) {
            while (blocks.next()) {
                if (isCommit(blocks, reader)) {
                    reader.read(blocks.bytes(), blocks.length(), steps);
                }
            }
        }
    }

    private static boolean isCommit(JournalBlocks blocks, StepReader reader) {
        if (blocks.kind() == JournalPair.FIRST_COMMIT) {
            reader.restart();
        }
        return blocks.kind() == JournalPair.FIRST_COMMIT || blocks.kind() == JournalPair.COMMIT;
    }

    /** Steps and matter. False if some of it is not whole. */
    boolean all(JournalMatter matter) throws IOException {
        try (JournalBlocks steps = new JournalBlocks(path, 0, stepsLength);
                JournalBlocks parts = new JournalBlocks(JournalPair.matterPath(path), 0, matterLength);
                MatterReader matters = new MatterReader()) {
            StepReader reader = new StepReader(matters::expect); // the matter itself holds the routes
            while (steps.next()) {
                if (steps.kind() == JournalPair.FIRST_COMMIT) {
                    matters.restart();
                }
                if (isCommit(steps, reader) && reader.read(steps.bytes(), steps.length(), matter) > 0) {
                    if (!parts.next()) {
                        return false;
                    }
                    matters.read(parts.bytes(), parts.length(), matter);
                }
            }
            return steps.end() == stepsLength;
        }
    }
}
