package org.mimawari.extract;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mimawari.term.PublicUrl;

/**
 * Reads the markup of a sitemap, sitemap index, RSS or Atom feed. What a parser of XML stops at (an ampersand that was not escaped, a character that XML does not have, a warning
 * of the server's program before the first line) does not hide what stands behind it. Document type definitions are not read, so entities stay what they are. Linear; used once, by
 * one thread.
 */
final class ListMarkup {
    /** What the whole is called, and its entries. */
    private static final Map<String, Set<String>> ENTRIES = Map.of(
            "urlset", Set.of("url", "sitemap"),
            "sitemapindex", Set.of("url", "sitemap"),
            "rss", Set.of("item"),
            "rdf", Set.of("item"),
            "feed", Set.of("entry"));

    private static final Set<String> DATES = Set.of("lastmod", "pubdate", "date", "updated", "published", "modified");
    private static final Set<String> TEXTS = Set.of("loc", "link", "guid");
    private static final Set<String> RELATIONS = Set.of("", "alternate", "enclosure", "related", "next");
    private static final int LONGEST = 16 * 1024;

    private final String text;
    private final ListAddresses found;
    private final StringBuilder words = new StringBuilder();

    private PublicUrl home;
    private PublicUrl base;
    private String root = "";
    private String open = "";
    private boolean isName;
    private boolean ended;
    private @Nullable ListEntry entry;

    ListMarkup(String text, PublicUrl url, ListAddresses found) {
        this.text = text;
        this.home = url;
        this.base = url;
        this.found = found;
    }

    /** Whether it is a sitemap or feed at all. */
    boolean read() {
        int at = 0;
        while (at < text.length()) {
            int tag = text.indexOf('<', at);
            words(at, tag < 0 ? text.length() : tag);
            at = tag < 0 ? text.length() : markup(tag);
        }
        closeEntry(root);
        if (!ended) {
            found.brokeOff();
        }
        return !root.isEmpty();
    }

    private int markup(int at) {
        if (text.startsWith("<![CDATA[", at)) {
            int end = text.indexOf("]]>", at);
            int stop = end < 0 ? text.length() : end;
            if (!open.isEmpty() && words.length() + stop - at < LONGEST) {
                words.append(text, Math.min(stop, at + "<![CDATA[".length()), stop);
            }
            return end < 0 ? stop : stop + "]]>".length();
        }
        if (text.startsWith("<!", at) || text.startsWith("<?", at)) {
            return past(text.startsWith("<!--", at) ? "-->" : text.charAt(at + 1) == '?' ? "?>" : ">", at);
        }
        ListTag tag = ListTag.at(text, at);
        if (tag.isStart()) {
            start(tag);
        }
        if (tag.isEnd()) {
            end(tag.name());
        }
        return tag.behind();
    }

    private int past(String end, int at) {
        int ends = text.indexOf(end, at);
        return ends < 0 ? text.length() : ends + end.length();
    }

    private void words(int from, int to) {
        if (!open.isEmpty() && words.length() + to - from < LONGEST) {
            words.append(XmlReferences.resolved(text.substring(from, to)));
        }
    }

    private void start(ListTag tag) {
        String name = tag.name();
        if (ENTRIES.containsKey(name) && (root.isEmpty() || root.equals(name))) {
            root = name;
            ended = false;
            base = based(tag);
            home = base;
        } else if (root.isEmpty()) {
            return;
        } else if (isEntry(name)) {
            closeEntry(name);
            entry = new ListEntry();
            base = home;
            base = based(tag);
        } else if (entry != null) {
            attributes(tag, entry);
        }
        if (TEXTS.contains(name) || DATES.contains(name)) {
            open = tag.isEnd() ? "" : name;
            isName = name.equals("guid")
                    && tag.attribute("isPermaLink").orElse("").equalsIgnoreCase("false");
            words.setLength(0);
        }
    }

    private boolean isEntry(String name) {
        return ENTRIES.getOrDefault(root, Set.of()).contains(name);
    }

    private PublicUrl based(ListTag tag) {
        return tag.attribute("xml:base").flatMap(base::resolve).orElse(base);
    }

    private void attributes(ListTag tag, ListEntry of) {
        Optional<String> address =
                switch (tag.name()) {
                    case "link" ->
                        RELATIONS.contains(tag.attribute("rel").orElse("").toLowerCase(Locale.ROOT))
                                ? tag.attribute("href")
                                : Optional.empty();
                    case "enclosure" -> tag.attribute("url");
                    case "content" -> root.equals("feed") ? tag.attribute("src") : Optional.empty();
                    default -> Optional.empty();
                };
        address.flatMap(base::resolve).ifPresent(of::add);
    }

    private void end(String name) {
        ended |= name.equals(root);
        if (name.equals(open)) {
            String value = words.toString().strip();
            open = "";
            if (entry != null && !value.isEmpty()) {
                value(name, value, entry);
            }
        }
        if (isEntry(name)) {
            closeEntry(name);
        }
    }

    private void value(String name, String value, ListEntry of) {
        if (DATES.contains(name)) {
            of.changed(value);
            return;
        }
        boolean absolute = value.startsWith("/") || value.regionMatches(true, 0, "http", 0, "http".length());
        Optional<PublicUrl> url = name.equals("link") || absolute ? base.resolve(value) : Optional.empty();
        if (name.equals("guid")) {
            url.filter(to -> !isName).ifPresent(of::permanent);
        } else if (url.isPresent()) {
            of.add(url.get());
        } else if (name.equals("loc")) {
            found.brokeOff(); // an entry that nobody can read leads to something that was not seen
        }
    }

    private void closeEntry(String name) {
        if (entry != null) {
            boolean list = name.equals("sitemap") || !name.equals("url") && root.equals("sitemapindex");
            found.add(entry, list);
            entry = null;
        }
    }
}
