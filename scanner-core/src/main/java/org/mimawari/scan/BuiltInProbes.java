package org.mimawari.scan;

import java.util.List;
import org.mimawari.content.Judge;
import org.mimawari.gather.probe.AirtableProbe;
import org.mimawari.gather.probe.GoogleFilesProbe;
import org.mimawari.gather.probe.GoogleFormsProbe;
import org.mimawari.gather.probe.GooglePlacesProbe;
import org.mimawari.gather.probe.LoomProbe;
import org.mimawari.gather.probe.MicrosoftFormsProbe;
import org.mimawari.gather.probe.NiconicoProbe;
import org.mimawari.gather.probe.OtherSharesProbe;
import org.mimawari.gather.probe.Probe;
import org.mimawari.gather.probe.ServiceProbe;
import org.mimawari.gather.probe.ServiceTable;
import org.mimawari.gather.probe.Services;
import org.mimawari.gather.probe.SharePointProbe;
import org.mimawari.gather.probe.TrelloProbe;
import org.mimawari.gather.probe.VimeoProbe;
import org.mimawari.gather.probe.WebexRecordingProbe;
import org.mimawari.gather.probe.YouTubeProbe;
import org.mimawari.gather.probe.ZoomRecordingProbe;
import org.mimawari.settings.ServiceSettings;

/** The one list of probes. */
final class BuiltInProbes {
    private BuiltInProbes() {}

    /** @param own what the webmaster adds to the table of services */
    static List<Probe<?>> all(Judge judge, ServiceSettings own) {
        ServiceTable table = ServiceTable.with(own.lines());
        return List.of(new GoogleFormsProbe(judge), new Services(table, services(judge, table)));
    }

    /** One line for each service that the table of addresses knows. */
    private static List<ServiceProbe> services(Judge judge, ServiceTable table) {
        return List.of(
                new GoogleFilesProbe(judge),
                new GooglePlacesProbe(judge),
                new YouTubeProbe(judge),
                new VimeoProbe(judge),
                new NiconicoProbe(judge),
                new ZoomRecordingProbe(judge),
                new WebexRecordingProbe(judge),
                new LoomProbe(judge),
                new MicrosoftFormsProbe(judge, table),
                new SharePointProbe(),
                new OtherSharesProbe(table),
                new TrelloProbe(judge),
                new AirtableProbe());
    }
}
