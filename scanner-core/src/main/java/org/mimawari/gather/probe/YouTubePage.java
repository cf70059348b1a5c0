package org.mimawari.gather.probe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import org.mimawari.content.Body;
import org.mimawari.content.Judge;
import org.mimawari.site.VideoAccess;
import org.mimawari.term.Cause;

/**
 * Takes the answer out of YouTube's page for watching a video: out of the data that the page has for its player, or, in pages of the years before, out of its microdata.
 *
 * <p>The data says itself whether the video is unlisted, whatever keeps this stranger from watching it (age, region, a recording that is not ready). What is private, what is gone and
 * what asks whether one is a robot has no such data and an empty title: these are told apart by the codes of the player and by its messages, and only if oEmbed does not say otherwise. Thread-safe.
 */
final class YouTubePage {
    private static final String PLAYER_DATA = "ytInitialPlayerResponse";
    private static final String STATUS = "playabilityStatus";
    private static final Set<String> GONE_REASONS = Set.of("Video unavailable", "This video is unavailable");
    private static final String PRIVATE_REASON = "Private video";
    private static final String PRIVATE_MESSAGE = "This is a private video";
    private static final Set<String> FOR_MEMBERS = Set.of("members-only", "Join this channel", "requires payment");

    private final Judge judge;
    private final PageJson json = PageJson.strict();

    YouTubePage(Judge judge) {
        this.judge = judge;
    }

    VideoAnswer read(Body page, String id, YouTubeProbe.Embeds embeds) {
        String text = PageJson.text(page);
        Optional<JsonNode> player = json.assigned(text, PLAYER_DATA);
        if (player.isPresent()) {
            return judge(player.get(), id, embeds);
        }
        return microdata(text, id)
                .orElseGet(() -> VideoAnswer.unseen(page.whole() ? Cause.UNREADABLE : Cause.TOO_LARGE));
    }

    private VideoAnswer judge(JsonNode player, String id, YouTubeProbe.Embeds embeds) {
        JsonNode details = player.path("videoDetails");
        if (details.isMissingNode()) {
            return closed(player.path(STATUS), embeds);
        }
        JsonNode unlisted =
                player.path("microformat").path("playerMicroformatRenderer").path("isUnlisted");
        if (!details.path("videoId").asText("").equals(id) || !unlisted.isBoolean()) {
            return VideoAnswer.unseen(Cause.UNREADABLE);
        }
        VideoAnswer answer = isForMembers(player.path(STATUS))
                ? VideoAnswer.surmised(VideoAccess.SIGN_IN)
                : VideoAnswer.known(unlisted.booleanValue() ? VideoAccess.UNLISTED : VideoAccess.PUBLIC);
        return answer.titled(details.path("title").asText(""), judge);
    }

    /** Listed for all, and to be watched by those who pay or joined. */
    private static boolean isForMembers(JsonNode status) {
        String reason = status.path("reason").asText("");
        return status.path("status").asText("").equals("UNPLAYABLE")
                && (status.path("errorScreen").has("playerLegacyDesktopYpcOfferRenderer")
                        || FOR_MEMBERS.stream().anyMatch(reason::contains));
    }

    private static VideoAnswer closed(JsonNode status, YouTubeProbe.Embeds embeds) {
        String code = status.path("status").asText("");
        if (code.equals("LOGIN_REQUIRED")) {
            return isPrivate(status, embeds) && !embeds.isOpen()
                    ? VideoAnswer.known(VideoAccess.PRIVATE)
                    : VideoAnswer.unseen(Cause.BLOCKED);
        }
        boolean gone = code.equals("ERROR") && isGone(status, embeds) && !embeds.isOpen();
        return gone ? VideoAnswer.known(VideoAccess.GONE) : VideoAnswer.unseen(Cause.UNREADABLE);
    }

    /** In English by its words; in any language it has messages, which the question for robots has not. */
    private static boolean isPrivate(JsonNode status, YouTubeProbe.Embeds embeds) {
        JsonNode messages = status.path("messages");
        return messages.path(0).asText("").startsWith(PRIVATE_MESSAGE)
                || reason(status).equals(PRIVATE_REASON)
                || embeds.status() == 403 && messages.path(0).isTextual();
    }

    private static boolean isGone(JsonNode status, YouTubeProbe.Embeds embeds) {
        return GONE_REASONS.contains(status.path("reason").asText(""))
                || embeds.status() == 400
                || ServiceReply.isGone(embeds.status());
    }

    private static String reason(JsonNode status) {
        return status.path("errorScreen")
                .path("playerErrorMessageRenderer")
                .path("reason")
                .path("simpleText")
                .asText("");
    }

    /** Pages of 2014 to 2022 say it in {@code meta} elements, which no words of a user can imitate: their quotes are escaped. */
    private static Optional<VideoAnswer> microdata(String text, String id) {
        if (!item(text, "videoId").filter(id::equals).isPresent()) {
            return Optional.empty();
        }
        return item(text, "unlisted").flatMap(value -> switch (value) {
            case "True" -> Optional.of(VideoAnswer.known(VideoAccess.UNLISTED));
            case "False" -> Optional.of(VideoAnswer.known(VideoAccess.PUBLIC));
            default -> Optional.empty();
        });
    }

    private static Optional<String> item(String text, String property) {
        String mark = "<meta itemprop=\"" + property + "\" content=\"";
        int at = text.indexOf(mark);
        int from = at + mark.length();
        int end = at < 0 ? -1 : text.indexOf('"', from);
        return end < 0 || end - from > 32 ? Optional.empty() : Optional.of(text.substring(from, end));
    }
}
