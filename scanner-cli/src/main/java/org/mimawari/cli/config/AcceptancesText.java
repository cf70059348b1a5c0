package org.mimawari.cli.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.mimawari.finding.Acceptance;

/** Adds to a file of acceptances. What stands in it, comments too, stays as it is. */
public final class AcceptancesText {
    private static final String HEAD =
            "# What this organisation accepts: Mimawari does not tell these as findings until their last day is over.\n"
                    + "acceptances:\n";

    private AcceptancesText() {}

    /**
     * Whole or not at all: the file is written beside its place and then moved.
     *
     * @param reader reads the file once more, before it is put in its place
     * @return false if the list in the file is written in such a way that nothing can be added below it; then nothing was changed
     */
    public static boolean append(Path file, Acceptance acceptance, AcceptancesFile reader) throws IOException {
        Path whole = file.toAbsolutePath();
        if (whole.getParent() != null) {
            Files.createDirectories(whole.getParent());
        }
        String text = Files.exists(whole) ? Files.readString(whole) : "";
        String before = text.isBlank() ? HEAD : text;
        String gap = before.endsWith("\n") ? "" : "\n";
        Path beside = whole.resolveSibling(whole.getFileName() + ".new");
        Files.writeString(beside, before + gap + entry(acceptance), StandardCharsets.UTF_8);
        AcceptancesFile.Content content = reader.read(beside);
        if (!content.problems().isEmpty() || !content.acceptances().contains(acceptance)) {
            Files.delete(beside);
            return false;
        }
        Files.move(beside, whole, StandardCopyOption.REPLACE_EXISTING);
        return true;
    }

    private static String entry(Acceptance one) {
        StringBuilder out = new StringBuilder();
        line(out, "  - ", "target", one.target());
        line(out, "    ", "check", one.check());
        if (one.fingerprint() != null) {
            line(out, "    ", "finding", one.fingerprint());
        }
        line(out, "    ", "reason", one.reason());
        line(out, "    ", "who", one.who());
        return out.append("    until: ").append(one.until()).append('\n').toString();
    }

    private static void line(StringBuilder out, String indent, String key, String value) {
        out.append(indent)
                .append(key)
                .append(": \"")
                .append(value.replace("\\", "\\\\").replace("\"", "\\\"").replace("${", "$${"))
                .append("\"\n");
    }
}
