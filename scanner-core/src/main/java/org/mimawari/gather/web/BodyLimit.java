package org.mimawari.gather.web;

import java.io.IOException;
import java.util.Locale;
import okhttp3.Call;
import okhttp3.Response;
import okio.Buffer;
import okio.Source;
import org.mimawari.content.Body;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a body up to a limit of decoded bytes, in a small heap an eighth of it. Holds twice as much at most, whatever the coding blows up to. What does not fit into the
 * memory that is left is as if it had been cut at once. Stateless and thread-safe.
 */
final class BodyLimit {
    private static final Logger LOG = LoggerFactory.getLogger(BodyLimit.class);
    private static final int PIECE = 8192;
    /** No page that people read is larger. */
    private static final long LARGEST_PAGE = 16L * 1024 * 1024;

    /** A body is held twice while it is put together, and its reader makes characters of it. */
    private static final long PART_OF_HEAP = 8;

    private final long fitting = Runtime.getRuntime().maxMemory() / PART_OF_HEAP;
    private final ContentCoding coding = new ContentCoding();

    /**
     * As {@link #read}, but ends after the first bytes if no reader reads what they begin; the body is then not whole.
     */
    Body readUnlessUnwanted(Call call, Response response, long maxBytes) {
        return fitting(call, response, maxBytes, true);
    }

    /** What could be read; not whole if the limit cut it, the time ran out, or the server broke off or sent nonsense. */
    Body read(Call call, Response response, long maxBytes) {
        return fitting(call, response, maxBytes, false);
    }

    private Body fitting(Call call, Response response, long maxBytes, boolean onlyWanted) {
        try {
            return read(call, response, Math.min(maxBytes, fitting), onlyWanted);
        } catch (OutOfMemoryError e) {
            call.cancel();
            return new Body(new byte[0], "", false);
        }
    }

    private Body read(Call call, Response response, long maxBytes, boolean onlyWanted) {
        String sent = response.header("Content-Type");
        String type = sent == null ? "" : sent;
        long limit = isPage(type) ? Math.min(maxBytes, LARGEST_PAGE) : maxBytes;
        Buffer read = new Buffer();
        boolean whole = false;
        try (Source source = coding.decoded(response)) {
            whole = fill(read, source, onlyWanted ? Math.min(Unwanted.START, limit) : limit);
            if (!whole && (!onlyWanted || isWanted(read, type, response))) {
                whole = fill(read, source, limit) || source.read(new Buffer(), 1) == -1;
            }
            if (!whole) {
                // Without this, closing would first read on in the hope of saving the connection.
                call.cancel();
            }
        } catch (IOException e) {
            LOG.debug(
                    "a body broke off after {} bytes: {}",
                    read.size(),
                    e.getClass().getSimpleName());
            call.cancel();
        }
        return new Body(read.readByteArray(), type, whole);
    }

    private static boolean isPage(String type) {
        String small = type.strip().toLowerCase(Locale.ROOT);
        return small.startsWith("text/html") || small.startsWith("application/xhtml");
    }

    private static boolean isWanted(Buffer read, String type, Response response) {
        Body start = new Body(read.snapshot().toByteArray(), type, false);
        return !Unwanted.is(start, response.body().contentLength());
    }

    /** Whether the end came before so many bytes were there. */
    private static boolean fill(Buffer read, Source source, long maxBytes) throws IOException {
        while (read.size() < maxBytes) {
            if (source.read(read, Math.min(PIECE, maxBytes - read.size())) == -1) {
                return true;
            }
        }
        return false;
    }
}
