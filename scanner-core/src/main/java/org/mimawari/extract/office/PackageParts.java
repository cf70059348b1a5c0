package org.mimawari.extract.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.extract.document.Allowance;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;

/**
 * The parts of an Office Open XML file, their relationships, and which of them were read. Names of parts are compared without regard to case, as the format says. Used by one thread.
 */
final class PackageParts {
    /** A larger file within the file is read in part. */
    private static final int MOST_BYTES = 64 << 20;

    private final ZipParts zip;
    private final XmlWalk walk;
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> read = new HashSet<>();
    private int faults;

    PackageParts(ZipParts zip, XmlParts xml, Allowance allowance) {
        this.zip = zip;
        this.walk = new XmlWalk(xml, allowance);
        zip.names().forEach(name -> names.putIfAbsent(key(name), name));
        faults = zip.isCut() ? 1 : 0;
    }

    private static String key(String name) {
        return name.replace('\\', '/').replaceFirst("^/+", "").toLowerCase(Locale.ROOT);
    }

    /** Whether a part could not be read to its end. */
    boolean isDamaged() {
        return faults > 0;
    }

    /** How often a part could not be read to its end. */
    int faults() {
        return faults;
    }

    boolean has(String part) {
        return names.containsKey(key(part));
    }

    /** The part that the file as a whole names as its document. */
    Optional<String> document(String usual) throws IOException {
        List<String> stated = new ArrayList<>(relationships("").parts("officeDocument"));
        stated.add(usual);
        return stated.stream().filter(this::has).findFirst();
    }

    Relationships relationships(String part) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        Relationships relations = new Relationships(part);
        read(part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels", relations);
        faults += relations.isCut() ? 1 : 0;
        return relations;
    }

    /** Each part is read once. @return whether it was not read before */
    boolean read(String part, XmlEvents events) throws IOException {
        String name = names.get(key(part));
        if (name == null || !read.add(key(part))) {
            return false;
        }
        Optional<InputStream> in = zip.part(name);
        faults += in.isEmpty() || !walk.through(in.get(), events) ? 1 : 0;
        return true;
    }

    /** A part that the document cannot do without: a fault if it is not there. */
    void readExpected(String part, XmlEvents events) throws IOException {
        faults += has(part) ? 0 : 1;
        read(part, events);
    }

    /** Looks through a part that is to be read afterwards. */
    void glance(String part, XmlEvents events) throws IOException {
        String name = names.get(key(part));
        Optional<InputStream> in = name == null ? Optional.empty() : zip.part(name);
        if (in.isPresent()) {
            walk.through(in.get(), events);
        }
    }

    /** A part that is a file of its own. Each is handed on once. */
    void embed(String part, DocumentSink sink, Place place, Concealment how) throws IOException {
        String name = names.get(key(part));
        if (name != null && read.add(key(part))) {
            try {
                Body body = zip.body(name, MOST_BYTES);
                new EmbeddedObjects(sink).give(place, how, last(name), body);
            } catch (IOException broken) {
                faults++;
            }
        }
    }

    private static SiteText last(String name) {
        return new SiteText(name.substring(name.lastIndexOf('/') + 1));
    }

    /** Parts that nobody has read so far, in the order of the file. */
    List<String> unread() {
        return names.entrySet().stream()
                .filter(entry -> !read.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
    }
}
