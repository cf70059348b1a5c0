package org.mimawari.scan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.Body;
import org.mimawari.content.FoundLink;
import org.mimawari.content.Judge;
import org.mimawari.content.PeopleSign;
import org.mimawari.content.Reading;
import org.mimawari.content.SiteText;
import org.mimawari.derive.PersonalJudge;
import org.mimawari.gather.Earlier;
import org.mimawari.gather.KnownAddresses;
import org.mimawari.gather.Memory;
import org.mimawari.gather.web.Answer;
import org.mimawari.history.KeptVisit;
import org.mimawari.history.VisitMatter;
import org.mimawari.history.VisitMemory;
import org.mimawari.scan.document.DocumentReading;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;
import org.mimawari.site.DocumentLink;
import org.mimawari.site.Visited;
import org.mimawari.term.Label;
import org.mimawari.term.PhoneBlocks;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Validators;

/** Between what a walk reads and what is kept of it: words become labels. Thread-safe. */
final class SiteMemory implements Memory {
    private static final Form[] FORMS = Form.values();

    private final VisitMemory visits;
    private final Judge judge;
    private final Predicate<PublicUrl> keyed;
    private final LeftFiles left;
    private final @Nullable HeldVisits held;

    /**
     * @param keyed links that open something by a key in them: what leads there is not kept
     * @param left finds files without links
     * @param held takes what is to be written; null if it is written at once
     */
    SiteMemory(VisitMemory visits, Judge judge, Predicate<PublicUrl> keyed, LeftFiles left, @Nullable HeldVisits held) {
        this.held = held;
        this.keyed = keyed;
        this.left = left;
        this.visits = visits;
        this.judge = judge;
    }

    /** For lists of addresses, which hand nothing out by a key. */
    static SiteMemory ofLists(VisitMemory visits, HeldVisits held) {
        LeftFiles none = new LeftFiles(visits, url -> false, List.of(), LeftFiles.Part.NONE);
        return new SiteMemory(visits, new PersonalJudge(), url -> false, none, held);
    }

    /** The memory of a site, to be closed by whoever asks for it; null if it cannot be told who reads its documents. */
    static @Nullable VisitMemory visits(Settings settings, SiteSettings site, DocumentReading files) {
        return files.readers()
                .map(readers -> VisitMemory.open(
                        settings.store().folder(),
                        site.name(),
                        readers,
                        site.start().get(0),
                        site::owns))
                .orElse(null);
    }

    @Override
    public @Nullable Earlier of(PublicUrl url) {
        return visits.find(url).map(kept -> new Kept(url, kept)).orElse(null);
    }

    @Override
    public int number(PublicUrl url) {
        return visits.number(url);
    }

    @Override
    public List<PublicUrl> keptOf(String origin) {
        return IntStream.range(0, visits.size())
                .filter(visits::isKept)
                .mapToObj(visits::address)
                .filter(url -> url.origin().equals(origin))
                .toList();
    }

    @Override
    public int[] numbers(List<FoundLink> links) {
        return visits.numbers(links.stream().map(FoundLink::to).toList());
    }

    @Override
    public PublicUrl address(int number) {
        return visits.address(number);
    }

    @Override
    public void keep(Answer.Response response, Form form, Reading reading, int[] numbers, @Nullable Visited fact) {
        List<KeptVisit.NumberedLink> links = new ArrayList<>(numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            FoundLink link = reading.links().get(i);
            if (isNotToBeKept(link)) {
                leaveOut(response.url());
                left.met(response.url(), form, digest(response.body()));
                return;
            }
            links.add(new KeptVisit.NumberedLink(numbers[i], safe(link)));
        }
        VisitMatter matter = new VisitMatter(
                form.ordinal(),
                response.validators(),
                digest(response.body()),
                response.body().size(),
                judge.label(reading.title()),
                reading.signature(),
                reading.absence(),
                fact);
        if (held == null) {
            visits.keepNumbered(response.url(), matter, links);
        } else {
            List<DocumentLink> plain =
                    links.stream().map(KeptVisit.NumberedLink::link).toList();
            HeldVisits.Links read = new HeldVisits.Links(matter.title(), plain);
            held.holdRead(response.url(), read, () -> visits.keep(response.url(), matter, plain));
        }
        left.met(response.url(), form, matter.content());
    }

