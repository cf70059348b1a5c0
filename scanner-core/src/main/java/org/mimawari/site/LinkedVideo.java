package org.mimawari.site;

import java.util.List;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Service;
import org.mimawari.term.Sureness;
import org.mimawari.term.VideoTopic;

/**
 * A video that the site leads to, or that the organisation's channel lists, as a stranger sees it.
 *
 * @param url the one canonical address for watching it
 * @param routes the places that lead to it; the channel's own address for one that only the channel lists
 * @param sureness how sure it is that the answers mean what they are taken for
 * @param title its own title, or empty
 * @param topic what its title suggests
 * @param access who can watch it
 * @param onChannel whether a channel of the organisation lists it
 * @param review whether the settings say that somebody has looked at it
 */
public record LinkedVideo(
        PublicUrl url,
        List<Route> routes,
        Service service,
        Sureness sureness,
        Label title,
        VideoTopic topic,
        Observed<VideoAccess> access,
        boolean onChannel,
        VideoReview review)
        implements Subject {
    public LinkedVideo {
        routes = List.copyOf(routes);
    }

    /** What is gone or closed has no title: then it is known by the words that lead there. */
    @Override
    public Label name() {
        return title.isEmpty()
                ? routes.stream()
                        .map(Route::label)
                        .filter(label -> !label.isEmpty())
                        .findFirst()
                        .orElse(title)
                : title;
    }

    /** The same with what the settings say of it. */
    public LinkedVideo with(VideoReview other) {
        return new LinkedVideo(url, routes, service, sureness, title, topic, access, onChannel, other);
    }
}
