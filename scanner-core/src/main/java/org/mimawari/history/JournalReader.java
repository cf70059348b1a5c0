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

    /**
     * The steps alone.
     *
     * @param checked whether this process has found all of them whole
     * @return false if some are not whole
     */
    boolean steps(JournalSteps steps, boolean checked) throws IOException {
        return steps(steps, new StepReader(steps::routed, StepReader.Before.NOTHING), 0, checked);
    }

    /**
     * The steps behind a mark, which this process has found whole.
     *
     * @return what steps behind them refer to
     */
    StepReader.Before steps(JournalSteps steps, long from, StepReader.Before before) throws IOException {
        StepReader reader = new StepReader(steps::routed, before);
        steps(steps, reader, from, true);
        return reader.before();
    }

    private boolean steps(JournalSteps steps, StepReader reader, long from, boolean checked) throws IOException {
        try (JournalBlocks blocks = new JournalBlocks(path, from, stepsLength, checked)) {
            while (blocks.next()) {
                if (isCommit(blocks, reader)) {
                    reader.read(blocks.bytes(), blocks.length(), steps);
                }
            }
            return blocks.end() == stepsLength;
        }
    }

    /** Whether the steps are whole up to a place. */
    boolean isWhole(long until) throws IOException {
        try (JournalBlocks blocks = new JournalBlocks(path, 0, until)) {
            boolean more = blocks.next();
            while (more) {
                more = blocks.next();
            }
            return blocks.end() == until;
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
            // The matter itself holds the routes.
            StepReader reader = new StepReader(matters::expect, StepReader.Before.NOTHING);
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
