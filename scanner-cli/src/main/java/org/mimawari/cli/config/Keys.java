package org.mimawari.cli.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All keys of a settings file, section by section. The schema for editors says the same; a test holds the pair. */
final class Keys {
    static final String TOP = "";
    static final String SITE = "sites[]";
    static final String MAIL_CHECKS = "checks.mails";
    static final String VIDEOS = "sites[].videos";
    static final String REPORT_ABOVE = "checks.report-above";

    /** Of the file of acceptances, which stands beside the settings. */
    static final String ACCEPTANCES = "acceptances";

    static final String ACCEPTANCE = "acceptances[]";

    static final Map<String, List<String>> ALL = all();

    private static final Map<String, List<String>> BESIDE = Map.of(
            ACCEPTANCES,
            List.of("acceptances"),
            ACCEPTANCE,
            List.of("target", "check", "finding", "reason", "who", "until"));

    private Keys() {}

    private static Map<String, List<String>> all() {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        keys.put(TOP, List.of("sites", "crawl", "network", "store", "mail", "schedule", "checks"));
        keys.put(SITE, List.of("name", "start", "hosts", "exclude", "organisation", "report-to", "videos"));
        keys.put(VIDEOS, List.of("channels", "reviewed"));
        keys.put(
                "crawl",
                List.of(
                        "delay",
                        "connections-per-host",
                        "max-urls",
                        "render",
                        "browser",
                        "robots",
                        "time-limit",
                        "services"));
        keys.put("network", List.of("proxy", "connect-to", "ca-certificates", "allow-private-addresses"));
        keys.put("store", List.of("url", "folder", "keep"));
        keys.put("mail", List.of("host", "port", "security", "user", "password", "from", "when", "language"));
        keys.put("schedule", List.of("scan", "recheck", "time-zone"));
        keys.put("checks", List.of("disable", "severity", "mended-after", "acceptances", "report-above", "mails"));
        keys.put(REPORT_ABOVE, List.of("public-body", "business"));
        keys.put(MAIL_CHECKS, List.of("visible-recipients", "own-domains"));
        return keys;
    }

    static List<String> of(String section) {
        return ALL.getOrDefault(section, BESIDE.getOrDefault(section, List.of()));
    }

    /** The full name of a key that stands in another section, e.g. {@code crawl.delay} for {@code delay}. */
    static Optional<String> elsewhere(String key) {
        return ALL.entrySet().stream()
                .filter(section -> section.getValue().contains(key))
                .map(section -> section.getKey().isEmpty() ? key : section.getKey() + "." + key)
                .findFirst();
    }
}
