package org.mimawari.gather.probe;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mimawari.content.Judge;
import org.mimawari.gather.web.Web;
import org.mimawari.site.Bearing;
import org.mimawari.site.Observed;
import org.mimawari.site.PersonalDataTally;
import org.mimawari.site.ShareAccess;
import org.mimawari.site.SharedFile;
import org.mimawari.term.Cause;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;

/**
 * Asks Google sheets, documents, slides, drawings, and files and folders in Google Drive (videos too, which are files) what a stranger sees. A file is asked once for its page; a sheet first for its rows as CSV, of which at most {@value GoogleTables#MOST} tables are read:
 * the first, and those that links name.
 *
 * <p>Whether a stranger may edit is not known of any answer, so it stays unseen: an address that ends in /edit is what Google gives for looking too. Three requests for an open sheet, at most ten; one for all others; besides redirects of the page.
 * Stateless and thread-safe; never throws for anything that a server says. Source of the signals: docs/services.md.
 */
public final class GoogleFilesProbe implements ServiceProbe {
    private static final int MOST_RESOLVED = 2;
    private static final Pattern TABLE = Pattern.compile("(?:^|[#&])gid=([0-9]{1,20})(?=&|$)");
    private static final Pattern RESOURCE_KEY = Pattern.compile("[A-Za-z0-9_-]{1,100}");
    private static final String FIRST = "0";

    private final GoogleAddresses addresses = new GoogleAddresses();
    private final Judge judge;

    /** @param judge makes titles safe and counts what tables hold */
    public GoogleFilesProbe(Judge judge) {
        this.judge = judge;
    }

    @Override
    public Set<String> services() {
        return GoogleAddresses.SERVICES;
    }

    @Override
    public PublicUrl canonical(PublicUrl url, Sighting sighting) {
        return GoogleFile.of(sighting).page();
    }

    @Override
    public SharedFile look(Thing thing, Web web) {
        return look(thing, GoogleFile.of(thing.sighting()), web, MOST_RESOLVED);
    }

    private SharedFile look(Thing thing, GoogleFile file, Web web, int more) {
        if (file.type() == GoogleFile.Type.SHEET) {
            return sheet(thing, file, web);
        }
        GoogleDoor.Opened door = door(thing, file, web);
        GoogleFile at = door.at().orElse(file);
        if (at.type() == GoogleFile.Type.SHEET && more > 0) {
            return look(thing, at, web, more - 1);
        }
        Label title = door.title().map(judge::label).orElse(Label.NONE);
        return shared(thing, at, title, door.access(), Observed.unseen(Cause.NOT_ATTEMPTED));
    }

    private GoogleDoor.Opened door(Thing thing, GoogleFile file, Web web) {
        return new GoogleDoor(addresses, web).open(file, withResourceKey(thing, file.page()));
    }

    /** Some files of before 2021 open only by an address that carries a second key; whoever hands the file out hands that out too. */
    private static PublicUrl withResourceKey(Thing thing, PublicUrl page) {
        return thing.ways().stream()
                .flatMap(way -> way.address().parameter("resourcekey").stream())
                .filter(key -> RESOURCE_KEY.matcher(key).matches())
                .findFirst()
                .flatMap(key -> page.resolve(
                        page.query().isPresent() ? page.address() + "&resourcekey=" + key : "?resourcekey=" + key))
                .orElse(page);
    }

    private SharedFile sheet(Thing thing, GoogleFile sheet, Web web) {
        GoogleRows rows = new GoogleRows(addresses, judge, web);
        GoogleRows.Read first = rows.read(sheet, Optional.empty());
        if (first.access().known().filter(access -> access != ShareAccess.OPEN).isPresent()) {
            return shared(thing, sheet, Label.NONE, first.access(), first.content());
        }
        GoogleDoor.Opened door = door(thing, sheet, web);
        Observed<ShareAccess> access = first.access().is(ShareAccess.OPEN) || door.access() instanceof Observed.Unseen
                ? first.access()
                : door.access();
        Label title = door.title().map(judge::label).orElse(Label.NONE);
        Observed<SheetRows> content = first.content() instanceof Observed.Seen<SheetRows> seen
                ? Observed.seen(new GoogleTables(rows, sheet).withOthers(first, seen.value(), tables(thing)))
                : first.content();
        return shared(thing, sheet, title, access, content);
    }

    /** The tables that links name besides the first. */
    private static List<String> tables(Thing thing) {
        return thing.ways().stream()
                .flatMap(way -> Stream.concat(
                        way.address().parameter("gid").map(gid -> "gid=" + gid).stream(),
                        way.address().fragment().stream()))
                .map(TABLE::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .filter(gid -> !gid.equals(FIRST))
                .distinct()
                .limit(GoogleTables.MOST)
                .toList();
    }

    private static SharedFile shared(
            Thing thing, GoogleFile file, Label title, Observed<ShareAccess> access, Observed<SheetRows> rows) {
        Observed<PersonalDataTally> content = rows instanceof Observed.Unseen<SheetRows> unseen
                ? Observed.unseen(unseen.cause())
                : Observed.seen(rows.known().orElseThrow().tally());
        return new SharedFile(
                file.page(),
                thing.handouts(),
                thing.sighting().service(),
                thing.sighting().sureness(),
                file.kind(),
                title,
                access,
                Observed.unseen(Cause.NOT_ATTEMPTED),
                content,
                rows.known().map(SheetRows::bearing).orElse(Bearing.NONE));
    }
}
