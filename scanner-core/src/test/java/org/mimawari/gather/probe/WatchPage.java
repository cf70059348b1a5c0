package org.mimawari.gather.probe;

/** Makes YouTube's page for watching an invented video, and what its oEmbed address says. */
final class WatchPage {
    static final String ID = "Aozora-2024";
    static final String ADDRESS = "https://www.youtube.com/watch?v=" + ID;

    private WatchPage() {}

    static String oembed(String id) {
        return "www.youtube.com/oembed?format=json&url=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3D" + id;
    }

    static String watch(String id) {
        return "www.youtube.com/watch?v=" + id + "&hl=en";
    }

    /** A page whose script gives this to the player. */
    static String html(String player) {
        return "<!DOCTYPE html><html><head><title>x - YouTube</title></head><body><script nonce=\"n\">var ytInitialPlayerResponse = "
                + player
                + ";var meta = document.createElement('meta'); x = {\"ServiceLogin\": 1};</script><script>var ytInitialData = {};</script></body></html>";
    }

    /** A video that may be watched, or that says at least whether it is unlisted. */
    static String listed(String id, String title, boolean unlisted, String status) {
        return html("{\"responseContext\":{\"a\":[1,{\"b\":null}]},\"playabilityStatus\":" + status
                + ",\"videoDetails\":{\"videoId\":\"" + id + "\",\"title\":\"" + title
                + "\",\"isPrivate\":false},\"microformat\":{\"playerMicroformatRenderer\":{\"isUnlisted\":" + unlisted
                + ",\"title\":{\"simpleText\":\"" + title + "\"}}}}");
    }

    static String listed(boolean unlisted) {
        return listed(ID, "夏まつり", unlisted, "{\"status\":\"OK\",\"playableInEmbed\":true}");
    }

    /** A video that the page tells nothing of. */
    static String closed(String status) {
        return html("{\"playabilityStatus\":" + status + ",\"trackingParams\":\"x\"}");
    }

    /** @param messages what the player is to show, or empty */
    static String loginRequired(String reason, String messages) {
        return closed(
                "{\"status\":\"LOGIN_REQUIRED\"" + (messages.isEmpty() ? "" : ",\"messages\":[\"" + messages + "\"]")
                        + ",\"errorScreen\":{\"playerErrorMessageRenderer\":{\"reason\":{\"simpleText\":\"" + reason
                        + "\"}}}}");
    }

    static String error(String reason) {
        return closed("{\"status\":\"ERROR\",\"reason\":\"" + reason + "\"}");
    }

    static String embeds(String title) {
        return "{\"title\":\"" + title + "\",\"type\":\"video\",\"provider_name\":\"YouTube\"}";
    }
}
