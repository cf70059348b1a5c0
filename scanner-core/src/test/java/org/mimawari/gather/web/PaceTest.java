package org.mimawari.gather.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a host's answers do to the distance between requests; no clock runs here. */
class PaceTest {
    private static final long QUICK = Duration.ofMillis(40).toNanos();
    private static final long SLOW = Duration.ofSeconds(3).toNanos();

    private static final Duration MOST = Duration.ofSeconds(30);

    private final Pace pace = new Pace(Duration.ofMillis(200), MOST);

    private void answers(int times, long nanos) {
        for (int i = 0; i < times; i++) {
            pace.answered(nanos);
        }
    }

    @Test
    void aHostThatAnswersAsEverIsAskedAsEver() {
        answers(10_000, QUICK);
        assertThat(pace.extraNanos()).isZero();
    }

    @Test
    void aHostThatIsAlwaysSlowIsNotAskedMoreSlowlyForIt() {
        answers(1_000, SLOW);
        assertThat(pace.extraNanos()).isZero();
    }

    @Test
    void oneSlowPageChangesNothing() {
        answers(100, QUICK);
        pace.answered(Duration.ofSeconds(1).toNanos());
        answers(3, QUICK);
        assertThat(pace.extraNanos()).isZero();
    }

    @Test
    void aHostThatBecomesSlowIsGivenTimeAndComesBackByAndBy() {
        answers(100, QUICK);
        answers(5, SLOW);
        long grown = pace.extraNanos();
        assertThat(grown).isGreaterThan(Duration.ofSeconds(1).toNanos());
        answers(5, SLOW);
        assertThat(pace.extraNanos()).isGreaterThan(grown);
        answers(20, QUICK);
        assertThat(pace.extraNanos()).isBetween(1L, Duration.ofSeconds(5).toNanos());
        answers(100, QUICK);
        assertThat(pace.extraNanos()).isZero();
    }

    /** Each wait is as long as the distance: one that grows after the trouble is over costs minutes. */
    @Test
    void aHostThatIsQuickAgainIsNotGivenMoreTime() {
        answers(100, QUICK);
        answers(6, SLOW);
        long grown = pace.extraNanos();
        long waited = 0;
        for (int i = 0; i < 20; i++) {
            pace.answered(QUICK);
            assertThat(pace.extraNanos()).isLessThan(grown);
            waited += pace.extraNanos();
        }
        assertThat(waited).isLessThan(4 * grown);
    }

    @Test
    void everyFailureDoublesTheDistanceUpToHalfAMinute() {
        pace.failed();
        assertThat(pace.extraNanos()).isEqualTo(Duration.ofMillis(200).toNanos());
        pace.failed();
        assertThat(pace.extraNanos()).isEqualTo(Duration.ofMillis(400).toNanos());
        for (int i = 0; i < 100; i++) {
            pace.failed();
        }
        assertThat(pace.extraNanos()).isEqualTo(MOST.toNanos());
    }
}
