package org.mimawari.personal;

import crawlercommons.domains.EffectiveTldFinder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.mimawari.term.Digest;

/**
 * Tells whose a mail address is by its domain: an organisation's, a public body's, a provider's at whom people have mail of their own; and whether it is a list that stands for many. Thread-safe; linear; never throws.
 *
 * <p>Sources: the Public Suffix List for where an organisation's name begins; the names of prefectures, cities, towns and villages in {@code lg.jp} and in domains of places; {@code private-mail.txt}. What is said of lists and public bodies goes by their names,
 * and is a rule of our own.
 */
public final class MailDomains {
    private static final String RESOURCE = "private-mail.txt";
    private static final int LONGEST = 253;
    private static final String GOVERNMENT = ".go.jp";
    private static final String LOCAL_GOVERNMENT = ".lg.jp";
    private static final Set<String> BODIES = Set.of("pref", "metro", "city", "town", "vill");
    private static final Set<String> LIST_WORDS =
            Set.of("ml", "list", "lists", "mailinglist", "all", "group", "groups", "members", "everyone", "zenin");
    private static final Set<String> LIST_SERVICES =
            Set.of("googlegroups.com", "groups.io", "freeml.com", "yahoogroups.jp", "yahoogroups.com");

    private static final Set<String> STAND_INS = Set.of("example.com", "example.jp");
    private static final int FEWEST_IN_SERIES = 4;

    private final Set<String> providers;

    public MailDomains() {
        this(listed());
    }

    /** @param providers at whom people have mail of their own */
    public MailDomains(Set<String> providers) {
        this.providers = Set.copyOf(providers);
    }

    private static Set<String> listed() {
        try (InputStream in = MailDomains.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The list " + RESOURCE + " is missing from the program");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException damaged) {
            throw new UncheckedIOException("The list " + RESOURCE + " cannot be read", damaged);
        }
    }

    /** The part of the name that belongs to one organisation: {@code aozora.example} of {@code mail.aozora.example}. */
    public String organisation(String domain) {
        String name = plain(domain);
        String registered = EffectiveTldFinder.getAssignedDomain(name, true, false);
        if (registered == null) {
            return lastTwo(name);
        }
        if (registered.length() >= name.length()) {
            return name;
        }
        // City and prefecture of one name share the domain below "lg.jp".
        String before = name.substring(0, name.length() - registered.length() - 1);
        String label = before.substring(before.lastIndexOf('.') + 1);
        return name.endsWith(LOCAL_GOVERNMENT) && BODIES.contains(label) ? label + '.' + registered : registered;
    }

    /** What stands for a domain and those above it that still belong to one organisation; empty for an empty one. */
    public Set<Digest> digests(String domain) {
        Set<Digest> digests = new HashSet<>();
        String organisation = organisation(domain);
        for (String name = plain(domain); !name.isEmpty(); name = name.equals(organisation) ? "" : parent(name)) {
            digests.add(Digest.of(name));
        }
        return digests;
    }

    /** Whether it is written where the real one is not to be told. */
    boolean isStandIn(String domain) {
        return STAND_INS.contains(domain);
    }

    /** Whether the address is one of a long series, as pupils and members get them (s123456): staff have names there. */
    boolean isNumbered(String address) {
        int digits = 0;
        for (int i = 0; i < address.lastIndexOf('@'); i++) {
            char c = address.charAt(i);
            digits = c >= '0' && c <= '9' ? digits + 1 : 0;
            if (digits == FEWEST_IN_SERIES) {
                return true;
            }
        }
        return false;
    }

    /** As the list says of what it does not know. */
    private static String lastTwo(String name) {
        int last = name.lastIndexOf('.');
        return name.substring(name.lastIndexOf('.', last - 1) + 1);
    }

    public boolean isPrivate(String domain) {
        for (String name = plain(domain); !name.isEmpty(); name = parent(name)) {
            if (providers.contains(name)) {
                return true;
            }
        }
        return false;
    }

    /** A ministry, prefecture, city, town or village of Japan: its offices' addresses are no secret. */
    public boolean isPublicBody(String domain) {
        String name = plain(domain);
        if (name.endsWith(GOVERNMENT) || name.endsWith(LOCAL_GOVERNMENT)) {
            return true;
        }
        String organisation = organisation(name);
        int dot = organisation.indexOf('.');
        return dot > 0 && organisation.endsWith(".jp") && BODIES.contains(organisation.substring(0, dot));
    }

    /** Whether the address stands for many whom nobody sees. */
    public boolean isList(String address) {
        int sign = address.lastIndexOf('@');
        String domain = plain(address.substring(sign + 1));
        int dot = domain.indexOf('.');
        return LIST_SERVICES.contains(domain)
                || dot > 0 && LIST_WORDS.contains(domain.substring(0, dot))
                || hasListWord(address.substring(0, Math.max(0, sign)).toLowerCase(Locale.ROOT));
    }

    private static boolean hasListWord(String local) {
        for (String word : local.split("[-_.+]", 20)) {
            if (LIST_WORDS.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** In small letters, without a dot at the end; cut where no name can be longer. */
    public static String plain(String domain) {
        String name = domain.strip().toLowerCase(Locale.ROOT);
        String dotless = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        return dotless.substring(0, Math.min(LONGEST, dotless.length()));
    }

    private static String parent(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }
}
