package org.mimawari.scan.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.mimawari.gather.KnownAddresses;
import org.mimawari.gather.MetServices;
import org.mimawari.gather.Resumption;
import org.mimawari.gather.StateReader;
import org.mimawari.gather.StateWriter;
import org.mimawari.gather.VisitedKind;
import org.mimawari.history.RestartState;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Skip;

/** Gives back to a walk what the journal tells of the part that was done before it was broken off. */
public final class EarlierPart implements RestartState {
    private static final VisitedKind[] KINDS = VisitedKind.values();

    private final String version;
    private final KnownAddresses known;
    private final Resumption walk;
    private final MetServices services;
    private final Map<Integer, PublicUrl> handedOut = new HashMap<>();
    private final BitSet isHandedOut = new BitSet();

    /** @param version of the program */
    public EarlierPart(KnownAddresses known, Resumption walk, MetServices services, String version) {
        this.version = version;
        this.known = known;
        this.walk = walk;
        this.services = services;
    }

    @Override
    public String layout() {
        return version + " " + walk.layout();
    }

    @Override
    public void save(OutputStream file) throws IOException {
        StateWriter out = new StateWriter(file);
        walk.save(out);
        services.save(out);
        out.number(handedOut.size());
        for (Map.Entry<Integer, PublicUrl> service : handedOut.entrySet()) {
            out.number(service.getKey());
            out.text(KnownAddresses.serviceText(service.getValue()));
        }
        out.flush();
    }

    @Override
    public void load(InputStream file) throws IOException {
        StateReader in = new StateReader(file);
        walk.load(in);
        services.load(in);
        for (int left = in.small(); left > 0; left--) {
            int id = in.small();
            handedOut.put(id, PublicUrl.of(in.text()));
            isHandedOut.set(id);
        }
    }

    @Override
    public void met(int id, Text address, Place place) {
        walk.met(id, known.hashOf(address.bytes(), address.length()), place.lane(), place.reach());
        if (place.lane() == CommitWriter.SERVICE) {
            PublicUrl url = PublicUrl.of(text(address));
            handedOut.put(id, url);
            isHandedOut.set(id);
            services.meet(url);
        } else if (place.lane() > 0) {
            walk.waits(id, place.depth(), address.bytes(), address.length());
        }
    }

    private static String text(Text address) {
        return new String(address.bytes(), 0, address.length(), StandardCharsets.UTF_8);
    }

    @Override
    public void hidden(int id, long hash, Place place) {
        walk.hidden(id, hash, place.reach());
    }

    @Override
    public void reached(int id, int reach) {
        walk.reached(id, reach);
    }

    @Override
    public void routed(int id) {
        if (!isHandedOut.get(id)) {
            walk.routed(id);
            return;
        }
        PublicUrl service = handedOut.get(id);
        if (service != null) {
            services.keepWay(service, true);
        }
    }

    @Override
    public void moved(int from, int to, Text address) {
        if (address.length() > 0) {
            walk.moved(from, to, text(address));
        }
    }

    @Override
    public void missed(int id, Cause cause) {
        walk.missed(id, cause);
    }

    @Override
    public void skipped(int id, long hash, Skip why) {
        walk.skipped(id, hash, why);
    }

    @Override
    public void finished(int id, int kind) {
        walk.finished(id, KINDS[kind]);
    }

    @Override
    public void again(int id) {
        walk.again(id);
    }

    @Override
    public void shown(int id) {
        walk.shown();
    }

    @Override
    public void learnt(long... numbers) {
        walk.learnt(numbers);
    }

    @Override
    public void asleep(Text address, int depth) {
        walk.asleep(PublicUrl.of(text(address)), depth);
    }
}
