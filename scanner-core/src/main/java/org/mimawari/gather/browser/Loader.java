package org.mimawari.gather.browser;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.mimawari.gather.web.Answer;
import org.mimawari.gather.web.Ask;
import org.mimawari.gather.web.Web;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Validators;

/**
 * Asks the web for what pages load, each address once in a run as far as {@value #MOST_BYTES} bytes of memory hold the answers.
 * Thread-safe.
 */
final class Loader {
    static final long MOST_BYTES = 48L * 1024 * 1024;
    private static final long MOST_EACH = 8L * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Web web;
    private final Map<PublicUrl, CompletableFuture<Reply>> replies = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    Loader(Web web) {
        this.web = web;
    }

    /** @param robots whether robots.txt of the host is asked first */
    Reply load(PublicUrl url, boolean robots) {
        CompletableFuture<Reply> mine = new CompletableFuture<>();
        CompletableFuture<Reply> reply = register(url, mine);
        try {
            if (reply == mine) {
                mine.complete(ask(url, robots));
                keep(url, mine);
            }
            return reply.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reply.REFUSED;
        } catch (ExecutionException e) {
            return Reply.REFUSED;
        } finally {
            // Whatever happened, nobody waits for ever.
            mine.complete(Reply.REFUSED);
        }
    }

    private synchronized CompletableFuture<Reply> register(PublicUrl url, CompletableFuture<Reply> mine) {
        CompletableFuture<Reply> known = replies.get(url);
        if (known != null) {
            return known;
        }
        replies.put(url, mine);
        return mine;
    }

    /** A redirect is handed to the browser, which asks for its goal in turn: so each hop is judged. */
    private Reply ask(PublicUrl url, boolean robots) {
        Answer answer = web.ask(new Ask(url, Ask.Method.GET, 0, MOST_EACH, PATIENCE, robots, false, Validators.NONE));
        return answer instanceof Answer.Response response ? Reply.of(response) : Reply.REFUSED;
    }

    private synchronized void keep(PublicUrl url, CompletableFuture<Reply> done) {
        bytes += size(done);
        Iterator<Map.Entry<PublicUrl, CompletableFuture<Reply>>> oldest =
                replies.entrySet().iterator();
        while (bytes > MOST_BYTES && oldest.hasNext()) {
            Map.Entry<PublicUrl, CompletableFuture<Reply>> entry = oldest.next();
            if (entry.getValue().isDone() && !entry.getKey().equals(url)) {
                bytes -= size(entry.getValue());
                oldest.remove();
            }
        }
    }

    private static long size(CompletableFuture<Reply> done) {
        return done.join() instanceof Reply.Provided provided ? provided.body().length : 0;
    }
}
