package org.mimawari.cli.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mimawari.cli.text.Said;
import org.mimawari.finding.Acceptance;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a file of acceptances (YAML, UTF-8, at most 1 MiB), or tells all that is wrong with it. Immutable and thread-safe. */
public final class AcceptancesFile {
    /** Beside the settings file; without one, in the folder of the store. */
    public static final String USUAL = "acceptances.yaml";

    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{32}");
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int LONGEST_WORDS = 500;

    private final Grammar<String> check;

    /** @param check reads the id of a check */
    AcceptancesFile(Grammar<String> check) {
        this.check = check;
    }

    /** @param checks ids of the checks that there are */
    public static AcceptancesFile of(Set<String> checks) {
        return new AcceptancesFile(new CheckIds(checks)::read);
    }

    /** What the file holds, and its mistakes. */
    public record Content(List<Acceptance> acceptances, List<Problem> problems) {
        static final Content NONE = new Content(List.of(), List.of());

        public Content {
            acceptances = List.copyOf(acceptances);
            problems = List.copyOf(problems);
        }
    }

    /** One that is not there holds nothing. */
    public Content read(Path file) {
        if (!Files.exists(file)) {
            return Content.NONE;
        }
        String name = String.valueOf(file.getFileName());
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(YamlText.MAX_BYTES + 1);
            if (bytes.length > YamlText.MAX_BYTES) {
                throw new Wrong("accepted.huge");
            }
            return read(YamlText.of(bytes), name);
        } catch (IOException e) {
            return bad(name, Said.of("file.unreadable"));
        } catch (Wrong wrong) {
            return bad(name, wrong.said());
        }
    }

    private static Content bad(String name, Said said) {
        return new Content(List.of(), List.of(new Problem(name, 0, "", said)));
    }

    private Content read(String text, String name) {
        Sheet sheet = new Sheet(text, Map.of());
        Optional<Node> root = YamlTree.of(text, sheet);
        List<Acceptance> all = new ArrayList<>();
        if (root.isPresent()) {
            Section top = Section.of(sheet, "", Keys.ACCEPTANCES, root.get());
            for (Section section : top.sections("acceptances", Keys.ACCEPTANCE)) {
                acceptance(section).ifPresent(all::add);
            }
        }
        return new Content(
                all, sheet.problems().stream().map(problem -> problem.in(name)).toList());
    }

    private Optional<Acceptance> acceptance(Section section) {
        Optional<String> target = section.required("target", text -> words(text, LONGEST_ADDRESS));
        Optional<String> id = section.required("check", check);
        Optional<String> finding = section.value("finding", AcceptancesFile::fingerprint);
        Optional<String> reason = section.required("reason", text -> words(text, LONGEST_WORDS));
        Optional<String> who = section.required("who", text -> words(text, LONGEST_WORDS));
        Optional<LocalDate> until = section.required("until", AcceptancesFile::date);
        if (target.isEmpty() || id.isEmpty() || reason.isEmpty() || who.isEmpty() || until.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Acceptance(target.get(), id.get(), finding.orElse(null), reason.get(), who.get(), until.get()));
    }

    private static String words(String text, int longest) throws Wrong {
        String given = Grammar.line(text.strip());
        if (given.isEmpty() || given.length() > longest) {
            throw new Wrong("accepted.words", longest);
        }
        return given;
    }

    private static String fingerprint(String text) throws Wrong {
        String given = text.strip().toLowerCase(Locale.ROOT);
        if (!FINGERPRINT.matcher(given).matches()) {
            throw new Wrong("accepted.finding");
        }
        return given;
    }

    /** As in {@code 2027-03-31}. */
    private static LocalDate date(String text) throws Wrong {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new Wrong("accepted.until");
        }
    }
}
