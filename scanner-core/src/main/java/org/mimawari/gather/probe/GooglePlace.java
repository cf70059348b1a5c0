package org.mimawari.gather.probe;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.mimawari.site.ShareKind;
import org.mimawari.term.PublicUrl;

/**
 * A map, group, calendar or site at Google, whatever address named it.
 *
 * @param page the one address that stands for it, without keys
 * @param asked the address that tells whether it is open
 */
record GooglePlace(ShareKind kind, PublicUrl page, PublicUrl asked) {
    private static final String CALENDAR = "https://calendar.google.com/calendar/";

    static GooglePlace of(Sighting sighting) {
        Map<String, String> parts = sighting.parts();
        return switch (sighting.service().id()) {
            case "google-maps" -> same(ShareKind.MAP, "https://www.google.com/maps/d/viewer?mid=" + parts.get("id"));
            case "google-groups" -> same(ShareKind.GROUP, group(parts));
            case "google-calendar" -> calendar(parts);
            default -> same(ShareKind.SITE, site(parts));
        };
    }

    private static GooglePlace same(ShareKind kind, String address) {
        PublicUrl page = PublicUrl.of(address);
        return new GooglePlace(kind, page, page);
    }

    private static String group(Map<String, String> parts) {
        String domain = parts.containsKey("domain") ? "a/" + parts.get("domain") + "/" : "";
        return "https://groups.google.com/" + domain + "g/" + parts.get("id");
    }

    private static String site(Map<String, String> parts) {
        String base = "https://sites.google.com/";
        if (parts.containsKey("draft")) {
            return base + "d/" + parts.get("draft") + "/edit";
        }
        if (parts.containsKey("site")) {
            return base + "site/" + parts.get("site");
        }
        return base + parts.getOrDefault("domain", "view") + "/" + parts.get("id");
    }

    private static GooglePlace calendar(Map<String, String> parts) {
        String cid = parts.getOrDefault("cid", "");
        String id = cid.isEmpty() ? parts.getOrDefault("id", "") : decoded(cid);
        String written = id.replace("%40", "@").replace("@", "%40").replace("#", "%23");
        return new GooglePlace(
                ShareKind.CALENDAR,
                PublicUrl.of(CALENDAR + "embed?src=" + written),
                PublicUrl.of(CALENDAR + "ical/" + written + "/public/basic.ics"));
    }

    /** The id of a calendar as the link for adding it holds it, in base 64; as it stands if it is something else. */
    private static String decoded(String cid) {
        try {
            String id = new String(Base64.getUrlDecoder().decode(cid), StandardCharsets.US_ASCII);
            return id.matches("[A-Za-z0-9._+-]{1,200}@[A-Za-z0-9.-]{1,200}") ? id : cid;
        } catch (IllegalArgumentException notCoded) {
            return cid;
        }
    }
}
