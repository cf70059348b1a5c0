package org.mimawari.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mimawari.finding.ThingPast;
import org.mimawari.site.Subject;
import org.mimawari.term.PublicUrl;

/** What the store knows of the things of outside services that one site leads to. Within one transaction; used by one thread. */
final class ThingsKept {

    private final ThingsTable table;
    private final String site;

    ThingsKept(Connection connection, String site) {
        this.table = new ThingsTable(connection);
        this.site = site;
    }

    KnownThings known(@Nullable Instant lastScan) throws SQLException {
        List<KnownThing> things = new ArrayList<>();
        List<PublicUrl> unreadable = new ArrayList<>();
        for (ThingRow row : table.of(site).values()) {
            row.known().ifPresentOrElse(things::add, () -> unreadable.add(PublicUrl.of(row.address())));
        }
        return new KnownThings(things, unreadable, lastScan);
    }

    /** Puts what a scan met in place of what was known, and drops what the site leads to no more. */
    Map<PublicUrl, ThingPast> replace(Instant at, List<MetThing> met, Looked looked) throws SQLException {
        Map<String, ThingRow> before = table.of(site);
        Map<String, ThingRow> now = new LinkedHashMap<>(before);
        Map<String, Subject> answers = put(at, met, now);
        for (Map.Entry<String, ThingRow> known : before.entrySet()) {
            String key = known.getKey();
            if (!answers.containsKey(key)
                    && !looked.isUnseen(key)
                    && looked.leadThereNoMore(known.getValue().from())) {
                table.drop(site, key);
                now.remove(key);
            }
        }
        return pasts(now, answers);
    }

    private Map<String, Subject> put(Instant at, List<MetThing> met, Map<String, ThingRow> rows) throws SQLException {
        Map<String, Subject> answers = new LinkedHashMap<>();
        for (MetThing thing : met) {
            String key = Looked.digest(thing.address());
            ThingRow old = rows.get(key);
            ThingMemory memory = old == null
                    ? ThingMemory.first(at, thing.fact())
                    : old.memory().after(at, thing.fact());
            ThingRow row = ThingRow.of(thing, memory);
            table.put(site, row);
            rows.put(key, row);
            answers.put(key, thing.fact());
        }
        return answers;
    }

    /** Puts what was met in place of what was known of it, drops these, and keeps all others. */
    Map<PublicUrl, ThingPast> part(Instant at, List<MetThing> met, Set<String> unlinked) throws SQLException {
        Map<String, ThingRow> now = table.of(site);
        Map<String, Subject> answers = put(at, met, now);
        for (String key : unlinked) {
            table.drop(site, key);
            now.remove(key);
        }
        return pasts(now, answers);
    }

    /** Notes what the known things answered when they were asked again, and what else was met. */
    Map<PublicUrl, ThingPast> again(Instant at, Map<String, Subject> known, List<MetThing> met) throws SQLException {
        Map<String, ThingRow> now = table.of(site);
        Map<String, Subject> answers = new LinkedHashMap<>(known);
        for (MetThing thing : met) {
            ThingRow row = ThingRow.of(thing, ThingMemory.first(at, thing.fact()));
            if (now.putIfAbsent(row.key(), row) == null) {
                table.put(site, row);
            }
        }
        for (Map.Entry<String, Subject> answer : answers.entrySet()) {
            ThingRow old = now.get(answer.getKey());
            if (old != null) {
                ThingRow row = old.with(old.memory().after(at, answer.getValue()));
                table.put(site, row);
                now.put(row.key(), row);
            }
        }
        met.forEach(thing -> answers.putIfAbsent(Looked.digest(thing.address()), thing.fact()));
        return pasts(now, answers);
    }

    /** By the addresses that the things turned out to have. What several addresses led to has one past. */
    private static Map<PublicUrl, ThingPast> pasts(Map<String, ThingRow> rows, Map<String, Subject> answers) {
        Map<String, ThingPast> byTarget = new HashMap<>();
        rows.values()
                .forEach(row ->
                        byTarget.merge(row.memory().target(), row.memory().past(), ThingsKept::joined));
        Map<PublicUrl, ThingPast> pasts = new HashMap<>();
        answers.forEach((key, fact) -> {
            ThingRow row = rows.get(key);
            if (row != null) {
                pasts.put(fact.url(), byTarget.get(row.memory().target()));
            }
        });
        return pasts;
    }

    private static ThingPast joined(ThingPast a, ThingPast b) {
        return new ThingPast(
                Collections.min(List.of(a.firstSeen(), b.firstSeen())),
                Collections.max(List.of(a.lookedAt(), b.lookedAt())),
                later(a.change(), b.change()));
    }

    private static ThingPast.@Nullable Change later(ThingPast.@Nullable Change a, ThingPast.@Nullable Change b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.seenAt().isBefore(b.seenAt()) ? b : a;
    }
}
