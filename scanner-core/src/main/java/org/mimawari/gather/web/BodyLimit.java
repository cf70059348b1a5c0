package org.mimawari.gather.web;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.Response;
import okio.Buffer;
import okio.Source;
import org.mimawari.content.Body;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a body up to a limit of decoded bytes. Never holds much more than the limit, whatever the coding blows up to.
 * Stateless and thread-safe.
 */
final class BodyLimit {
    private static final Logger LOG = LoggerFactory.getLogger(BodyLimit.class);
    private static final int PIECE = 8192;
    /** No page that people read is larger. */
    private static final long LARGEST_PAGE = 16L * 1024 * 1024;

    private final ContentCoding coding = new ContentCoding();

    /** What could be read; not whole if the limit cut it, the time ran out, or the server broke off or sent nonsense. */
    Body read(Call call, Response response, long maxBytes) {
        String type = Optional.ofNullable(response.header("Content-Type")).orElse("");
        long limit = isPage(type) ? Math.min(maxBytes, LARGEST_PAGE) : maxBytes;
        Buffer read = new Buffer();
        boolean whole = false;
        try (Source source = coding.decoded(response)) {
            whole = fill(read, source, limit);
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

    private static boolean fill(Buffer read, Source source, long maxBytes) throws IOException {
        while (read.size() < maxBytes) {
            if (source.read(read, Math.min(PIECE, maxBytes - read.size())) == -1) {
                return true;
            }
        }
        return source.read(new Buffer(), 1) == -1;
    }
}
