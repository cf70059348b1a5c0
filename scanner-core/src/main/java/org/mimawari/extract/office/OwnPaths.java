package org.mimawari.extract.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.term.PropertyKind;

/**
 * Tells of paths on the maker's own machine or network that a document names: templates, sources of mail merges, linked files. The folder that Windows and macOS name after their user is told by itself too, since it may be a person's name. Used by one thread.
 */
final class OwnPaths {
    /** Longer than a path can be that a program opens. */
    private static final int LONGEST = 2_000;

    private static final List<String> HOMES = List.of("users", "documents and settings", "home");

    private final DocumentSink sink;

    OwnPaths(DocumentSink sink) {
        this.sink = sink;
    }

    /** @param text a path, a file: address or a string that connects to a data source; anything else is passed over */
    void found(String text) {
        String plain = text.substring(0, Math.min(text.length(), LONGEST)).replace("%20", " ");
        int start = start(plain);
        if (start < 0) {
            return;
        }
        String path = plain.substring(start, end(plain, start));
        sink.property(PropertyKind.OWN_PATH, new SiteText(path));
        user(path);
    }

    /** Where "C:\", "\\server", "/Users/" or "file:" stands in it. */
    private static int start(String text) {
        int drive = text.indexOf(":\\");
        if (drive > 0 && Character.isLetter(text.charAt(drive - 1))) {
            return drive - 1;
        }
        int server = text.indexOf("\\\\");
        String lower = text.toLowerCase(Locale.ROOT);
        int file = lower.indexOf("file:");
        if (server >= 0 || file >= 0) {
            return server < 0 ? file : server;
        }
        return lower.startsWith("/users/") || lower.startsWith("/home/") ? 0 : -1;
    }

    private static int end(String text, int start) {
        for (int at = start; at < text.length(); at++) {
            if ("\"<>|;\r\n".indexOf(text.charAt(at)) >= 0) {
                return at;
            }
        }
        return text.length();
    }

    private void user(String path) {
        List<String> names = new ArrayList<>();
        for (String name : path.split("[/\\\\]", 40)) {
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        for (int i = 0; i + 1 < names.size(); i++) {
            if (HOMES.contains(names.get(i).toLowerCase(Locale.ROOT))) {
                sink.property(PropertyKind.OWN_PATH, new SiteText(names.get(i + 1)));
                return;
            }
        }
    }
}
