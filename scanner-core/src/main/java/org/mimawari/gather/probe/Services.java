package org.mimawari.gather.probe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mimawari.gather.web.Web;
import org.mimawari.site.Subject;
import org.mimawari.term.AddressKind;
import org.mimawari.term.PublicUrl;

/**
 * The probes of all services in the table, as one: each address goes to the probe of its service, and one of a service that has none to the probe for forms of services that nobody knows.
 * Thread-safe.
 */
public final class Services implements Probe<Subject> {
    private final ServiceTable table;
    private final Map<String, ServiceProbe> probes = new HashMap<>();
    private final ServiceProbe others;

    /** @throws IllegalArgumentException if two probes ask the same service */
    public Services(ServiceTable table, List<ServiceProbe> probes) {
        this.table = table;
        this.others = new OtherFormsProbe(table);
        for (ServiceProbe probe : probes) {
            for (String service : probe.services()) {
                if (this.probes.put(service, probe) != null) {
                    throw new IllegalArgumentException("two probes for the service " + service);
                }
            }
        }
    }

    private record Known(ServiceProbe probe, Sighting sighting) {}

    private Optional<Known> known(PublicUrl url) {
        return table.sight(url).flatMap(sighting -> probe(sighting)
                .filter(probe -> probe.takes(sighting))
                .map(probe -> new Known(probe, sighting)));
    }

    private Optional<ServiceProbe> probe(Sighting sighting) {
        ServiceProbe own = probes.get(sighting.service().id());
        return own == null && sighting.kind() == AddressKind.VIEW
                ? Optional.empty()
                : Optional.of(own == null ? others : own);
    }

    @Override
    public boolean knows(PublicUrl url) {
        return known(url).isPresent();
    }

    @Override
    public PublicUrl canonical(PublicUrl url) {
        return known(url)
                .map(known -> known.probe().canonical(url, known.sighting()))
                .orElse(url);
    }

    @Override
    public PublicUrl withoutKey(PublicUrl url) {
        return known(url)
                .map(Known::sighting)
                .filter(sighting -> sighting.parts().containsKey(ShapePart.TOKEN))
                .map(Sighting::bare)
                .orElse(url);
    }

    @Override
    public Subject look(List<LinkTo> links, Web web) {
        List<Thing.Way> ways = links.stream()
                .map(link -> known(link.address())
                        .map(known -> new Thing.Way(link.address(), known.sighting(), link.route()))
                        .orElse(null))
                .filter(Objects::nonNull)
                .toList();
        PublicUrl first = links.get(0).address();
        Known known = known(first).orElseThrow(() -> new IllegalArgumentException("no address of a service: " + first));
        return known.probe().look(new Thing(canonical(first), ways), web);
    }
}
