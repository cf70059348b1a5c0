package org.mimawari.history;

import java.io.IOException;
import java.nio.file.Path;
import org.mimawari.term.Cause;
import org.mimawari.term.Skip;

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
        StepReader reader = new StepReader();
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
        StepReader reader = new StepReader();
        try (JournalBlocks steps = new JournalBlocks(path, 0, stepsLength);
                JournalBlocks parts = new JournalBlocks(JournalPair.matterPath(path), 0, matterLength);
                MatterReader matters = new MatterReader()) {
            JournalSteps both = new Expecting(matter, matters);
            while (steps.next()) {
                if (steps.kind() == JournalPair.FIRST_COMMIT) {
                    matters.restart();
                }
                if (isCommit(steps, reader) && reader.read(steps.bytes(), steps.length(), both) > 0) {
                    if (!parts.next()) {
                        return false;
                    }
                    matters.read(parts.bytes(), parts.length(), matter);
                }
            }
            return steps.end() == stepsLength;
        }
    }

    /** Tells the reader of the matter which routes it will meet. */
    private record Expecting(JournalSteps steps, MatterReader matters) implements JournalSteps {
        @Override
        public void met(int id, Text address, Place place) {
            steps.met(id, address, place);
        }

        @Override
        public void hidden(int id, long hash, Place place) {
            steps.hidden(id, hash, place);
        }

        @Override
        public void reached(int id, int reach) {
            steps.reached(id, reach);
        }

        @Override
        public void routed(int id) {
            matters.expect(id);
        }

        @Override
        public void moved(int from, int to, Text address) {
            steps.moved(from, to, address);
        }

        @Override
        public void missed(int id, Cause cause) {
            steps.missed(id, cause);
        }

        @Override
        public void skipped(int id, long hash, Skip why) {
            steps.skipped(id, hash, why);
        }

        @Override
        public void finished(int id, int kind) {
            steps.finished(id, kind);
        }

        @Override
        public void again(int id) {
            steps.again(id);
        }

        @Override
        public void handedOut(int id) {
            steps.handedOut(id);
        }

        @Override
        public void shown(int id) {
            steps.shown(id);
        }

        @Override
        public void learnt(long... numbers) {
            steps.learnt(numbers);
        }

        @Override
        public void asleep(Text address, int depth) {
            steps.asleep(address, depth);
        }
    }
}
