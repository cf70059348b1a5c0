package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that says wrongly that nothing has changed, and is found out when a run that was broken off goes on. */
class FoundOutAfterBreakTest {
    private static final int PAGES = 12;

    @TempDir
    private Path folder;

    private static void publish(ValidatingTown town, String more) {
        StringBuilder links = new StringBuilder("<p>青空市</p>");
        for (int i = 0; i < PAGES; i++) {
            links.append("<a href='/p").append(i).append("'>案内").append(i).append("</a> ");
            String onward = more.isEmpty() ? "" : "<a href='/new" + i + "'>新着</a>";
            town.page("/p" + i, "<p>案内" + i + "</p>" + onward, "\"always\"", "");
            town.page("/new" + i, "<p>新着" + i + "</p>");
        }
        town.page("/", links + "<a href='/last'>最後</a>");
        town.page("/last", "<p>最後" + more + "</p>", "\"always\"", "");
    }

    @Test
    void whatItWasBelievedBeforeTheBreakIsAskedForWhole() throws Exception {
        try (ValidatingTown town = new ValidatingTown(folder)) {
            publish(town, "");
            assertThat(town.scan().snapshot().coverage().pages()).isEqualTo(PAGES + 2);
            publish(town, "のお知らせ");
            town.lies(ValidatingTown.Lie.NEVER_CHANGED);
            AtomicInteger answers = new AtomicInteger();
            Thread scanner = Thread.currentThread();
            town.beforeEachAnswer(() -> {
                if (answers.incrementAndGet() == 10) {
                    scanner.interrupt();
                }
            });
            assertThatThrownBy(town::scan).isInstanceOf(InterruptedException.class);
            town.status("/last", 200); // other bytes with the validators of before
            ScanOutcome outcome = town.scan();
            assertThat(outcome.snapshot().coverage().pages()).isEqualTo(2 * PAGES + 2);
            assertThat(outcome.snapshot().coverage().unseenTotal()).isZero();
            assertThat(outcome.spared().answers()).isNotNegative();
            assertThat(outcome.spared().bytes()).isNotNegative();
        }
    }
}
