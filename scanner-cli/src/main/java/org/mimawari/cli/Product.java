package org.mimawari.cli;

import java.util.List;
import org.mimawari.cli.command.Engine;
import org.mimawari.finding.CheckInfo;
import org.mimawari.history.RunRecord;
import org.mimawari.report.Edition;
import org.mimawari.report.Format;
import org.mimawari.scan.Progress;
import org.mimawari.scan.ScanOutcome;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;
import org.mimawari.term.Language;

final class Product implements Engine {
    @Override
    public List<CheckInfo> checks() {
        return List.of();
    }

    @Override
    public Explanation explain(String check, Language language) {
        throw new IllegalStateException();
    }

    @Override
    public ScanOutcome scan(Settings settings, SiteSettings site, Wish wish, Progress progress) {
        throw new IllegalStateException();
    }

    @Override
    public List<RunRecord> runs(Settings settings) {
        throw new IllegalStateException();
    }

    @Override
    public List<Format> formats() {
        return List.of();
    }

    @Override
    public String summary(Edition edition) {
        throw new IllegalStateException();
    }

    @Override
    public void mail(Settings settings, SiteSettings site, Edition edition) {
        throw new IllegalStateException();
    }

    @Override
    public java.util.Optional<org.mimawari.cli.text.Said> mailTrouble(Settings settings) {
        throw new IllegalStateException();
    }

    @Override
    public boolean isCron(String expression) {
        return true;
    }
}