    /** A user name or password is cut off when an address is read, and with it the sign that nobody is to open that. */
    private boolean isNotToBeKept(FoundLink link) {
        return link.to().hadCredentials()
                || keyed.test(link.to())
                || link.place() instanceof Place.ImageSpot spot && keyed.test(spot.image());
    }

    private DocumentLink safe(FoundLink link) {
        return new DocumentLink(link.to(), judge.label(link.words()), link.via(), link.place(), link.audience());
    }

    private void write(PublicUrl url, Runnable write) {
        if (held == null) {
            write.run();
        } else {
            held.hold(url, write);
        }
    }

    @Override
    public List<PublicUrl> leftFiles(KnownAddresses known) {
        return left.of(known);
    }

    @Override
    public void ended(KnownAddresses known) {
        left.age(known);
    }

    @Override
    public void renew(Answer.Response response) {
        write(response.url(), () -> visits.renew(response.url(), response.validators()));
    }

    @Override
    public void gone(PublicUrl url) {
        if (held == null) {
            visits.forget(url);
        } else {
            held.holdGone(url, () -> visits.forget(url));
        }
    }

    @Override
    public void leaveOut(PublicUrl url) {
        left.leavesOut(url);
        write(url, () -> visits.leaveOut(url));
    }

    @Override
    public void disbelieve(PublicUrl url) {
        visits.disbelieve(url.origin());
    }

    @Override
    public boolean isDisbelieved(PublicUrl url) {
        return visits.isDisbelieved(url.origin());
    }

    /**
     * Stands for the bytes and the declared type, by which they may be read otherwise. Two check sums of 32 bits, the fastest that there are: they tell a change from none, and who wants to
     * deceive could do that with validators more easily.
     */
    static long digest(Body body) {
        CRC32 low = new CRC32();
        CRC32C high = new CRC32C();
        byte[] type = body.type().getBytes(StandardCharsets.UTF_8);
        low.update(type);
        high.update(type);
        low.update(body.bytes());
        high.update(body.bytes());
        return high.getValue() << Integer.SIZE | low.getValue();
    }

    private final class Kept implements Earlier {
        private final PublicUrl url;
        private final KeptVisit visit;

        Kept(PublicUrl url, KeptVisit visit) {
            this.url = url;
            this.visit = visit;
        }

        @Override
        public Validators validators() {
            return visit.matter().validators();
        }

        @Override
        public boolean isStill(Body body) {
            return body.whole()
                    && body.size() == size()
                    && digest(body) == visit.matter().content();
        }

        @Override
        public int size() {
            return visit.matter().size();
        }

        @Override
        public Form form() {
            return FORMS[visit.matter().form()];
        }

        @Override
        public Reading reading() {
            VisitMatter matter = visit.matter();
            return new Reading(
                    SiteText.NONE,
                    List.of(),
                    1,
                    0,
                    false,
                    matter.signature(),
                    matter.absence(),
                    PeopleSign.NONE,
                    PhoneBlocks.NONE);
        }

        @Override
        public @Nullable Visited fact() {
            return visit.matter().fact();
        }

        @Override
        public List<Onward> links(Needless needless) {
            Label title = visit.matter().title();
            left.met(url, form(), visit.matter().content());
            List<Onward> links = new ArrayList<>();
            for (KeptVisit.NumberedLink each : visit.links(needless::has)) {
                DocumentLink link = each.link();
                if (!needless.has(each.number(), link.to())) {
                    links.add(new Onward(
                            link.to(), new Route(url, title, link.words(), link.via(), link.place(), link.audience())));
                }
            }
            return links;
        }
    }
}
