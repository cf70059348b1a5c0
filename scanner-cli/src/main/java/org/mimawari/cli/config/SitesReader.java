package org.mimawari.cli.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mimawari.cli.text.Said;
import org.mimawari.settings.SiteSettings;
import org.mimawari.settings.SiteSettings.VideoSettings;
import org.mimawari.settings.VideoChannel;
import org.mimawari.term.Organisation;
import org.mimawari.term.PublicUrl;

/** Reads {@code sites}. */
final class SitesReader {
    private static final int LONGEST_NAME = 80;

    private final Set<String> names = new HashSet<>();

    List<SiteSettings> read(Section top) {
        List<SiteSettings> sites = new ArrayList<>();
        if (!top.has("sites") || top.isEmptyList("sites")) {
            top.tell("sites", Said.of("wrong.no-sites"));
        }
        for (Section section : top.sections("sites", Keys.SITE)) {
            site(section).ifPresent(sites::add);
        }
        return sites;
    }

    private Optional<SiteSettings> site(Section section) {
        List<PublicUrl> start = section.list("start", Addresses::page);
        if (!section.has("start") || section.isEmptyList("start")) {
            section.tell("start", Said.of("wrong.no-start"));
        }
        List<String> hosts = section.list("hosts", Addresses::host);
        List<String> exclude = section.list("exclude", ExcludedPath::read);
        Organisation organisation = section.value("organisation", Grammars.choice(Organisation.class))
                .orElse(Organisation.OTHER);
        List<String> reportTo = section.list("report-to", Addresses::mail);
        VideoSettings videos = videos(section.section("videos", Keys.VIDEOS));
        Optional<String> name = section.value("name", this::name);
        if (start.isEmpty()) {
            return Optional.empty();
        }
        SiteSettings plain = SiteSettings.of(start);
        SiteSettings site = new SiteSettings(
                name.orElse(plain.name()),
                start,
                section.count("hosts") == 0 ? plain.hosts() : hosts,
                exclude,
                organisation,
                reportTo,
                videos);
        checkTogether(section, site);
        return Optional.of(site);
    }

    private String name(String text) throws Wrong {
        String name = Grammar.line(text).strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Wrong("wrong.name", LONGEST_NAME);
        }
        return name;
    }

    private void checkTogether(Section section, SiteSettings site) {
        if (!names.add(site.name())) {
            section.tell("name", Said.of("wrong.name-twice"));
        }
        // A wrong host has been told already; only a list without mistakes can leave out a start address.
        if (site.hosts().size() == section.count("hosts")
                && !site.start().stream().allMatch(site::owns)) {
            section.tell("hosts", Said.of("wrong.hosts-start"));
        }
        if (site.start().stream().anyMatch(site::excludes)) {
            section.tell("exclude", Said.of("wrong.exclude-start"));
        }
    }

    private static VideoSettings videos(Section section) {
        return new VideoSettings(
                section.list("channels", SitesReader::channel), section.list("reviewed", SitesReader::reviewed));
    }

    private static String channel(String text) throws Wrong {
        String given = Grammar.line(text.strip());
        if (VideoChannel.parse(given).isEmpty()) {
            throw new Wrong("wrong.channel");
        }
        return given;
    }

    private static String reviewed(String text) throws Wrong {
        String given = Grammar.line(text.strip());
        if (VideoSettings.reviewedAddress(given).isEmpty()) {
            throw new Wrong("wrong.reviewed");
        }
        return given;
    }
}
