package org.mimawari.gather.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mimawari.term.PublicUrl;

/**
 * What a shown page may load: scripts and data of the organisation's own hosts, and scripts from the public libraries that are listed
 * beside this class. Immutable, thread-safe.
 */
final class LoadRules {
    private static final String LIBRARIES = "script-libraries.txt";
    private static final String COUNTERS = "visitor-counters.txt";

    private final Predicate<PublicUrl> own;
    private final Set<String> libraries = listed(LIBRARIES);
    private final Set<String> counters = listed(COUNTERS);

    /** @param own whether the walk itself may fetch an address, robots.txt aside, which is asked for each */
    LoadRules(Predicate<PublicUrl> own) {
        this.own = own;
    }

    boolean isOwn(PublicUrl url) {
        return own.test(url);
    }

    boolean allows(Request.Kind kind, PublicUrl url) {
        return switch (kind) {
            case SCRIPT -> isOwn(url) || isLibrary(url);
            case DATA -> isOwn(url);
            case PAGE, FRAME, STYLE, OTHER -> false;
        };
    }

    /** Only at the usual port of https, so that an allowed name is no way to another service. */
    private boolean isLibrary(PublicUrl url) {
        return libraries.contains(url.authority()) && url.address().startsWith("https://");
    }

    /** Whether it only counts visitors or shows them adverts: a page without it is whole. */
    boolean isCounter(PublicUrl url) {
        String host = url.host();
        while (!counters.contains(host)) {
            int dot = host.indexOf('.');
            if (dot < 0) {
                return false;
            }
            host = host.substring(dot + 1);
        }
        return true;
    }

    private static Set<String> listed(String list) {
        try (InputStream in = LoadRules.class.getResourceAsStream(list)) {
            if (in == null) {
                throw new IllegalStateException("the list " + list + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("the list " + list + " cannot be read", e);
        }
    }
}
