package org.mimawari.scan;

import java.util.List;
import org.mimawari.check.Check;
import org.mimawari.content.Judge;
import org.mimawari.gather.probe.Probe;
import org.mimawari.settings.ServiceSettings;

/** With what runs ask outside services, and with what they judge. Immutable; the same ones serve all runs. */
record Instruments(List<Check<?>> checks, Probes probes) {
    static final Instruments BUILT_IN = new Instruments(BuiltInChecks.all(), BuiltInProbes::all);

    Instruments {
        checks = List.copyOf(checks);
    }

    /** Makes the probes of one run. */
    @FunctionalInterface
    interface Probes {
        /** @param own what the webmaster adds to the table of services */
        List<Probe<?>> of(Judge judge, ServiceSettings own);
    }
}
