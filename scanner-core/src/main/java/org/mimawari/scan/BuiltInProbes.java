package org.mimawari.scan;

import java.util.List;
import org.mimawari.content.Judge;
import org.mimawari.gather.probe.GoogleFilesProbe;
import org.mimawari.gather.probe.GoogleFormsProbe;
import org.mimawari.gather.probe.GooglePlacesProbe;
import org.mimawari.gather.probe.Probe;
import org.mimawari.gather.probe.ServiceProbe;
import org.mimawari.gather.probe.ServiceTable;
import org.mimawari.gather.probe.Services;

/** The one list of probes. */
final class BuiltInProbes {
    private BuiltInProbes() {}

    static List<Probe<?>> all(Judge judge) {
        return List.of(new GoogleFormsProbe(judge), new Services(ServiceTable.builtIn(), services(judge)));
    }

    /** One line for each service that the table of addresses knows. */
    private static List<ServiceProbe> services(Judge judge) {
        return List.of(new GoogleFilesProbe(judge), new GooglePlacesProbe(judge));
    }
}
