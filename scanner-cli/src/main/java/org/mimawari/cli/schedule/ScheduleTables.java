package org.mimawari.cli.schedule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mimawari.history.Database;

/** The scheduler's own tables, made once from the SQL that comes with it. */
final class ScheduleTables {

    private static final String FOLDER = "/org/quartz/impl/jdbcjobstore/";
    private static final String PART = "quartz-2.5";

    /** Children first. */
    private static final List<String> TABLES = List.of(
            "FIRED_TRIGGERS",
            "PAUSED_TRIGGER_GRPS",
            "SCHEDULER_STATE",
            "LOCKS",
            "SIMPLE_TRIGGERS",
            "CRON_TRIGGERS",
            "SIMPROP_TRIGGERS",
            "BLOB_TRIGGERS",
            "TRIGGERS",
            "JOB_DETAILS",
            "CALENDARS");

    private ScheduleTables() {}

    static void make(Database database) {
        String file = database.isShared() ? "tables_postgres.sql" : "tables_h2.sql";
        // H2 ends a transaction at each statement: what a first start that was broken off left behind is dropped, so
        // that it can be run again.
        Stream<String> first = TABLES.stream().map(table -> "DROP TABLE IF EXISTS QRTZ_" + table);
        List<String> all = Stream.concat(first, statements(file)).toList();
        database.migrate(PART, List.of(all));
    }

    private static Stream<String> statements(String file) {
        try (InputStream in = ScheduleTables.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("the scheduler's " + file + " is missing in this build");
            }
            String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.strip().startsWith("--"))
                    .collect(Collectors.joining("\n"));
            return Arrays.stream(sql.split(";")).map(String::strip).filter(ScheduleTables::isNeeded);
        } catch (IOException e) {
            throw new UncheckedIOException("the scheduler's " + file + " in this build cannot be read", e);
        }
    }

    private static boolean isNeeded(String statement) {
        String word = statement.toUpperCase(Locale.ROOT);
        return !word.isEmpty() && !word.startsWith("DROP") && !word.startsWith("COMMIT") && !word.startsWith("BEGIN");
    }
}
