package org.mimawari.settings;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mimawari.term.Organisation;
import org.mimawari.term.PublicUrl;

/**
 * One organisation's site.
 *
 * @param hosts the organisation's own host names, lower case, without ports
 * @param exclude path globs that are never fetched: {@code *} within a path segment, {@code **} across segments
 */
public record SiteSettings(
        String name,
        List<PublicUrl> start,
        List<String> hosts,
        List<String> exclude,
        Organisation organisation,
        List<String> reportTo,
        VideoSettings videos) {
    private static final String WWW = "www.";

    /**
     * The organisation's channels, and the videos that somebody has looked at and found right.
     *
     * @param channels as {@link VideoChannel} reads them
     * @param reviewed as {@link #reviewedAddress} reads them
     */
    public record VideoSettings(List<String> channels, List<String> reviewed) {
        private static final Pattern YOUTUBE_ID = Pattern.compile("[A-Za-z0-9_-]{11}");

        public VideoSettings {
            channels = List.copyOf(channels);
            reviewed = List.copyOf(reviewed);
        }

        /** The address of a video that was written as such, or as its id on YouTube; empty for any other text. */
        public static Optional<PublicUrl> reviewedAddress(String written) {
            String text = written.strip();
            return PublicUrl.parse(
                    YOUTUBE_ID.matcher(text).matches() ? "https://www.youtube.com/watch?v=" + text : text);
        }

        /** Whether the settings ask for anything of videos: then those that nobody has reviewed are told. */
        public boolean wantReview() {
            return !channels.isEmpty() || !reviewed.isEmpty();
        }
    }

    public SiteSettings {
        start = List.copyOf(start);
        hosts = List.copyOf(hosts);
        exclude = List.copyOf(exclude);
        reportTo = List.copyOf(reportTo);
    }

    /** A site of which only the start addresses are known. */
    public static SiteSettings of(List<PublicUrl> start) {
        List<String> hosts = start.stream().map(PublicUrl::host).distinct().toList();
        return new SiteSettings(
                hosts.get(0),
                start,
                hosts,
                List.of(),
                Organisation.OTHER,
                List.of(),
                new VideoSettings(List.of(), List.of()));
    }

    public SiteSettings with(Organisation other) {
        return new SiteSettings(name, start, hosts, exclude, other, reportTo, videos);
    }

    /** The name with "www." and the one without it belong to one organisation, and often lead to each other. */
    public boolean owns(PublicUrl url) {
        String host = url.host();
        String other = host.startsWith(WWW) ? host.substring(WWW.length()) : WWW + host;
        return hosts.contains(host) || hosts.contains(other);
    }

    /** Whether it is an address of the site that the settings do not exclude. */
    public boolean covers(PublicUrl url) {
        return owns(url) && !excludes(url);
    }

    /** Whether the settings say that the address is never fetched. A pattern may name the path alone, or the path with its query. */
    public boolean excludes(PublicUrl url) {
        if (exclude.isEmpty()) {
            return false;
        }
        String whole = url.query().map(query -> url.path() + "?" + query).orElse(url.path());
        return exclude.stream().map(PathGlob::new).anyMatch(glob -> glob.matches(whole) || glob.matches(url.path()));
    }
}
