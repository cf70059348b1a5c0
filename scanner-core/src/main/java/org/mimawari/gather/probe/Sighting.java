package org.mimawari.gather.probe;

import java.util.Map;
import org.mimawari.term.AddressKind;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Service;
import org.mimawari.term.Sureness;

/**
 * What an address says by its shape alone.
 *
 * @param thing what the table calls it: "form", "sheet", "video" ...
 * @param kind what the address is for
 * @param sureness how sure it is that an answer of this address means what it is taken for
 * @param parts what stands in the address for each name of the shape
 * @param bare the address without what its shape does not name: other parameters, a slash at the end
 */
public record Sighting(
        Service service, String thing, AddressKind kind, Sureness sureness, Map<String, String> parts, PublicUrl bare) {
    public Sighting {
        parts = Map.copyOf(parts);
    }

    /** The id of the thing, by the name that all shapes give it. */
    public String id() {
        return parts.getOrDefault("id", "");
    }
}
