package org.mimawari.cli.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mimawari.settings.CheckSettings;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.settings.NetworkSettings;
import org.mimawari.settings.ScheduleSettings;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;
import org.mimawari.term.PublicUrl;

/** Settings of a run that has no settings file: defaults, and everything kept in {@code mimawari-data}. */
public final class WithoutFile {
    /** The folder of store, log and reports, in the folder where the program starts. */
    public static final String DATA = "mimawari-data";

    private WithoutFile() {}

    /**
     * One site of the given addresses. A bare host name ({@code www.city.aozora.example}) stands for its https address.
     *
     * @param folder where the program starts
     * @return the problems' keys are {@code URL 1}, {@code URL 2} and so on
     */
    public static Loaded read(List<String> addresses, Path folder) {
        List<PublicUrl> start = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < addresses.size(); i++) {
            try {
                start.add(Addresses.page(withScheme(addresses.get(i).strip())));
            } catch (Wrong wrong) {
                problems.add(new Problem(0, "URL " + (i + 1), wrong.said()));
            }
        }
        if (!problems.isEmpty()) {
            return new Loaded.Bad(problems);
        }
        return new Loaded.Good(settings(List.of(SiteSettings.of(start)), folder));
    }

    /** No site, only the store that runs without a settings file have. */
    public static Settings stored(Path folder) {
        return settings(List.of(), folder);
    }

    private static Settings settings(List<SiteSettings> sites, Path folder) {
        return new Settings(
                sites,
                CrawlSettings.DEFAULT,
                NetworkSettings.DEFAULT,
                StoreReader.store("jdbc:h2:file:./" + DATA + "/mimawari", folder),
                null,
                ScheduleSettings.DEFAULT,
                CheckSettings.DEFAULT);
    }

    private static String withScheme(String text) {
        String host = text.split("[/:?#]", 2)[0].toLowerCase(Locale.ROOT);
        boolean bare = !text.contains("://") && (host.contains(".") || host.equals("localhost")) && !text.contains("@");
        return bare ? "https://" + text : text;
    }
}
