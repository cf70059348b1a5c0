package org.mimawari.derive;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mimawari.compare.Sketcher;
import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.FoundLink;
import org.mimawari.content.Judge;
import org.mimawari.content.MailSink;
import org.mimawari.content.SiteText;
import org.mimawari.content.TableSink;
import org.mimawari.personal.MailDomains;
import org.mimawari.personal.PropertyNames;
import org.mimawari.personal.RecordWeights.Standing;
import org.mimawari.personal.TextKinds;
import org.mimawari.site.DocumentMatter;
import org.mimawari.site.Holding;
import org.mimawari.site.MailTally;
import org.mimawari.site.NumberTally;
import org.mimawari.site.PersonalDataTally;
import org.mimawari.site.PropertyTrace;
import org.mimawari.term.Concealment;
import org.mimawari.term.Digest;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PropertyKind;

/**
 * Counts what one document holds while it is read; keeps links, kinds and counts only. At most {@value #MOST_PARTS} places are told apart; what comes after is counted for the document as a whole. Used by one thread.
 */
final class DocumentTally implements DocumentSink {
    private static final int MOST_PARTS = 500;
    private static final int MOST_MAILS = 2_000;
    private static final int MOST_LINKS = 20_000;
    private static final long MOST_LINK_CHARACTERS = 4_000_000;

    /** One part of the document, as far as it is told apart. */
    private record Part(Concealment concealment, Place place) {}

    /** A place and way, once: as every reader gives them. */
    private record LinkKey(String to, String via) {}

    private final Judge judge;
    private final TableLook look;
    private final TextKinds texts;
    private final PropertyNames names;
    private final Function<Place, MailCount> mailCounts;
    private final Map<Part, Counted> parts = new LinkedHashMap<>();
    private final Map<SheetTally, Place> tables = new LinkedHashMap<>();
    private final VisibleNumbers numbers;
    private final List<MailCount> mails = new ArrayList<>();
    private final Map<PropertyKind, Set<Digest>> traces = new EnumMap<>(PropertyKind.class);
    private final PeopleSeen.Budget budget = new PeopleSeen.Budget();
    private final Map<Concealment, PeopleSeen> people = new EnumMap<>(Concealment.class);
    private final Set<LinkKey> met = new HashSet<>();
    private final Set<FoundLink> links = new LinkedHashSet<>();
    private final Sketcher sketcher = new Sketcher();
    private SiteText title = SiteText.NONE;
    private long linkCharacters;
    private boolean cut;

    /** With the usual rules for mails. */
    DocumentTally(Judge judge, TableLook look, TextKinds texts, PropertyNames names) {
        this(judge, look, texts, names, place -> new MailCount(place, new MailDomains(), MailRules.DEFAULT));
    }

    DocumentTally(
            Judge judge, TableLook look, TextKinds texts, PropertyNames names, Function<Place, MailCount> mailCounts) {
        this.judge = judge;
        this.look = look;
        this.texts = texts;
        this.names = names;
        this.numbers = new VisibleNumbers(texts.numbers());
        this.mailCounts = mailCounts;
    }

    @Override
    public Label label(SiteText words) {
        return judge.label(words);
    }

    @Override
    public void title(SiteText words) {
        title = words;
        numbers.title(words.raw());
    }

    @Override
    public void link(FoundLink link) {
        String address = link.to().href();
        if (links.size() == MOST_LINKS || linkCharacters > MOST_LINK_CHARACTERS) {
            cut = true;
        } else if (met.add(new LinkKey(address, link.via().name()))) {
            links.add(link);
            sketcher.link(link);
            linkCharacters += address.length();
        }
    }

    /** Of running text that can be seen, numbers of single people are looked for and nothing else: that many names in one are no list of people. */
    @Override
    public void text(Place place, Concealment concealment, SiteText words) {
        if (concealment == Concealment.NONE) {
            numbers.text(place, words.raw());
            sketcher.seen(words);
        } else if (!words.isBlank()) {
            TextKinds.Found found = texts.in(words.raw());
            part(place, concealment)
                    .row(
                            found.kinds(),
                            found.names() > 0 ? Standing.ALERT : Standing.NONE,
                            Counted.letters(words.raw()));
        }
    }

