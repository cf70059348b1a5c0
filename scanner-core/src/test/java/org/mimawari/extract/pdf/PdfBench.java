package org.mimawari.extract.pdf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.mimawari.content.Body;
import org.mimawari.content.Reading;
import org.mimawari.extract.Corpora;
import org.mimawari.extract.Damage;
import org.mimawari.extract.QrReader;
import org.mimawari.extract.ReadResult;
import org.mimawari.term.PublicUrl;

/** Reads every PDF file of the corpora, whole, cut in half and with bytes changed, and tells what became of each. Not part of the tests (docs/reading.md). */
public final class PdfBench {
    private PdfBench() {}

    private record Run(String name, long millis) {}

    public static void main(String[] args) {
        PdfReader reader = new PdfReader(new QrReader());
        String how = args.length == 0 ? "whole" : args[0];
        TreeMap<String, Integer> outcomes = new TreeMap<>();
        List<Run> runs = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        for (Path file : Corpora.files(Corpora.folder("pdf").orElseThrow(), ".pdf")) {
            byte[] bytes =
                    Damage.valueOf(how.toUpperCase(java.util.Locale.ROOT)).applied(Corpora.bytes(file));
            long before = System.nanoTime();
            ReadResult<Reading> result = Told.reading(
                    reader, new Body(bytes, "application/pdf", true), PublicUrl.of("https://www.city.aozora.example/a.pdf"));
            runs.add(new Run(file.getFileName().toString(), (System.nanoTime() - before) / 1_000_000));
            String outcome = outcome(result);
            outcomes.merge(outcome, 1, Integer::sum);
            if (!outcome.equals("read") && how.equals("whole")) {
                failed.add(file.getFileName() + "=" + outcome);
            }
        }
        runs.sort(Comparator.comparingLong(Run::millis).reversed());
        System.out.println(how + ": " + outcomes + ", slowest ms " + runs.subList(0, Math.min(8, runs.size())));
        System.out.println("total s " + runs.stream().mapToLong(Run::millis).sum() / 1000 + ", used MB "
                + (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1_000_000 + " " + failed);
    }

    private static String outcome(ReadResult<Reading> result) {
        if (result instanceof ReadResult.Read<Reading> read) {
            return read.value().unread() == 0 ? "read" : "read in part";
        }
        return ((ReadResult.Failed<Reading>) result).cause().name();
    }
}
