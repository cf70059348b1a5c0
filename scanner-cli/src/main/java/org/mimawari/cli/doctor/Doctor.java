package org.mimawari.cli.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.mimawari.cli.text.Said;
import org.mimawari.settings.BrowserSettings;
import org.mimawari.settings.MailSettings;
import org.mimawari.settings.NetworkSettings;
import org.mimawari.settings.ScheduleSettings;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;

/** All checkups in the order in which they are told. */
public final class Doctor {
    private Doctor() {}

    /**
     * Looks at the machine.
     *
     * @param folder where the store and the reports go
     * @param browser where the browser may be
     */
    public static List<Note> machine(Path folder, BrowserSettings browser) {
        return look(
                List.of(new JavaCheckup(), new FontCheckup(), new BrowserCheckup(browser), new FolderCheckup(folder)));
    }

    /**
     * Looks at what the settings name: asks the start hosts and the mail server, each once.
     *
     * @param mailServer says why the mail server would take no mail; called only if the settings have one
     */
    public static List<Note> settings(
            Settings settings, Map<String, String> environment, Supplier<Optional<Said>> mailServer) {
        List<Checkup> checkups = new ArrayList<>();
        NetworkSettings network = settings.network();
        checkups.add(new ProxyCheckup(network, environment));
        if (network.proxy() == null) {
            checkups.add(new StartCheckup(settings.sites(), network));
        }
        MailSettings mail = settings.mail();
        boolean wanted =
                settings.sites().stream().anyMatch(site -> !site.reportTo().isEmpty());
        if (mail != null) {
            checkups.add(() -> List.of(mailServer
                    .get()
                    .map(said -> new Note(Note.Level.PROBLEM, said))
                    .orElseGet(() -> Note.ok("doctor.mail", mail.host() + ":" + mail.port()))));
        }
        if (wanted != (mail != null)) {
            checkups.add(() -> List.of(Note.warning(wanted ? "doctor.mail-unset" : "doctor.mail-nobody")));
        }
        return look(checkups);
    }

    /** When {@code serve} would work. */
    public static Note schedule(ScheduleSettings times) {
        return times.rechecks()
                ? Note.ok("doctor.schedule", times.scan(), times.recheck(), times.timeZone())
                : Note.ok("doctor.schedule-scan", times.scan(), times.timeZone());
    }

    /** What keeps this machine from the start hosts of one site; empty if they answer. */
    public static List<Said> startTroubles(SiteSettings site, NetworkSettings network) {
        Checkup checkup = network.proxy() == null
                ? new StartCheckup(List.of(site), network)
                : new ProxyCheckup(network, Map.of());
        return look(List.of(checkup)).stream()
                .filter(note -> note.level() == Note.Level.PROBLEM)
                .map(Note::said)
                .toList();
    }

    private static List<Note> look(List<Checkup> checkups) {
        return checkups.stream().flatMap(checkup -> checkup.look().stream()).toList();
    }
}
