package org.mimawari.gather.web;

import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import okhttp3.Dns;

/**
 * Looks names up within a limit of time, which neither Java nor OkHttp does: a look-up blocks until the resolver answers. Answers are
 * kept for half a minute; failures are not, but why a name failed last is known when Java repeats the failure without a reason.
 * Thread-safe.
 */
final class NameLookup implements AutoCloseable {
    private static final long KEPT_NANOS = Duration.ofSeconds(30).toNanos();
    private static final int MOST_KEPT = 10_000;

    private final Dns resolver;
    private final ExecutorService threads;
    private final Map<String, Lookup> lookups = new ConcurrentHashMap<>();
    private final Map<String, UnknownHostException> reasons = new ConcurrentHashMap<>();
    private final Set<String> found = ConcurrentHashMap.newKeySet();

    private record Lookup(CompletableFuture<List<InetAddress>> answer, long startedAt) {
        boolean isStale() {
            return answer.isCompletedExceptionally() || System.nanoTime() - startedAt > KEPT_NANOS && answer.isDone();
        }
    }

    NameLookup(Dns resolver) {
        this.resolver = resolver;
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "mimawari-names");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * The addresses of a name.
     *
     * @throws UnknownHostException if the name has none, or the resolver failed
     * @throws InterruptedIOException if the time is over or the thread was interrupted
     */
    List<InetAddress> addresses(String host, long limitNanos) throws UnknownHostException, InterruptedIOException {
        CompletableFuture<List<InetAddress>> answer = begun(host);
        try {
            return answer.get(limitNanos, TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof UnknownHostException unknown ? unknown : new UnknownHostException(host);
        } catch (TimeoutException e) {
            throw new SocketTimeoutException("the look-up of " + host + " took too long");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    /** Whether the resolver now says something of the name: its addresses, or that there is no such name. */
    boolean isAnsweredNow(String host, long limitNanos) {
        lookups.computeIfPresent(host, (name, known) -> known.answer().isDone() ? null : known);
        try {
            addresses(host, limitNanos);
            return true;
        } catch (UnknownHostException e) {
            return SystemWords.noSuchName(e);
        } catch (InterruptedIOException e) {
            return false;
        }
    }

    /** Whether the name had an address at any time. */
    boolean hasAnswered(String host) {
        return found.contains(host);
    }

    private CompletableFuture<List<InetAddress>> begun(String host) {
        if (lookups.size() > MOST_KEPT) {
            lookups.values().removeIf(Lookup::isStale);
        }
        return lookups.compute(host, (name, known) -> known == null || known.isStale() ? begin(name) : known)
                .answer();
    }

    private Lookup begin(String host) {
        CompletableFuture<List<InetAddress>> answer = new CompletableFuture<>();
        try {
            threads.execute(() -> lookUp(host, answer));
        } catch (RejectedExecutionException e) {
            // Closed in the meantime.
            answer.completeExceptionally(new UnknownHostException(host));
        }
        return new Lookup(answer, System.nanoTime());
    }

    private void lookUp(String host, CompletableFuture<List<InetAddress>> answer) {
        try {
            answer.complete(List.copyOf(resolver.lookup(host)));
            note(found::add, found.size(), host);
        } catch (UnknownHostException e) {
            answer.completeExceptionally(withReason(host, e));
        } finally {
            // Should a resolver ever throw something else, nobody waits for ever.
            answer.completeExceptionally(new UnknownHostException(host));
        }
    }

    /** Java remembers for ten seconds that a look-up failed, and then tells no more than the name. */
    private UnknownHostException withReason(String host, UnknownHostException e) {
        if (e.getMessage() == null || e.getMessage().equals(host)) {
            return reasons.getOrDefault(host, e);
        }
        note(name -> reasons.put(name, e), reasons.size(), host);
        return e;
    }

    private static void note(Consumer<String> notebook, int size, String host) {
        if (size < MOST_KEPT) {
            notebook.accept(host);
        }
    }

    /** Those who still wait get no answer. */
    @Override
    public void close() {
        threads.shutdownNow();
        lookups.forEach((host, lookup) -> lookup.answer().completeExceptionally(new UnknownHostException(host)));
    }
}
