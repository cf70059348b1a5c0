package org.mimawari.scan;

import java.util.ArrayList;
import java.util.List;
import org.mimawari.check.Check;
import org.mimawari.content.Judge;
import org.mimawari.gather.probe.Probe;
import org.mimawari.settings.ServiceSettings;

/** With what runs ask outside services, and with what they judge. Immutable; the same ones serve all runs. */
record Instruments(List<Check<?>> checks, ProbeMaker maker) {
    static final Instruments BUILT_IN = new Instruments(BuiltInChecks.all(), BuiltInProbes::all);

    Instruments {
        checks = List.copyOf(checks);
    }

    /** Makes the probes of one run. */
    @FunctionalInterface
    interface ProbeMaker {
        /** @param own what the webmaster adds to the table of services */
        List<Probe<?>> make(Judge judge, ServiceSettings own);
    }

    /**
     * The probes of one run, none of which can end it.
     *
     * @param own what the webmaster adds to the table of services
     */
    List<Probe<?>> probes(Judge judge, ServiceSettings own) {
        List<Probe<?>> probes = new ArrayList<>();
        for (Probe<?> probe : maker.make(judge, own)) {
            probes.add(new UnfailingProbe<>(probe));
        }
        return probes;
    }
}
