package org.mimawari.history;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mimawari.site.ReadDocument;
import org.mimawari.term.Digest;
import org.mimawari.term.PublicUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was read of documents, by their content: the last ones in memory, and in the store those that were read to their end and lead to no address that would have to be masked. What
 * nobody asked for in {@value #DAYS_KEPT} days is dropped. Only an aid: a store that fails makes documents be read again.
 *
 * <p>A document whose relative addresses matter holds only for copies beside it. Thread-safe.
 */
public final class KnownDocuments implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KnownDocuments.class);
    private static final int DAYS_KEPT = 365;
    private static final int REMEMBERED = 500;
    private static final int LONGEST_REMEMBERED = 64 << 10;
    private static final int AT_ONCE = 50;

    private final Database database;
    private final Clock clock;
    private final DocumentCodec codec = new DocumentCodec();
    private final Map<DocumentRow.Key, byte[]> recent = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<DocumentRow.Key, byte[]> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final List<DocumentRow> waiting = new ArrayList<>();
    private final Set<DocumentRow.Key> used = new HashSet<>();
    private int found;
    private int kept;

    KnownDocuments(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What was read of the same bytes.
     *
     * @param content a digest of the bytes and of all that matters to their reading besides, but for the address
     * @param url where they lie now
     */
    public synchronized Optional<ReadDocument> find(Digest content, PublicUrl url) {
        for (DocumentRow.Key key : DocumentRow.keys(content, url)) {
            byte[] fact = recent.get(key);
            if (fact != null) {
                return codec.read(fact, url);
            }
        }
        return stored(content, url);
    }

    private Optional<ReadDocument> stored(Digest content, PublicUrl url) {
        try {
            Optional<DocumentRow> row =
                    database.inTransaction(c -> new DocumentsTable(c).find(DocumentRow.keys(content, url)));
            Optional<ReadDocument> read = row.flatMap(one -> codec.read(one.fact(), url));
            if (read.isPresent()) {
                found++;
                used.add(row.get().key());
                remember(row.get().key(), row.get().fact());
            }
            return read;
        } catch (StoreException e) {
            LOG.debug("What is known of a document cannot be looked up", e);
            return Optional.empty();
        }
    }

    /** Takes in what was read of these bytes. */
    public synchronized void keep(Digest content, ReadDocument read) {
        DocumentCodec.Packed packed = codec.write(read);
        DocumentRow.Key key = DocumentRow.key(content, read.fact().url(), packed.others());
        remember(key, packed.bytes());
        if (read.fact().isSettled() && packed.mayBeKept()) {
            waiting.add(new DocumentRow(key, packed.bytes()));
            if (waiting.size() >= AT_ONCE) {
                write();
            }
        }
    }

    /** A few with very many links would fill the memory of the run. */
    private void remember(DocumentRow.Key key, byte[] fact) {
        if (fact.length <= LONGEST_REMEMBERED) {
            recent.put(key, fact);
        }
    }

    private void write() {
        Instant now = clock.instant();
        try {
            kept += waiting.size();
            database.inTransaction(c -> {
                DocumentsTable table = new DocumentsTable(c);
                for (DocumentRow row : waiting) {
                    table.put(row, now);
                }
                return table;
            });
        } catch (StoreException e) {
            LOG.debug("What was read of documents cannot be kept", e);
        }
        waiting.clear();
    }

    /** Writes what is left to write, and drops what is old. */
    @Override
    public synchronized void close() {
        write();
        Instant now = clock.instant();
        try {
            database.inTransaction(c -> {
                DocumentsTable table = new DocumentsTable(c);
                for (DocumentRow.Key key : used) {
                    table.used(key, now);
                }
                return table.dropBefore(now.minus(Duration.ofDays(DAYS_KEPT)));
            });
        } catch (StoreException e) {
            LOG.debug("The use of what is known of documents cannot be noted", e);
        }
        used.clear();
        LOG.debug("Documents known from before: {}; new ones kept: {}", found, kept);
    }
}
