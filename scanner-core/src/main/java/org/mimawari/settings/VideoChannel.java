package org.mimawari.settings;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mimawari.term.PublicUrl;

/**
 * A channel of the organisation on YouTube, written as its id ("UC..."), its handle ("@aozora-city") or the address of its page.
 *
 * @param address of its page
 */
public record VideoChannel(PublicUrl address) {
    private static final String YOUTUBE = "https://www.youtube.com/";
    private static final Pattern ID = Pattern.compile("UC[A-Za-z0-9_-]{22}");
    private static final Pattern HANDLE = Pattern.compile("@[\\p{L}\\p{M}\\p{N}_.·-]{1,100}");
    private static final Pattern HOST = Pattern.compile("(?:www\\.|m\\.)?youtube\\.com");
    private static final Pattern PATH =
            Pattern.compile("/(channel/UC[A-Za-z0-9_-]{22}|(?:@|%40|c/|user/)[^/]{1,300})(?:/.*)?");
    private static final String BY_ID = "/channel/";

    /** Empty if it is written in no such way. */
    public static Optional<VideoChannel> parse(String written) {
        String text = written.strip();
        if (ID.matcher(text).matches()) {
            return at("channel/" + text);
        }
        if (HANDLE.matcher(text).matches()) {
            return at(text);
        }
        return PublicUrl.parse(text)
                .filter(url -> HOST.matcher(url.host()).matches())
                .map(url -> PATH.matcher(url.path()))
                .filter(Matcher::matches)
                .flatMap(path -> at(path.group(1)));
    }

    private static Optional<VideoChannel> at(String path) {
        return PublicUrl.parse(YOUTUBE + path).map(VideoChannel::new);
    }

    /** Its id, where it is written; otherwise only the channel's page knows it. */
    public Optional<String> id() {
        String path = address.path();
        return path.startsWith(BY_ID) ? Optional.of(path.substring(BY_ID.length())) : Optional.empty();
    }
}
