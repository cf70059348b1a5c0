package org.mimawari.cli.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.history.History;
import org.mimawari.history.Sql;
import org.mimawari.settings.ScheduleSettings;

/** Scans and re-checks of one site beside each other. */
@Timeout(60)
class ServeRecheckTest {
    private static final String EACH_SECOND = "* * * * * ?";
    private static final String MONTHLY = "0 0 3 1 * ?";
    private static final String DAILY = "0 0 6 * * ?";
    private static final QuartzSettings QUICK =
            new QuartzSettings(false, 3, Duration.ofSeconds(1), Duration.ofSeconds(1));

    @TempDir
    Path folder;

    private final List<String> runs = new CopyOnWriteArrayList<>();
    private History history;

    @BeforeEach
    void open() {
        history = History.open("jdbc:h2:file:" + folder.resolve("store"));
    }

    @AfterEach
    void close() {
        history.close();
    }

    private Serve serve(String scan, String recheck, SiteRun scanning, SiteRun rechecking) {
        ScheduleSettings settings = new ScheduleSettings(scan, recheck, ZoneId.of("Asia/Tokyo"));
        Serve serve = new Serve(
                settings, history.database(), new Serve.Work(List.of("青空市"), scanning, rechecking, () -> {}), QUICK);
        serve.start();
        return serve;
    }

    private Serve serve(String scan, String recheck) {
        return serve(scan, recheck, site -> runs.add("scan"), site -> runs.add("recheck"));
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(20);
        }
    }

    /** As if the time of these triggers had come a while ago. */
    private void missed(String group, Duration ago) {
        long then = Instant.now().minus(ago).toEpochMilli();
        history.database()
                .inTransaction(c -> Sql.update(
                        c, "update qrtz_triggers set next_fire_time = ? where trigger_group = ?", then, group));
    }

    private List<String> triggers() {
        return history.database().inTransaction(c -> {
            List<String> groups = new ArrayList<>();
            try (ResultSet rows = c.createStatement()
                    .executeQuery("select trigger_group from qrtz_triggers order by trigger_group")) {
                while (rows.next()) {
                    groups.add(rows.getString(1));
                }
            }
            return groups;
        });
    }

    private boolean isLaterToday(String group) {
        return history.database().inTransaction(c -> {
            String sql = "select next_fire_time from qrtz_triggers where trigger_group = '" + group + "'";
            try (ResultSet rows = c.createStatement().executeQuery(sql)) {
                return rows.next() && rows.getLong(1) > System.currentTimeMillis();
            }
        });
    }

    @Test
    void aSiteIsCheckedAgainAtTheTimesOfItsOwn() throws InterruptedException {
        try (Serve serve = serve(MONTHLY, EACH_SECOND)) {
            await(() -> runs.size() >= 2);
            assertThat(serve).isNotNull();
        }
        assertThat(runs).containsOnly("recheck");
    }

    @Test
    void whoeverWantsNoReChecksGetsNone() {
        serve(MONTHLY, DAILY).close();
        assertThat(triggers()).containsExactly("recheck", "scan");
        serve(MONTHLY, ScheduleSettings.NEVER).close();
        assertThat(triggers()).containsExactly("scan");
    }

    @Test
    void aReCheckThatWasMissedIsMadeUpOnce() throws InterruptedException {
        serve(MONTHLY, DAILY).close();
        missed("recheck", Duration.ofDays(9));
        try (Serve serve = serve(MONTHLY, DAILY)) {
            await(() -> !runs.isEmpty());
            Thread.sleep(1500);
            assertThat(serve).isNotNull();
        }
        assertThat(runs).containsExactly("recheck");
    }

    @Test
    void whenBothAreDueTheScanComesAndTheReCheckIsLeftOut() throws InterruptedException {
        serve(MONTHLY, DAILY).close();
        missed("recheck", Duration.ofMinutes(2));
        missed("scan", Duration.ofMinutes(2));
        try (Serve serve = serve(MONTHLY, DAILY)) {
            await(() -> !runs.isEmpty());
            await(() -> isLaterToday("recheck") && isLaterToday("scan"));
            Thread.sleep(1500);
            assertThat(serve).isNotNull();
        }
        assertThat(runs).containsExactly("scan");
    }

    @Test
    void aScanThatIsDueWhileAReCheckWorksFollowsItAndIsNotLeftOut() throws InterruptedException {
        CountDownLatch due = new CountDownLatch(1);
        SiteRun rechecking = site -> {
            runs.add("recheck begins");
            missed("scan", Duration.ofSeconds(30));
            due.countDown();
            Thread.sleep(2000);
            runs.add("recheck ends");
        };
        serve(MONTHLY, DAILY).close();
        missed("recheck", Duration.ofMinutes(2));
        try (Serve serve = serve(MONTHLY, DAILY, site -> runs.add("scan"), rechecking)) {
            due.await();
            await(() -> runs.contains("scan"));
            assertThat(serve).isNotNull();
        }
        assertThat(runs).containsExactly("recheck begins", "recheck ends", "scan");
    }

    @Test
    void aReCheckThatIsDueWhileAScanWorksIsLeftOut() throws InterruptedException {
        SiteRun scanning = site -> {
            runs.add("scan");
            missed("recheck", Duration.ofSeconds(30));
            Thread.sleep(1500);
        };
        serve(MONTHLY, DAILY).close();
        missed("scan", Duration.ofMinutes(2));
        try (Serve serve = serve(MONTHLY, DAILY, scanning, site -> runs.add("recheck"))) {
            await(() -> !runs.isEmpty());
            await(() -> isLaterToday("recheck"));
            Thread.sleep(1500);
            assertThat(serve).isNotNull();
        }
        assertThat(runs).containsExactly("scan");
    }

    @Test
    void aReCheckThatWasStoppedIsDoneAtTheNextStart() throws InterruptedException {
        SiteRun endless = site -> {
            runs.add("began");
            Thread.sleep(60_000);
        };
        serve(MONTHLY, DAILY).close();
        missed("recheck", Duration.ofMinutes(2));
        Serve first = serve(MONTHLY, DAILY, site -> runs.add("scan"), endless);
        await(() -> !runs.isEmpty());
        first.close();
        runs.clear();
        try (Serve second = serve(MONTHLY, DAILY)) {
            await(() -> !runs.isEmpty());
            Thread.sleep(1500);
            assertThat(second).isNotNull();
        }
        assertThat(runs).containsExactly("recheck");
    }
}
