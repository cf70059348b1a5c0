package org.mimawari.check.share;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mimawari.check.Cell;
import org.mimawari.site.Bearing;
import org.mimawari.site.Handout;
import org.mimawari.site.PersonalDataTally;
import org.mimawari.site.ShareAccess;
import org.mimawari.site.ShareKind;
import org.mimawari.site.SharedFile;
import org.mimawari.term.AddressKind;
import org.mimawari.term.DataKind;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Service;
import org.mimawari.term.Sureness;
import org.mimawari.term.Via;

/** Makes a shared thing of a row: kind, handed out, sureness, access, editable, content. */
final class ShareRows {
    private static final Pattern CONTENT =
            Pattern.compile("([0-9]+) rows, ([0-9]+) people(?: \\(([a-z, ]+)\\))?( cut)?");

    private ShareRows() {}

    static SharedFile file(Map<String, String> row) {
        return new SharedFile(
                PublicUrl.of("https://docs.google.com/spreadsheets/d/1AozoraMoushikomiIchiran/edit"),
                handouts(row.get("handed out")),
                new Service("google-sheets", "Google Sheets"),
                Cell.name(Sureness.class, row.get("sureness")),
                Cell.name(ShareKind.class, row.get("kind")),
                Label.masked("夏休み教室 一覧"),
                Cell.observed(row.get("access"), cell -> Cell.name(ShareAccess.class, cell)),
                Cell.observed(row.get("editable"), Boolean::valueOf),
                Cell.observed(row.get("content"), ShareRows::tally),
                Bearing.NONE);
    }

    private static List<Handout> handouts(String cell) {
        List<Handout> handouts = new ArrayList<>();
        for (String kind : cell.split(", ")) {
            handouts.add(new Handout(Cell.name(AddressKind.class, kind), Cell.route(Via.LINK, handouts.size() + 1)));
        }
        return handouts;
    }

    private static PersonalDataTally tally(String cell) {
        Matcher matcher = CONTENT.matcher(cell);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no content: " + cell);
        }
        int people = Integer.parseInt(matcher.group(2));
        Map<DataKind, Integer> kinds = new EnumMap<>(DataKind.class);
        if (matcher.group(3) != null) {
            for (String kind : matcher.group(3).split(", ")) {
                kinds.put(Cell.name(DataKind.class, kind), Math.max(1, people));
            }
        }
        return new PersonalDataTally(Integer.parseInt(matcher.group(1)), people, kinds, matcher.group(4) == null);
    }
}
