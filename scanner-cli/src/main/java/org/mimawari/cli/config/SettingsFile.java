package org.mimawari.cli.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.mimawari.cli.text.Said;
import org.mimawari.finding.ReportingLimits;
import org.mimawari.finding.Severity;
import org.mimawari.settings.CheckSettings;
import org.mimawari.settings.MailCheckSettings;
import org.mimawari.settings.MailSettings;
import org.mimawari.settings.ScheduleSettings;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads a settings file (YAML, UTF-8, at most 1 MiB) to the settings of the core, or tells all that is wrong with it. Relative
 * paths begin at the folder of the file. Immutable and thread-safe.
 */
public final class SettingsFile {
    private static final int MOST_LOOKS = 10;
    private static final int MOST_PEOPLE = 1_000_000;
    private static final int MOST_RECIPIENTS = 1_000;

    private final Map<String, String> environment;
    private final CheckIds checks;
    private final Predicate<String> isCron;

    /**
     * @param environment what {@code ${NAME}} stands for
     * @param checks ids of the checks that there are
     * @param isCron whether a text is a cron expression that the scheduler understands
     */
    public SettingsFile(Map<String, String> environment, Set<String> checks, Predicate<String> isCron) {
        this.environment = Map.copyOf(environment);
        this.checks = new CheckIds(checks);
        this.isCron = isCron;
    }

    public Loaded read(Path file) {
        try {
            return read(text(file), folderOf(file));
        } catch (Wrong wrong) {
            return new Loaded.Bad(List.of(new Problem(0, "", wrong.said())));
        }
    }

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    private static String text(Path file) throws Wrong {
        if (Files.isDirectory(file)) {
            throw new Wrong("file.folder");
        }
        if (!Files.exists(file)) {
            throw new Wrong("file.missing");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(YamlText.MAX_BYTES + 1);
            if (bytes.length > YamlText.MAX_BYTES) {
                throw new Wrong("file.huge");
            }
            return YamlText.of(bytes);
        } catch (IOException e) {
            throw new Wrong("file.unreadable");
        }
    }

    /** @param folder where relative paths begin */
    Loaded read(String text, Path folder) {
        Sheet sheet = new Sheet(text, environment);
        Optional<Node> root = YamlTree.of(text, sheet);
        if (root.isEmpty() && sheet.isSound()) {
            sheet.tell(0, "", Said.of("file.empty"));
        }
        Settings settings = settings(
                sheet,
                root.map(node -> Section.of(sheet, "", Keys.TOP, node)).orElseGet(() -> Section.empty(sheet, "")),
                folder,
                root.isPresent() && root.get() instanceof MappingNode);
        return sheet.isSound() ? new Loaded.Good(settings) : new Loaded.Bad(sheet.problems());
    }

    private Settings settings(Sheet sheet, Section top, Path folder, boolean whole) {
        NetReader net = new NetReader(folder);
        List<SiteSettings> sites = whole ? new SitesReader().read(top) : List.of();
        MailSettings mail = top.has("mail") ? new MailReader().read(top.section("mail", "mail")) : null;
        return new Settings(
                sites,
                net.crawl(top.section("crawl", "crawl")),
                net.network(top.section("network", "network")),
                new StoreReader(folder).read(top.section("store", "store")),
                mail,
                schedule(top.section("schedule", "schedule")),
                checks(top.section("checks", "checks"), sheet, folder));
    }

    private ScheduleSettings schedule(Section section) {
        ScheduleSettings usual = ScheduleSettings.DEFAULT;
        return new ScheduleSettings(
                section.value("scan", this::cron).orElse(usual.scan()),
                section.value("recheck", this::cronOrNever).orElse(usual.recheck()),
                section.value("time-zone", Grammars::zone).orElse(usual.timeZone()));
    }

    private String cronOrNever(String text) throws Wrong {
        return text.strip().equals(ScheduleSettings.NEVER) ? ScheduleSettings.NEVER : cron(text);
    }

    private String cron(String text) throws Wrong {
        String given = text.strip();
        if (!isCron.test(given)) {
            throw new Wrong(given.split("\\s+", -1).length == 5 ? "wrong.cron-five" : "wrong.cron");
        }
        return given;
    }

    private CheckSettings checks(Section section, Sheet sheet, Path folder) {
        Optional<Path> named = section.value("acceptances", text -> file(text, folder));
        AcceptancesFile.Content accepted =
                new AcceptancesFile(checks::read).read(named.orElse(folder.resolve(AcceptancesFile.USUAL)));
        sheet.tellAll(accepted.problems());
        return new CheckSettings(
                new HashSet<>(section.list("disable", checks::read)),
                section.map(
                        "severity",
                        checks::read,
                        text -> Grammars.named(Grammars.choice(Severity.class).read(text))),
                reportAbove(section.section("report-above", Keys.REPORT_ABOVE)),
                section.value("mended-after", Grammars.number(1, MOST_LOOKS)).orElse(CheckSettings.MENDED_AFTER),
                accepted.acceptances(),
                named.orElse(null),
                mails(section.section("mails", Keys.MAIL_CHECKS)));
    }

    private static MailCheckSettings mails(Section section) {
        return new MailCheckSettings(
                section.value("visible-recipients", Grammars.number(2, MOST_RECIPIENTS))
                        .orElse(MailCheckSettings.DEFAULT.visibleRecipients()),
                section.list("own-domains", Addresses::host));
    }

    private static ReportingLimits reportAbove(Section section) {
        ReportingLimits law = ReportingLimits.OF_THE_LAW;
        return new ReportingLimits(
                section.value("public-body", Grammars.number(1, MOST_PEOPLE)).orElse(law.publicBody()),
                section.value("business", Grammars.number(1, MOST_PEOPLE)).orElse(law.business()));
    }

    private static Path file(String text, Path folder) throws Wrong {
        try {
            Path file = folder.resolve(text.strip()).normalize();
            if (!Files.isRegularFile(file)) {
                throw new Wrong("accepted.missing");
            }
            return file;
        } catch (InvalidPathException e) {
            throw new Wrong("wrong.path");
        }
    }
}
