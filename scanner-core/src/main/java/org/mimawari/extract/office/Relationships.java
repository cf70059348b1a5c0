package org.mimawari.extract.office;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What one part of an Office Open XML file refers to, by id. At most {@value #MOST}. Source: ECMA-376 Part 2, 6.5. Used by one thread. */
final class Relationships implements XmlEvents {
    private static final int MOST = 200_000;

    private final String folder;
    private final Map<String, Relationship> byId = new LinkedHashMap<>();
    private boolean cut;

    /**
     * @param type the last segment of its address: "image", "hyperlink", "notesSlide"
     * @param target the name of a part of this file, or an address outside
     */
    record Relationship(String type, String target, boolean external) {}

    /** @param part the name of the part that refers; empty for the file as a whole */
    Relationships(String part) {
        this.folder = part.substring(0, part.lastIndexOf('/') + 1);
    }

    @Override
    public boolean start(XmlElement element) {
        boolean known = element.name().equals("Relationship");
        cut |= known && byId.size() == MOST;
        if (known && byId.size() < MOST) {
            String type = element.attribute("Type");
            boolean external = element.attribute("TargetMode").equalsIgnoreCase("External");
            String target = element.attribute("Target");
            byId.putIfAbsent(
                    element.attribute("Id"),
                    new Relationship(
                            type.substring(type.lastIndexOf('/') + 1), external ? target : part(target), external));
        }
        return true;
    }

    @Override
    public void text(String text) {
        // Relationships have no text.
    }

    @Override
    public void end(String name) {
        // Nothing is open.
    }

    /** The name of the part, without the way to it. */
    private String part(String target) {
        String plain = target.replace('\\', '/');
        String path = plain.startsWith("/") ? plain : folder + plain;
        Deque<String> names = new ArrayDeque<>();
        for (String name : path.split("/", 64)) {
            if (name.equals("..")) {
                names.pollLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        return String.join("/", names);
    }

    /** Whether there are more than are kept. */
    boolean isCut() {
        return cut;
    }

    Optional<Relationship> of(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Map<String, Relationship> byId() {
        return Collections.unmodifiableMap(byId);
    }

    Collection<Relationship> all() {
        return byId.values();
    }

    /** The parts of this file that are referred to as such. */
    Collection<String> parts(String type) {
        return byId.values().stream()
                .filter(relation -> !relation.external() && relation.type().equals(type))
                .map(Relationship::target)
                .toList();
    }
}
