package org.mimawari.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mimawari.site.Subject;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.ScanId;
import org.mimawari.term.Skip;

/**
 * The first block of a journal.
 *
 * @param shape how facts and files are laid out
 * @param id the run's name
 * @param hosts a digest of the hosts that are the site's
 * @param firstKey the first half of the key of the run's hashes of addresses
 */
record JournalStart(
        String shape, String id, String site, String hosts, Instant started, long firstKey, long secondKey) {
    /** Raised when the files are laid out in another way. */
    private static final String FORMAT = "6";

    private static final JsonMapper MAPPER = JsonFacts.mapper(PublicUrl::shown);
    private static final String SHAPE = FactShape.of(FORMAT, Subject.class, Route.class, Cause.class, Skip.class);
    /** Without a readable first block it is another version's journal. */
    private static final JournalStart UNREADABLE = new JournalStart("", "unknown", "", "", Instant.EPOCH, 0, 0);

    static JournalStart of(ScanId id, WalkedSite site, Instant now) {
        SecureRandom random = new SecureRandom();
        return new JournalStart(
                SHAPE, id.value(), site.name(), site.digestOfHosts(), now, random.nextLong(), random.nextLong());
    }

    /** Null if there is no journal. */
    static @Nullable JournalStart read(Path path) throws IOException {
        long length = Files.exists(path) ? Files.size(path) : 0;
        if (length == 0) {
            return null;
        }
        try (JournalBlocks blocks = new JournalBlocks(path, 0, length)) {
            return blocks.next() && blocks.kind() == JournalPair.START
                    ? MAPPER.readValue(blocks.bytes(), 0, blocks.length(), JournalStart.class)
                    : UNREADABLE;
        } catch (JsonProcessingException e) {
            return UNREADABLE;
        }
    }

    /** Why this version cannot go on with it for this site; null if it can. */
    @Nullable
    String obstacle(WalkedSite wanted) {
        if (!shape.equals(SHAPE) || !site.equals(wanted.name())) {
            return "was written by another version of Mimawari";
        }
        return hosts.equals(wanted.digestOfHosts()) ? null : "was of other hosts";
    }

    ByteSink block() {
        try {
            byte[] bytes = MAPPER.writeValueAsBytes(this);
            ByteSink block = new ByteSink();
            block.append(bytes, 0, bytes.length);
            return block;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the start of a run cannot be written", e);
        }
    }
}