    @Override
    public TableSink table(Place place, Concealment concealment, Set<Integer> hiddenColumns) {
        SheetTally table =
                new SheetTally(look, concealment, hiddenColumns, how -> part(place, how), numbers.search(place));
        tables.put(table, place);
        return concealment == Concealment.NONE ? seen(table, hiddenColumns) : table;
    }

    private TableSink seen(TableSink table, Set<Integer> hiddenColumns) {
        return (cells, row) -> {
            table.row(cells, row);
            if (row == Concealment.NONE) {
                String line = IntStream.range(0, cells.size())
                        .filter(column -> !hiddenColumns.contains(column))
                        .mapToObj(column -> cells.get(column).raw())
                        .collect(Collectors.joining(" "));
                sketcher.seen(new SiteText(line));
            }
        };
    }

    private PeopleSeen met(Concealment concealment) {
        return people.computeIfAbsent(concealment, none -> new PeopleSeen(budget));
    }

    private Counted part(Place place, Concealment concealment) {
        Part part = new Part(concealment, place);
        Counted known = parts.get(part);
        if (known != null) {
            return known;
        }
        Part kept = parts.size() < MOST_PARTS ? part : new Part(concealment, Place.WHOLE);
        return parts.computeIfAbsent(kept, none -> new Counted(new PeopleSeen(budget), met(concealment)));
    }

    @Override
    public void leftOut() {
        cut = true;
    }

    @Override
    public MailSink mail(Place place) {
        MailCount count = mailCounts.apply(place);
        if (mails.size() == MOST_MAILS) {
            cut = true;
        } else {
            mails.add(count);
        }
        return count;
    }

    @Override
    public void property(PropertyKind kind, SiteText value) {
        if (kind == PropertyKind.MADE || kind == PropertyKind.CHANGED) {
            sketcher.property(kind, value);
        } else if (kind == PropertyKind.GPS_POSITION || names.isPerson(value.raw())) {
            traces.computeIfAbsent(kind, none -> new HashSet<>()).add(Digest.of(value.raw()));
        }
    }

    @Override
    public void embedded(Place place, Concealment concealment, SiteText name, Body body) {
        throw new IllegalStateException("files within files are read by whoever reads the document");
    }

    /** Whether more stands in it than was handed on or is kept. */
    boolean isCut() {
        return cut;
    }

    SiteText title() {
        return title;
    }

    List<FoundLink> links() {
        return List.copyOf(links);
    }

    /** To be called once, at the end. */
    DocumentMatter matter() {
        tables.forEach((table, place) -> numbers.add(place, table.end()));
        Map<Place, NumberTally> shown = numbers.end();
        List<Holding> holdings = new ArrayList<>();
        parts.forEach((part, counted) -> {
            boolean seen = part.concealment() == Concealment.NONE;
            NumberTally found = seen ? shown.getOrDefault(part.place(), NumberTally.NONE) : NumberTally.NONE;
            if (seen ? counted.hasPersonal() || !found.isEmpty() : !counted.isEmpty()) {
                holdings.add(counted.holding(part.concealment(), part.place(), found));
            }
        });
        shown.forEach((place, found) -> {
            if (!parts.containsKey(new Part(Concealment.NONE, place))) {
                holdings.add(new Holding(Concealment.NONE, place, 0, PersonalDataTally.NONE, found));
            }
        });
        List<PropertyTrace> kept = new ArrayList<>();
        traces.forEach((kind, values) -> kept.add(new PropertyTrace(kind, values.size())));
        List<MailTally> counted = mails.stream().map(MailCount::tally).toList();
        return new DocumentMatter(holdings, kept, sketcher.sketch(), counted);
    }
}
