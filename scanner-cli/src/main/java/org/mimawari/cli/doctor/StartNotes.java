package org.mimawari.cli.doctor;

import java.util.List;
import org.mimawari.cli.text.Said;
import org.mimawari.scan.StartSeen;

/** Says what the start addresses answered, and what to do where something is in the way. */
public final class StartNotes {
    private final String userAgent;

    /** @param userAgent how the scanner names itself to servers, for whoever lets it through a firewall */
    public StartNotes(String userAgent) {
        this.userAgent = userAgent;
    }

    public List<Note> of(List<StartSeen> starts) {
        return starts.stream().map(this::of).toList();
    }

    private Note of(StartSeen seen) {
        Said said = Said.of(
                "start." + seen.kind(),
                seen.start().shown(),
                seen.end().host(),
                userAgent,
                seen.firewall().isEmpty() ? "" : " (" + seen.firewall() + ")",
                seen.end().shown());
        return new Note(level(seen), said);
    }

    private static Note.Level level(StartSeen seen) {
        return switch (seen.kind()) {
            case PAGE -> Note.Level.OK;
            case FILE, NOT_SEEN -> Note.Level.WARNING;
            default -> Note.Level.PROBLEM;
        };
    }
}
