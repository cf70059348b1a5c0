package org.mimawari.scan;

import java.util.List;
import org.mimawari.content.Judge;
import org.mimawari.gather.probe.GoogleFormsProbe;
import org.mimawari.gather.probe.Probe;

/** The one list of probes. */
final class BuiltInProbes {
    private BuiltInProbes() {}

    static List<Probe<?>> all(Judge judge) {
        return List.of(new GoogleFormsProbe(judge));
    }
}
