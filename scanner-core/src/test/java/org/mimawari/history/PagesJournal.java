package org.mimawari.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.mimawari.site.Page;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.ScanId;

/** The journal of an invented run in a folder, with pages that are met, led to and finished. */
final class PagesJournal {
    static final JournalSteps.Place PLACE = new JournalSteps.Place(1, 9, 2);

    private final Path folder;

    PagesJournal(Path folder) {
        this.folder = folder;
    }

    RunJournal open(String id) {
        return RunJournal.openOrResume(folder, Samples.SITE, false, () -> new ScanId(id));
    }

    static PublicUrl page(int number) {
        return PublicUrl.of("https://www.city.aozora.example/kosodate/page" + number + ".html");
    }

    /** A page that is met, led to and finished. */
    static void visit(RunJournal journal, int number) {
        journal.commit(commit -> {
            commit.met(number, page(number), false, PLACE);
            commit.route(number, Samples.link(page(number)), url -> number);
            commit.finished(number, 1);
            commit.fact(number, new Page(page(number), List.of(), Label.masked("改行\nなし")), url -> number);
        });
    }

    static List<String> visited(int... numbers) {
        return Arrays.stream(numbers)
                .boxed()
                .flatMap(number -> Stream.of(
                        "met " + number + " " + page(number).address() + " 1 9 2",
                        "routed " + number,
                        "finished " + number + " 1"))
                .toList();
    }

    void write(int... numbers) {
        try (RunJournal journal = open("r1")) {
            Arrays.stream(numbers).forEach(number -> visit(journal, number));
        }
    }

    Path file(String suffix) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("runs"))) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Where the blocks of a file end. */
    List<Integer> ends(byte[] bytes) throws IOException {
        Path copy = Files.write(folder.resolve("copy"), bytes);
        List<Integer> ends = new ArrayList<>();
        try (JournalBlocks blocks = new JournalBlocks(copy, 0, bytes.length)) {
            while (blocks.next()) {
                ends.add((int) blocks.end());
            }
        }
        return ends;
    }
}
