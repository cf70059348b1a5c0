package org.mimawari.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.mimawari.site.ReadDocument;
import org.mimawari.term.PublicUrl;

/**
 * A document that was read, as bytes and back: between processes, and in the store. First its addresses, each once, as browsers call them; then the facts, in which a number
 * stands for an address, and 0 for that of the document itself, which is not written. So the same bytes do for a copy of the document at another address. Thread-safe.
 */
public final class DocumentCodec {
    private static final int ITSELF = 0;

    private final FactCodec facts = new FactCodec();

    /**
     * Which addresses are written.
     *
     * @param others all but that of the document itself
     */
    public record Packed(byte[] bytes, List<PublicUrl> others) {
        public Packed {
            others = List.copyOf(others);
        }

        /** Whether the store may hold it: no address in it would have to be masked. */
        public boolean mayBeKept() {
            return others.stream().allMatch(KeptAddress::isWhole);
        }

        @Override
        public String toString() {
            return "Packed[" + bytes.length + " bytes]";
        }
    }

    public synchronized Packed write(ReadDocument read) {
        Numbers numbers = new Numbers(read.fact().url());
        ByteSink body = new ByteSink();
        facts.write(read, ReadDocument.class, body, numbers);
        ByteSink all = new ByteSink();
        List<PublicUrl> others = numbers.others();
        all.number(others.size());
        others.forEach(url -> all.text(url.href()));
        all.append(body.bytes(), 0, body.length());
        byte[] bytes = new byte[all.length()];
        System.arraycopy(all.bytes(), 0, bytes, 0, bytes.length);
        return new Packed(bytes, others);
    }

    /**
     * @param url of the document, as it is met now
     * @return empty if these are not the bytes of a document of this version
     */
    public synchronized Optional<ReadDocument> read(byte[] bytes, PublicUrl url) {
        try {
            ByteSource in = new ByteSource();
            in.over(bytes, 0, bytes.length);
            List<PublicUrl> addresses = new ArrayList<>(List.of(url));
            for (int left = in.small(); left > 0; left--) {
                addresses.add(PublicUrl.of(in.text()));
            }
            ReadDocument read = facts.read(ReadDocument.class, in, addresses::get);
            return in.isAtEnd() && read.fact().url() == url ? Optional.of(read) : Optional.empty();
        } catch (RuntimeException strange) {
            return Optional.empty();
        }
    }

    /** Gives each address its number. */
    private static final class Numbers implements ToIntFunction<PublicUrl> {
        private final PublicUrl itself;
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<PublicUrl> others = new ArrayList<>();

        Numbers(PublicUrl itself) {
            this.itself = itself;
        }

        @Override
        public int applyAsInt(PublicUrl url) {
            if (url == itself) {
                return ITSELF;
            }
            return numbers.computeIfAbsent(url.href(), href -> {
                others.add(url);
                return others.size();
            });
        }

        List<PublicUrl> others() {
            return others;
        }
    }
}
