package org.mimawari.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.cli.endtoend.StoryTown.Mistake;
import org.mimawari.finding.FindingState;
import org.mimawari.history.History;
import org.mimawari.history.OpenFinding;
import org.mimawari.history.PastState;
import org.mimawari.history.RunRecord;
import org.mimawari.term.RunKind;

/**
 * A site over many days, whose mistakes are made and mended, with a scan and a re-check in turn. Each day the program is killed as by kill -9 at a moment drawn by lot, and started again: what the
 * store then says of runs and findings is what it says without any kill. With {@code -Dmimawari.story.kills=20} there are as many days, and {@code -Dmimawari.story.seed=N} draws others.
 */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class KilledStoryTest {
    private static final String SITE = "青空市";
    private static final int DAYS = Integer.getInteger("mimawari.story.kills", 3);
    private static final int SEED = Integer.getInteger("mimawari.story.seed", 1);
    private static final double WITHIN = 0.8;
    private static final Set<FindingState> STAYS = Set.of(FindingState.UNCHANGED, FindingState.UNSEEN);

    @TempDir
    private Path folder;

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Random random = new Random(SEED);
    private final Map<Mistake, Told> told = new LinkedHashMap<>();
    /** From the first question on. */
    private final Map<RunKind, Duration> lengths = new EnumMap<>(RunKind.class);

    private final List<Instant> mornings = new ArrayList<>();
    private final Map<String, Integer> moments = new LinkedHashMap<>();
    private StoryTown town;
    private Desk desk;
    private int daysWithNews;

    /** What must have been told of a mistake so far. */
    private static final class Told {
        private final List<FindingState> states = new ArrayList<>();
        private boolean there;
        private boolean stands;
        private int firstDay;
        private int acceptedSince = Integer.MAX_VALUE;
    }

    @BeforeEach
    void open() throws IOException {
        mail.start();
        town = new StoryTown(folder);
        town.mistakes().forEach(mistake -> told.put(mistake, new Told()));
        desk = new Desk(Files.createDirectory(folder.resolve("root")))
                .settings(town.settings(mail.getSmtp().getPort()));
    }

    @AfterEach
    void close() {
        town.close();
        mail.stop();
    }

    private static RunKind kind(int day) {
        return day % 2 == 0 ? RunKind.RECHECK : RunKind.SCAN;
    }

    private static String[] command(int day) {
        return new String[] {kind(day) == RunKind.SCAN ? "scan" : "recheck", "--out", "out", "--lang", "en", "--quiet"};
    }

    /** The first mistake is there from the beginning, and accepted after the first day. */
    private void morning(int day) {
        mornings.add(Instant.now());
        boolean news = false;
        for (Map.Entry<Mistake, Told> one : told.entrySet()) {
            boolean first = one.getKey().equals(town.mistakes().get(0));
            one.getValue().there = first || random.nextBoolean();
            one.getKey().set(one.getValue().there);
            // Of the site itself a re-check asks for what stands: it tells that this was mended, and nothing new.
            if (kind(day) == RunKind.SCAN || one.getKey().outside() || one.getValue().stands) {
                news |= expect(one.getValue(), day);
            }
        }
        daysWithNews += news ? 1 : 0;
    }

    /** Whether there is something to tell. */
    private static boolean expect(Told told, int day) {
        if (told.there == told.stands) {
            return false;
        }
        told.stands = told.there;
        FindingState known = told.states.isEmpty() ? FindingState.NEW : FindingState.RETURNED;
        told.states.add(told.there ? known : FindingState.ABSENT);
        told.firstDay = told.firstDay == 0 ? day : told.firstDay;
        return true;
    }

    /** On one day of four at any moment since the start of Java, else once something was asked. */
    private void killOnce(int day) throws Exception {
        Duration length = lengths.getOrDefault(kind(day), Duration.ofSeconds(2));
        // The end itself is met often enough, since no two runs take the same time.
        long wait = (long) (random.nextDouble() * length.toMillis() * WITHIN);
        town.forgetAsked();
        try (Program program = desk.start(command(day))) {
            if (day % 4 != 0) {
                town.awaitQuestion(program);
            }
            boolean over = program.endsWithin(Duration.ofMillis(wait));
            program.kill();
            moments.merge(over ? "after its end" : moment(), 1, Integer::sum);
        }
    }

    private void toItsEnd(int day) throws Exception {
        town.forgetAsked();
        Program program = desk.start(command(day));
        town.awaitQuestion(program);
        long began = System.nanoTime();
        program.awaitEnd();
        lengths.merge(
                kind(day),
                Duration.ofNanos(System.nanoTime() - began),
                (one, other) -> one.compareTo(other) > 0 ? one : other);
        assertThat(program.code()).as("day " + day + ": " + program.err()).isBetween(0, 1);
        assertThat(program.err()).doesNotContain("Exception");
    }

    private void accept() throws Exception {
        String number = read(history -> {
            Mistake first = town.mistakes().get(0);
            return history.standing(SITE).stream()
                    .filter(open -> is(first, open))
                    .map(KilledStoryTest::fingerprint)
                    .collect(Collectors.joining());
        });
        Program program =
                desk.run("accept", number, "--reason", "公開用", "--who", "広報係", "--until", "2099-03-31", "--lang", "en");
        assertThat(program.code()).as(program.err()).isZero();
        told.get(town.mistakes().get(0)).acceptedSince = 2;
    }

    @Test
    void whereverItIsKilledTheNextStartGoesOnAndTheHistoryIsThatOfAnUninterruptedStory(TestReporter reporter)
            throws Exception {
        for (int day = 1; day <= DAYS; day++) {
            morning(day);
            killOnce(day);
            toItsEnd(day);
            assertStory(day);
            if (day == 1) {
                accept();
            }
        }
        reporter.publishEntry("killed", moments.toString());
        assertThat(moments.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(DAYS);
    }

    private void assertStory(int day) throws Exception {
        read(history -> {
            assertRuns(day, history.runs(SITE, 10 * DAYS));
            List<OpenFinding> standing = history.standing(SITE);
            assertThat(standing.stream().map(KilledStoryTest::named))
                    .as("standing after day " + day)
                    .containsExactlyInAnyOrderElementsOf(told.entrySet().stream()
                            .filter(one -> one.getValue().stands)
                            .map(one -> one.getKey() + accepted(one.getValue(), day))
                            .toList());
            standing.forEach(open -> assertPast(day, open, history));
            return "";
        });
        assertMails(day);
        assertThat(desk.folder().resolve("data/runs")).isDirectoryNotContaining("glob:**.{journal,matter,checkpoint}");
    }

    /** One that was killed while the server was to take the end of its mail is not sent again for an hour: the server may have it. */
    private void assertMails(int day) throws Exception {
        int unclear = desk.inStore("select count(*) from mimawari_mails where state = 'HANDED'");
        mail.waitForIncomingEmail(unclear == 0 ? 5_000 : 1_000, daysWithNews);
        assertThat(mail.getReceivedMessages().length)
                .as("mails after day " + day + ", " + unclear + " unclear, killed " + moments)
                .isBetween(daysWithNews - unclear, daysWithNews);
    }

    private void assertRuns(int day, List<RunRecord> newestFirst) {
        List<RunRecord> runs = newestFirst.stream()
                .sorted(Comparator.comparing(RunRecord::started))
                .toList();
        assertThat(runs.stream().filter(run -> run.result() == RunRecord.Result.FINISHED))
                .hasSizeGreaterThanOrEqualTo(day);
        assertThat(runs.stream().filter(run -> run.result() != RunRecord.Result.FINISHED))
                .as("only re-checks that were killed, after day " + day)
                .allMatch(run -> run.result() == RunRecord.Result.FAILED && run.kind() == RunKind.RECHECK);
        List<Instant> ends = runs.stream()
                .filter(run -> run.ended() != null)
                .map(RunRecord::ended)
                .toList();
        assertThat(new TreeSet<>(ends)).as("the runs ended one after another").containsExactlyElementsOf(ends);
    }

    private void assertPast(int day, OpenFinding open, History history) {
        Told expected = told.entrySet().stream()
                .filter(one -> is(one.getKey(), open))
                .findFirst()
                .orElseThrow()
                .getValue();
        List<PastState> past =
                new ArrayList<>(history.past(SITE, open.tracked().finding().fingerprint()));
        Collections.reverse(past);
        assertThat(past.stream().map(PastState::state).filter(state -> !STAYS.contains(state)))
                .as(named(open) + " after day " + day)
                .containsExactlyElementsOf(expected.states);
        assertThat(open.tracked().firstSeen())
                .as("day " + expected.firstDay)
                .isAfterOrEqualTo(mornings.get(expected.firstDay - 1).minusMillis(1))
                .isBefore(mornings.size() > expected.firstDay ? mornings.get(expected.firstDay) : Instant.MAX);
    }

    private static String accepted(Told told, int day) {
        return day >= told.acceptedSince ? " accepted" : "";
    }

    private static boolean is(Mistake mistake, OpenFinding open) {
        return mistake.toString().equals(address(open));
    }

    private static String address(OpenFinding open) {
        return open.tracked().finding().check() + " "
                + open.tracked().finding().target().shown();
    }

    private static String named(OpenFinding open) {
        return address(open) + (open.accepted() ? " accepted" : "");
    }

    private static String fingerprint(OpenFinding open) {
        return open.tracked().finding().fingerprint().hex();
    }

    /** What a kill met: only told, since nobody can choose it. */
    private String moment() throws Exception {
        if (!Files.exists(desk.folder().resolve("data/mimawari.mv.db"))) {
            return "before there was a store";
        }
        return read(history -> {
            List<RunRecord> running = history.runs(SITE, 1).stream()
                    .filter(run -> run.result() == RunRecord.Result.RUNNING)
                    .toList();
            if (running.isEmpty()) {
                return "between runs";
            }
            return running.get(0).things() > 0 ? "after it had judged" : "while it looked";
        });
    }

    private interface Question {
        String of(History history);
    }

    /** Of a copy, so that the program itself mends what a kill left behind. */
    private String read(Question question) throws IOException {
        Path copy = Files.createTempDirectory(folder, "copy");
        try (Stream<Path> files = Files.list(desk.folder().resolve("data"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        try (History history = History.open("jdbc:h2:file:" + copy.resolve("mimawari"))) {
            return question.of(history);
        }
    }
}
