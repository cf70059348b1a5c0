package org.mimawari.history;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mimawari.site.Subject;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Skip;

/** Notes in words what a journal tells. */
final class Steps implements JournalMatter, RestartState {
    static final String LAYOUT = "words";

    private final String layout;
    private final List<String> said = new ArrayList<>();
    private final List<Route> routes = new ArrayList<>();
    private final List<Subject> facts = new ArrayList<>();
    private final Map<Integer, PublicUrl> addresses = new HashMap<>();

    private boolean loaded;

    Steps() {
        this(LAYOUT);
    }

    Steps(String layout) {
        this.layout = layout;
    }

    /** As a restart takes them up, from a checkpoint if there is one. */
    static Steps restored(RunJournal journal) {
        Steps steps = new Steps();
        journal.restore(steps);
        return steps;
    }

    List<String> said() {
        return said;
    }

    /** Whether they come from a checkpoint. */
    boolean isLoaded() {
        return loaded;
    }

    @Override
    public String layout() {
        return layout;
    }

    @Override
    public void save(OutputStream out) throws IOException {
        out.write(String.join("\n", said).getBytes(StandardCharsets.UTF_8));
        out.write(0);
    }

    @Override
    public void load(InputStream in) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int next = in.read(); next > 0; next = in.read()) {
            text.write(next);
        }
        text.toString(StandardCharsets.UTF_8).lines().forEach(said::add);
        loaded = true;
    }

    /** The steps alone, all read. */
    static List<String> replayed(RunJournal journal) {
        Steps steps = new Steps();
        journal.replay(steps);
        return steps.said;
    }

    /** All, as the end of a run reads it. */
    static Steps read(RunJournal journal) {
        Steps steps = new Steps();
        journal.read(steps);
        return steps;
    }

    List<Route> routes() {
        return routes;
    }

    List<Subject> facts() {
        return facts;
    }

    private static String words(Text text) {
        return new String(text.bytes(), 0, text.length(), StandardCharsets.UTF_8);
    }

    @Override
    public void met(int id, Text address, Place place) {
        addresses.put(id, PublicUrl.of(words(address)));
        said.add("met " + id + " " + words(address) + " " + place.lane() + " " + place.reach() + " " + place.depth());
    }

    @Override
    public void hidden(int id, long hash, Place place) {
        said.add("hidden " + id + " " + hash + " " + place.lane() + " " + place.reach());
    }

    @Override
    public void reached(int id, int reach) {
        said.add("reached " + id + " " + reach);
    }

    @Override
    public void routed(int id) {
        said.add("routed " + id);
    }

    @Override
    public void moved(int from, int to, Text address) {
        said.add("moved " + from + " " + to + " " + words(address));
    }

    @Override
    public void missed(int id, Cause cause) {
        said.add("missed " + id + " " + cause);
    }

    @Override
    public void skipped(int id, long hash, Skip why) {
        said.add("skipped " + id + " " + hash + " " + why);
    }

    @Override
    public void finished(int id, int kind) {
        said.add("finished " + id + " " + kind);
    }

    @Override
    public void again(int id) {
        said.add("again " + id);
    }

    @Override
    public void handedOut(int id) {
        said.add("handed out " + id);
    }

    @Override
    public void route(int to, Route route) {
        routes.add(route);
    }

    @Override
    public void fact(int id, Subject fact) {
        facts.add(fact);
    }

    @Override
    public @Nullable PublicUrl address(int id) {
        return addresses.get(id);
    }
}
