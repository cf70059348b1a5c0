package org.mimawari.gather.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.gather.web.Answer.Fault;
import org.mimawari.gather.web.Answer.Silence;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.settings.NetworkSettings;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

/** Distances are measured where the requests arrive, and only that they are not too short. */
class PolitenessTest {
    private static final String SITE = "http://" + Webs.HOST;

    @Test
    void requestsOfManyThreadsArriveNoCloserThanTheDelay() throws Exception {
        try (RawServer server = new RawServer(RawServer.always("200 OK", "ok"));
                OkHttpWeb web = Webs.open(Webs.to(server.as(Webs.HOST)), pace(300, 4))) {
            inParallel(web, 5);
            assertDistances(server, 300);
        }
    }

    @Test
    void crawlDelayOfRobotsTxtSlowsDown() throws Exception {
        try (RawServer server = new RawServer(RawServer.always("200 OK", "User-agent: *\nCrawl-delay: 1\n"));
                OkHttpWeb web = Webs.open(Webs.to(server.as(Webs.HOST)), pace(0, 4))) {
            web.ask(Webs.obeying(SITE + "/a"));
            web.ask(Webs.obeying(SITE + "/b"));
            web.ask(Webs.obeying(SITE + "/c"));
            List<RawServer.Seen> seen = server.seen();
            assertThat(seen).hasSize(4);
            assertThat(seen.get(3).atNanos() - seen.get(1).atNanos())
                    .isGreaterThan(Duration.ofMillis(1500).toNanos());
            assertThat(seen.get(3).atNanos() - seen.get(0).atNanos())
                    .as("robots.txt is a request too")
                    .isGreaterThan(Duration.ofMillis(2500).toNanos());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void noMoreConnectionsAtOnceThanAllowed(int allowed) throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        RawServer.Script counts = (request, out) -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            TimeUnit.MILLISECONDS.sleep(60);
            now.decrementAndGet();
            RawServer.send(out, "200 OK", "");
        };
        try (RawServer server = new RawServer(counts);
                OkHttpWeb web = Webs.open(Webs.to(server.as(Webs.HOST)), pace(0, allowed))) {
            inParallel(web, 12);
            assertThat(server.seen()).hasSize(12);
            assertThat(most.get()).isLessThanOrEqualTo(allowed);
        }
    }

