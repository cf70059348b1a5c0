package org.mimawari.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code inspect} from a shell, ended in the middle: nothing is left behind. */
class InspectStoppedTest {
    private static final int FILES = 400;

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void fill() throws IOException {
        desk = new Desk(folder);
        Path files = Files.createDirectories(desk.folder().resolve("files"));
        for (int i = 0; i < FILES; i++) {
            try (PDDocument document = new PDDocument()) {
                document.getDocumentInformation().setTitle("file " + i);
                document.addPage(new PDPage());
                document.save(files.resolve(i + ".pdf").toFile());
            }
        }
    }

    private static List<ProcessHandle> startedBy(Program program) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (program.children().isEmpty() && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        List<ProcessHandle> children = program.children();
        assertThat(children).as(program.err()).isNotEmpty();
        return children;
    }

    private static void assertEnd(List<ProcessHandle> children) throws Exception {
        for (ProcessHandle child : children) {
            child.onExit().get(10, TimeUnit.SECONDS);
            assertThat(child.isAlive()).isFalse();
        }
    }

    @Test
    void askedToStopItSaysSoAndTakesItsProcessesWithIt() throws Exception {
        try (Program program = desk.start("inspect", "files", "--out", "out", "--lang", "en")) {
            List<ProcessHandle> children = startedBy(program);
            program.askToStop();
            assertThat(program.endsWithin(10)).isTrue();
            assertThat(program.code()).isEqualTo(143);
            assertThat(program.err()).contains("Nothing was reported").doesNotContain("Exception");
            assertThat(program.out()).isEmpty();
            assertEnd(children);
        }
        assertThat(desk.folder().resolve("out")).doesNotExist();
        assertThat(Desk.files(desk.temporary())).isEmpty();
    }

    @Test
    void killedItTakesItsProcessesWithIt() throws Exception {
        try (Program program = desk.start("inspect", "files", "--out", "out")) {
            List<ProcessHandle> children = startedBy(program);
            program.kill();
            assertEnd(children);
        }
    }
}
