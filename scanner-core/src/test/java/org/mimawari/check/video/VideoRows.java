package org.mimawari.check.video;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mimawari.check.Cell;
import org.mimawari.site.LinkedVideo;
import org.mimawari.site.VideoAccess;
import org.mimawari.site.VideoReview;
import org.mimawari.term.Audience;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Service;
import org.mimawari.term.Sureness;
import org.mimawari.term.Via;
import org.mimawari.term.VideoTopic;

/** Makes a video of a row: linked beside words for whom, who can watch it, its title, whether reviewed, how sure the service's answers are. */
final class VideoRows {
    private static final PublicUrl CHANNEL = PublicUrl.of("https://www.youtube.com/@aozora-city");

    private VideoRows() {}

    static LinkedVideo video(Map<String, String> row) {
        List<Route> routes = routes(row.get("linked for"));
        return new LinkedVideo(
                PublicUrl.of("https://www.youtube.com/watch?v=Aozora-2024"),
                routes,
                new Service("youtube", "YouTube"),
                Cell.name(Sureness.class, row.get("answers")),
                row.get("title").equals("unseen") ? Label.NONE : Label.masked("あおぞら小学校の動画"),
                topic(row.get("title")),
                Cell.observed(row.get("video"), cell -> Cell.name(VideoAccess.class, cell)),
                routes.stream().anyMatch(route -> route.via() == Via.CHANNEL),
                Cell.name(VideoReview.class, row.get("review")));
    }

    private static VideoTopic topic(String title) {
        return title.equals("any") || title.equals("unseen") ? VideoTopic.ANY : Cell.name(VideoTopic.class, title);
    }

    /** "anyone, staff, channel": one place for each audience that its words name, and the list of the channel. */
    private static List<Route> routes(String cell) {
        List<Route> routes = new ArrayList<>();
        for (String one : cell.split(", ")) {
            Route place = Cell.route(Via.FRAME, routes.size() + 1);
            routes.add(
                    one.equals("channel")
                            ? new Route(CHANNEL, Label.masked("青空市"), place.label(), Via.CHANNEL, place.place())
                            : new Route(
                                    place.from(),
                                    place.title(),
                                    place.label(),
                                    Via.FRAME,
                                    place.place(),
                                    Cell.name(Audience.class, one)));
        }
        return routes;
    }
}
