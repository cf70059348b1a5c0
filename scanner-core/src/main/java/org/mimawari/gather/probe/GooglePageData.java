package org.mimawari.gather.probe;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.mimawari.content.Body;
import org.mimawari.content.SiteText;

/**
 * What a page of a Google file tells of itself in its head, for other programs: its title, its own address. Words for people are not looked at. Linear.
 *
 * @param properties by name, as they stand there, the first of each name
 * @param marked whether it carries a mark that only such pages have
 */
record GooglePageData(Map<String, String> properties, boolean marked) {
    private static final int LOOK_AT = 256 * 1024;
    private static final Pattern META = Pattern.compile(
            "<meta (?:property|itemprop)=\"(og:title|og:url|og:site_name|url|embedURL)\" content=\"([^\"]{0,2000})\"");

    /** The type that pages of documents and files give themselves, and the variable that holds the list of a folder. */
    private static final String OWN_TYPE = "schema.org/CreativeWork/DocumentObject";

    private static final String FOLDER_LIST = "_DRIVE_ivd";

    static GooglePageData of(Body body) {
        String page = new String(body.bytes(), 0, Math.min(body.size(), LOOK_AT), StandardCharsets.UTF_8);
        Map<String, String> properties = new HashMap<>();
        Matcher meta = META.matcher(page);
        while (meta.find()) {
            properties.putIfAbsent(meta.group(1), meta.group(2));
        }
        return new GooglePageData(Map.copyOf(properties), page.contains(OWN_TYPE) || page.contains(FOLDER_LIST));
    }

    /** Whether this is the page of the thing with this id, and not one that came in its place. */
    boolean isOf(String id) {
        return marked || names("og:url", id) || names("url", id) || names("embedURL", id);
    }

    private boolean names(String property, String id) {
        String address = properties.getOrDefault(property, "");
        return address.contains('/' + id) || address.contains("=" + id);
    }

    Optional<SiteText> title() {
        return Optional.ofNullable(properties.get("og:title"))
                .map(written -> new SiteText(Parser.unescapeEntities(written, true)));
    }

    @Override
    public String toString() {
        return "GooglePageData[" + properties.keySet() + "]";
    }
}