    @Test
    void waitingForATurnIsNotCountedAgainstTheDeadline() throws Exception {
        try (RawServer server = new RawServer(RawServer.always("200 OK", "ok"));
                OkHttpWeb web = Webs.open(Webs.to(server.as(Webs.HOST)), pace(1500, 1))) {
            Ask hurried = Webs.within(SITE + "/", Duration.ofSeconds(1), 100);
            assertThat(Webs.response(web.ask(hurried)).status()).isEqualTo(200);
            assertThat(Webs.response(web.ask(hurried)).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"429 Too Many Requests", "503 Service Unavailable"})
    void busyServerIsAskedAgainAfterTheTimeThatItNames(String status) throws Exception {
        AtomicInteger count = new AtomicInteger();
        RawServer.Script busyOnce = (request, out) ->
                RawServer.send(out, count.incrementAndGet() == 1 ? status + "\nRetry-After: 1" : "200 OK", "");
        try (RawServer server = new RawServer(busyOnce);
                OkHttpWeb web = Webs.open(Webs.to(server.as(Webs.HOST)))) {
            assertThat(Webs.response(web.ask(Webs.get(SITE + "/"))).status()).isEqualTo(200);
            assertDistances(server, 1000);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"408 Request Timeout", "503 Service Unavailable\nRetry-After: 0"})
    void theWalkAsksOnceWhateverTheServerSaysOfAsSoonAsPossible(String status) throws Exception {
        try (RawServer server = new RawServer(RawServer.always(status, ""));
                OkHttpWeb web = Webs.open(Webs.to(server.as(Webs.HOST)))) {
            web.ask(Ask.crawl(PublicUrl.of(SITE + "/")).withoutRobots());
            assertThat(server.paths()).containsExactly("/");
        }
    }

    @Test
    void retryAfterMayBeADateOfTheServersClock() throws Exception {
        ZonedDateTime serverClock = ZonedDateTime.of(2031, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
        String dates = "\nDate: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(serverClock) + "\nRetry-After: "
                + DateTimeFormatter.RFC_1123_DATE_TIME.format(serverClock.plusSeconds(1));
        AtomicInteger count = new AtomicInteger();
        RawServer.Script busyOnce =
                (request, out) -> RawServer.send(out, count.incrementAndGet() == 1 ? "503 Busy" + dates : "200 OK", "");
        try (RawServer server = new RawServer(busyOnce);
                OkHttpWeb web = Webs.open(Webs.to(server.as(Webs.HOST)))) {
            assertThat(Webs.response(web.ask(Webs.get(SITE + "/"))).status()).isEqualTo(200);
            assertDistances(server, 1000);
        }
    }

    @Test
    void hostThatWantsToBeLeftAloneForLongIsLeftAlone() throws Exception {
        try (RawServer server = new RawServer(RawServer.always("429 Too Many Requests\nRetry-After: 3600", ""));
                OkHttpWeb web = Webs.open(Webs.to(server.as(Webs.HOST), server.as("other.example")))) {
            assertThat(Webs.response(web.ask(Webs.get(SITE + "/a"))).status()).isEqualTo(429);
            Answer later = web.ask(Webs.get(SITE + "/b"));
            assertThat(later).isEqualTo(new Silence(later.url(), Cause.BLOCKED, Fault.STOPPED));
            assertThat(server.paths()).containsExactly("/a");
            assertThat(Webs.response(web.ask(Webs.get("http://other.example/"))).status())
                    .isEqualTo(429);
        }
    }

    @Test
    void serverThatStaysBusyIsAskedThreeTimesAtMost() throws Exception {
        try (RawServer server = new RawServer(RawServer.always("503 Busy\nRetry-After: nonsense", "sorry"));
                OkHttpWeb web = Webs.open(Webs.to(server.as(Webs.HOST)))) {
            assertThat(Webs.response(web.ask(Webs.get(SITE + "/"))).status()).isEqualTo(503);
            assertThat(server.seen()).hasSize(3);
        }
    }

    @Test
    void connectionThatBreaksIsTriedOnceMore() throws Exception {
        AtomicInteger count = new AtomicInteger();
        RawServer.Script breaksOnce = (request, out) -> {
            if (count.incrementAndGet() > 1) {
                RawServer.send(out, "200 OK", "");
            }
        };
        try (RawServer server = new RawServer(breaksOnce);
                OkHttpWeb web = Webs.open(Webs.to(server.as(Webs.HOST)))) {
            assertThat(Webs.response(web.ask(Webs.get(SITE + "/"))).status()).isEqualTo(200);
            assertThat(server.seen()).hasSize(2);
        }
    }

    @Test
    void hostsOfOthersAreNotAskedFasterThanOnceASecond() throws Exception {
        try (RawServer server = new RawServer(RawServer.always("200 OK", "ok"));
                OkHttpWeb web = new OkHttpWeb(
                        new NetworkSettings(null, List.of(), List.of(), true),
                        pace(0, 8),
                        Webs.AGENT,
                        Set.of(Webs.HOST),
                        Webs.MACHINE)) {
            web.ask(Webs.get("http://localhost:" + server.port() + "/a"));
            web.ask(Webs.get("http://localhost:" + server.port() + "/c"));
            web.ask(Webs.get("http://localhost:" + server.port() + "/b"));
            assertDistances(server, 1000);
        }
    }

    @Test
    void closingEndsAllThatWaitOrRead() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        RawServer.Script hangs = (request, out) -> TimeUnit.MINUTES.sleep(5);
        try (RawServer server = new RawServer(hangs)) {
            OkHttpWeb web = Webs.open(Webs.to(server.as(Webs.HOST)), pace(0, 1));
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                answers.add(threads.submit(() -> web.ask(Webs.get(SITE + "/"))));
            }
            while (server.seen().isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            web.close();
            for (Future<Answer> answer : answers) {
                assertThat(Webs.fault(answer.get(15, TimeUnit.SECONDS))).isEqualTo(Fault.STOPPED);
            }
            assertThat(Webs.fault(web.ask(Webs.get(SITE + "/")))).isEqualTo(Fault.STOPPED);
            assertThat(server.seen()).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    private static CrawlSettings pace(int delayMillis, int connections) {
        return Webs.pace(Duration.ofMillis(delayMillis), connections, CrawlSettings.Robots.OBEY);
    }

    private static void inParallel(OkHttpWeb web, int requests) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(requests);
        for (int i = 0; i < requests; i++) {
            String url = SITE + "/" + i;
            threads.execute(() -> web.ask(Webs.get(url)));
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }

    /** Half of the whole stretch is enough: on a busy machine the first request may arrive late, and the others not. */
    private static void assertDistances(RawServer server, int millis) {
        List<RawServer.Seen> seen = server.seen();
        long stretch = seen.get(seen.size() - 1).atNanos() - seen.get(0).atNanos();
        long least = Duration.ofMillis((long) millis * (seen.size() - 1) / 2).toNanos();
        assertThat(seen).hasSizeGreaterThan(1);
        assertThat(stretch).isGreaterThan(least);
    }
}
