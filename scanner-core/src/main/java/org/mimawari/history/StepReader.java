package org.mimawari.history;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.mimawari.term.Cause;
import org.mimawari.term.Skip;

/** Reads the steps that a {@link JournalCommit} wrote. Throws {@link IndexOutOfBoundsException} on what it did not write. */
final class StepReader {
    private static final Cause[] CAUSES = Cause.values();
    private static final Skip[] SKIPS = Skip.values();

    private final IntConsumer routes;
    private final ByteSource in = new ByteSource();
    private byte[] text;
    private int textLength;
    private int lastId;

    /**
     * What the next steps refer to.
     *
     * @param id of the last step
     * @param text of the last address
     */
    record Before(int id, String text) {
        static final Before NOTHING = new Before(0, "");
    }

    /** @param routes hears to which address each route leads */
    StepReader(IntConsumer routes, Before before) {
        this.routes = routes;
        this.lastId = before.id();
        byte[] last = before.text().getBytes(StandardCharsets.UTF_8);
        this.text = Arrays.copyOf(last, last.length + 256);
        this.textLength = last.length;
    }

    Before before() {
        return new Before(lastId, new String(text, 0, textLength, StandardCharsets.UTF_8));
    }

    /** A process began to write here: nothing refers to what was written before. */
    void restart() {
        textLength = 0;
        lastId = 0;
    }

    /** @return how many bytes of matter belong to these steps */
    long read(byte[] bytes, int length, JournalSteps steps) {
        in.over(bytes, 0, length);
        long matter = in.number();
        while (!in.isAtEnd()) {
            step(in.octet(), steps);
        }
        return matter;
    }

    private void step(int code, JournalSteps steps) {
        int more = code >> JournalCommit.KIND_BITS;
        switch (code & (1 << JournalCommit.KIND_BITS) - 1) {
            case JournalCommit.MET -> met(more, steps);
            case JournalCommit.HIDDEN -> hidden(more, steps);
            case JournalCommit.REACHED -> steps.reached(id(), in.small());
            case JournalCommit.ROUTED -> routes.accept(id());
            case JournalCommit.MOVED -> steps.moved(id(), id(), text());
            case JournalCommit.MISSED -> steps.missed(id(), CAUSES[more]);
            case JournalCommit.SKIPPED -> steps.skipped(id(), in.word(), SKIPS[more]);
            case JournalCommit.FINISHED -> steps.finished(id(), more);
            case JournalCommit.AGAIN -> steps.again(id());
            case JournalCommit.HANDED_OUT -> steps.handedOut(id());
            case JournalCommit.SHOWN -> steps.shown(id());
            case JournalCommit.LEARNT -> steps.learnt(words(more));
            case JournalCommit.ASLEEP -> asleep(steps);
            default -> throw new IndexOutOfBoundsException(code);
        }
    }

    private void met(int lane, JournalSteps steps) {
        int id = id();
        int reach = in.small();
        int depth = in.small();
        steps.met(id, text(), new JournalSteps.Place(lane, reach, depth));
    }

    private void hidden(int lane, JournalSteps steps) {
        int id = id();
        long hash = in.word();
        steps.hidden(id, hash, new JournalSteps.Place(lane, in.small(), 0));
    }

    private long[] words(int count) {
        long[] words = new long[count];
        for (int i = 0; i < count; i++) {
            words[i] = in.word();
        }
        return words;
    }

    private void asleep(JournalSteps steps) {
        int depth = in.small();
        steps.asleep(text(), depth);
    }

    private int id() {
        lastId += (int) in.difference();
        return lastId;
    }

    private JournalSteps.Text text() {
        int same = in.small();
        int rest = in.small();
        if (same > textLength) {
            throw new IndexOutOfBoundsException(same);
        }
        if (same + rest > text.length) {
            text = Arrays.copyOf(text, (same + rest) * 2);
        }
        in.into(text, same, rest);
        textLength = same + rest;
        return new JournalSteps.Text(text, textLength);
    }
}
