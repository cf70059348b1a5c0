package org.mimawari.cli.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.history.History;
import org.mimawari.history.Sql;
import org.mimawari.settings.ScheduleSettings;

@Timeout(30)
class ServeTest {

    private static final String EACH_SECOND = "* * * * * ?";
    private static final String MONTHLY = "0 0 3 1 * ?";
    private static final QuartzSettings QUICK =
            new QuartzSettings(false, 3, Duration.ofSeconds(1), Duration.ofSeconds(1));

    @TempDir
    Path folder;

    private final List<String> runs = new CopyOnWriteArrayList<>();
    private final List<String> rechecks = new CopyOnWriteArrayList<>();
    private final AtomicInteger mails = new AtomicInteger();
    private History history;

    @BeforeEach
    void open() {
        history = History.open("jdbc:h2:file:" + folder.resolve("store"));
    }

    @AfterEach
    void close() {
        history.close();
    }

    private Serve serve(String cron, SiteRun run, String... sites) {
        return serve(new ScheduleSettings(cron, ScheduleSettings.NEVER, ZoneId.of("Asia/Tokyo")), run, sites);
    }

    private Serve serve(ScheduleSettings settings, SiteRun run, String... sites) {
        SiteRun recheck = site -> rechecks.add(site);
        return serve(settings, new Serve.Work(List.of(sites), run, recheck, mails::incrementAndGet));
    }

    private Serve serve(ScheduleSettings settings, Serve.Work work) {
        Serve serve = new Serve(settings, history.database(), work, QUICK);
        serve.start();
        return serve;
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(20);
        }
    }

    private String nextTime() {
        return history.database().inTransaction(c -> {
            try (ResultSet rows = c.createStatement()
                    .executeQuery("select next_fire_time from qrtz_triggers where trigger_group = 'scan'")) {
                StringBuilder times = new StringBuilder();
                while (rows.next()) {
                    ZonedDateTime at = Instant.ofEpochMilli(rows.getLong(1)).atZone(ZoneId.of("Asia/Tokyo"));
                    times.append(at.getDayOfMonth())
                            .append(". ")
                            .append(at.toLocalTime())
                            .append(' ');
                }
                return times.toString().strip();
            }
        });
    }

    private void missed(Duration ago) {
        long then = Instant.now().minus(ago).toEpochMilli();
        history.database()
                .inTransaction(c -> Sql.update(
                        c, "update qrtz_triggers set next_fire_time = ? where trigger_group = 'scan'", then));
    }

    @Test
    void sitesOfAnyNameAreRunAndMailsAreSentAtTheStartAndAfterEachRun() throws InterruptedException {
        String longName = "とても長い名前の町".repeat(40);
        try (Serve serve = serve(EACH_SECOND, runs::add, "青空市", longName)) {
            await(() -> runs.contains("青空市") && runs.contains(longName) && mails.get() >= 3);
            assertThat(serve).isNotNull();
        }
    }

    @Test
    void theTimeIsOfTheTimeZoneInTheSettings() {
        serve(MONTHLY, runs::add, "青空市").close();
        assertThat(nextTime()).isEqualTo("1. 03:00");
    }

    @Test
    void aSiteIsNeverRunTwiceAtOnce() throws InterruptedException {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        SiteRun slow = site -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            Thread.sleep(1500);
            now.decrementAndGet();
            runs.add(site);
        };
        try (Serve serve = serve(EACH_SECOND, slow, "青空市")) {
            await(() -> runs.size() >= 2);
            assertThat(serve).isNotNull();
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void aRunThatFailsStopsNeitherTheOthersNorItsNext() throws InterruptedException {
        SiteRun run = site -> {
            runs.add(site);
            if (site.equals("緑町")) {
                throw new IllegalStateException("on purpose");
            }
        };
        try (Serve serve = serve(EACH_SECOND, run, "青空市", "緑町")) {
            await(() -> runs.stream().filter("緑町"::equals).count() >= 2 && runs.contains("青空市"));
            assertThat(serve).isNotNull();
        }
    }

    @Test
    void runsThatWereMissedWhileTheProgramWasDownAreMadeUpOnce() throws InterruptedException {
        serve("0 0 3 * * ?", runs::add, "青空市").close();
        missed(Duration.ofDays(21));
        try (Serve serve = serve("0 0 3 * * ?", runs::add, "青空市")) {
            await(() -> !runs.isEmpty());
            Thread.sleep(2500);
            assertThat(serve).isNotNull();
        }
        assertThat(runs).containsExactly("青空市");
        assertThat(nextTime()).endsWith(" 03:00");
        serve("0 0 3 * * ?", runs::add, "青空市").close();
        assertThat(runs).hasSize(1);
    }

    @Test
    void withNothingMissedNothingIsMadeUp() throws InterruptedException {
        serve(MONTHLY, runs::add, "青空市").close();
        try (Serve serve = serve(MONTHLY, runs::add, "青空市")) {
            Thread.sleep(2500);
            assertThat(serve).isNotNull();
        }
        assertThat(runs).isEmpty();
    }

    @Test
    void anotherTimeInTheSettingsReplacesTheStoredOne() {
        serve(MONTHLY, runs::add, "青空市").close();
        serve("0 30 4 2 * ?", runs::add, "青空市").close();
        assertThat(nextTime()).isEqualTo("2. 04:30");
    }

    @Test
    void aSiteThatLeftTheSettingsIsRunNoMore() {
        serve(MONTHLY, runs::add, "青空市", "緑町").close();
        assertThat(nextTime()).isEqualTo("1. 03:00 1. 03:00");
        serve(MONTHLY, runs::add, "緑町").close();
        assertThat(nextTime()).isEqualTo("1. 03:00");
    }

    @Test
    void aRunThatWasStoppedInOrderGoesOnAtTheNextStart() throws InterruptedException {
        SiteRun endless = site -> {
            runs.add("began");
            Thread.sleep(60_000);
        };
        Serve first = serve(EACH_SECOND, endless, "青空市");
        await(() -> !runs.isEmpty());
        long began = System.nanoTime();
        first.close();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        runs.clear();
        try (Serve second = serve(MONTHLY, runs::add, "青空市")) {
            await(() -> !runs.isEmpty());
            Thread.sleep(1500);
            assertThat(second).isNotNull();
        }
        assertThat(runs).containsExactly("青空市");
    }

    @Test
    void timesThatCameWhileARunStillWorkedAreLeftOutAndNotMadeUp() throws InterruptedException {
        SiteRun longRun = site -> {
            runs.add(site);
            missed(Duration.ofSeconds(30));
        };
        Serve serve = serve(MONTHLY, longRun, "青空市");
        try (serve) {
            missed(Duration.ofMinutes(2));
            await(() -> !runs.isEmpty());
            await(() -> nextTime().equals("1. 03:00"));
        }
        assertThat(runs).containsExactly("青空市");
    }
}
