package org.mimawari.gather.web;

import java.time.Duration;
import java.util.Set;
import org.mimawari.gather.web.Answer.Fault;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.settings.NetworkSettings;

/**
 * The web, asked through OkHttp: politely, inside limits of bytes and time, only by GET and HEAD, and only at public addresses.
 * Cookies live as long as this object. Thread-safe; close it when the run is over. {@code docs/network.md} tells the rules.
 */
public final class OkHttpWeb implements Web {
    private static final Duration ROBOTS_PATIENCE = Duration.ofSeconds(20);

    private final NameLookup names;
    private final Politeness politeness;
    private final Wire wire;
    private final Redirects redirects;
    private final Robots robots;
    private volatile boolean closed;

    /**
     * Opens the web.
     *
     * @param ownHosts the organisation's hosts, in small letters; only these may be asked faster than once a second
     * @throws CaCertificateException if a certificate file cannot be used
     */
    public OkHttpWeb(NetworkSettings network, CrawlSettings crawl, UserAgent userAgent, Set<String> ownHosts) {
        this(network, crawl, userAgent, ownHosts, Machine.THIS);
    }

    OkHttpWeb(
            NetworkSettings network, CrawlSettings crawl, UserAgent userAgent, Set<String> ownHosts, Machine machine) {
        this(network, crawl, userAgent, machine, new Politeness(crawl, ownHosts, network.connectTo()));
    }

    OkHttpWeb(
            NetworkSettings network, CrawlSettings crawl, UserAgent userAgent, Machine machine, Politeness politeness) {
        this.names = new NameLookup(machine.resolver());
        this.politeness = politeness;
        NetworkSettings.Proxy proxy = network.proxy();
        Uplink uplink =
                new Uplink(names, politeness.ownHosts(), proxy == null ? null : proxy.host(), machine.connected());
        this.wire = new Wire(new Connections(network, userAgent, names), uplink);
        this.redirects = new Redirects(new PoliteWire(wire, politeness, crawl.delay()));
        this.robots = new Robots(redirects, politeness, crawl.robots(), ROBOTS_PATIENCE);
    }

    @Override
    public Answer ask(Ask ask) {
        if (closed) {
            return Faults.silence(ask.url(), Fault.STOPPED);
        }
        return redirects.follow(ask, ask.obeyRobots() ? robots::refusal : Redirects.Gate.OPEN);
    }

    /** What the hosts' robots.txt say. */
    public Robots robots() {
        return robots;
    }

    @Override
    public void breakOff() {
        wire.breakOff();
    }

    @Override
    public void close() {
        closed = true;
        politeness.close();
        wire.close();
        names.close();
    }
}
