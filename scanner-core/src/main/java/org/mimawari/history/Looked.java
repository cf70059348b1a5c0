package org.mimawari.history;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Undecided;
import org.mimawari.site.Coverage;
import org.mimawari.site.Document;
import org.mimawari.site.LinkTarget;
import org.mimawari.site.Missed;
import org.mimawari.site.Observed;
import org.mimawari.site.Snapshot;
import org.mimawari.site.Subject;
import org.mimawari.term.Digest;
import org.mimawari.term.PublicUrl;

/**
 * What a run looked at, as far as it decides whether a finding that it did not make again is gone or was only not seen. Addresses are kept as
 * digests, as in the store.
 *
 * @param checks ids of the checks that ran
 * @param seen addresses that were met and wholly read or asked
 * @param unseen addresses that could not be checked
 * @param undecided check and address, each pair of which could not be told
 * @param judged check and address, each pair of which was told by a run that asked single things and met nothing on its way
 * @param complete whether the run reached all that the site leads to, apart from {@code unseen}
 * @param dark places with a link of which nobody knows where it redirects to, as it was not asked or gave no answer
 * @param part null if the run was about the whole site
 */
public record Looked(
        Set<String> checks,
        Set<String> seen,
        Set<String> unseen,
        Set<String> undecided,
        Set<String> judged,
        boolean complete,
        Set<String> dark,
        @Nullable LookedAtPart part) {

    public Looked {
        checks = Set.copyOf(checks);
        seen = Set.copyOf(seen);
        unseen = Set.copyOf(unseen);
        undecided = Set.copyOf(undecided);
        judged = Set.copyOf(judged);
        dark = Set.copyOf(dark);
    }

    /** Of a run that walked. */
    public Looked(Set<String> checks, Set<String> seen, Set<String> unseen, Set<String> undecided, boolean complete) {
        this(checks, seen, unseen, undecided, Set.of(), complete, Set.of(), null);
    }

    /** The same, of a run that looked at a part of the site only; what it could not see is in the coverage. */
    public Looked ofPart(LookedAtPart looked, Coverage coverage) {
        Set<String> missing = new HashSet<>(unseen);
        coverage.missed().forEach(missed -> missing.add(digest(missed.url())));
        return new Looked(checks, seen, missing, undecided, judged, complete, dark, looked);
    }

    /** The same, with more addresses that were not looked at, by their digests. */
    public Looked butFor(Set<String> others) {
        return new Looked(checks, seen, both(unseen, others), undecided, judged, complete, dark, part);
    }

    /** The same, with these as the places of which nobody knows where a redirect behind one of their links leads. */
    public Looked withDark(Set<PublicUrl> places) {
        Set<String> digests = places.stream().map(Looked::digest).collect(Collectors.toSet());
        return new Looked(checks, seen, unseen, undecided, judged, complete, both(dark, digests), part);
    }

    /** What two looks of one run saw, at different things. */
    public Looked and(Looked other) {
        return new Looked(
                checks,
                both(seen, other.seen),
                both(unseen, other.unseen),
                both(undecided, other.undecided),
                both(judged, other.judged),
                complete && other.complete,
                both(dark, other.dark),
                part == null ? other.part : part);
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    /** Whether a finding is what the run was about. */
    boolean isAbout(Standing standing) {
        return part == null || part.isAbout(standing);
    }

    /**
     * Of a run that asked known things again and walked nowhere: only what it judged can be gone, and of that only what the checks that judged it had found.
     *
     * @param judged the addresses of the things that each check looked at, by the check's id
     */
    public static Looked again(List<CheckInfo> checks, Map<String, Set<PublicUrl>> judged, List<Undecided> undecided) {
        Set<String> pairs = new HashSet<>();
        judged.forEach((check, urls) -> urls.forEach(url -> pairs.add(pair(check, digest(url)))));
        return new Looked(ids(checks), Set.of(), Set.of(), pairs(undecided), pairs, false, Set.of(), null);
    }

    /**
     * The same, with these things judged by every check: no place leads to them any more.
     *
     * @param targets digests of the addresses that they had turned out to have
     */
    public Looked withoutWayTo(Set<String> targets) {
        Set<String> all = new HashSet<>(judged);
        checks.forEach(check -> targets.forEach(target -> all.add(pair(check, target))));
        return new Looked(checks, seen, unseen, undecided, all, complete, dark, part);
    }

    /** The same, with these digests of addresses as what could not be checked. */
    public Looked withUnseen(Set<String> more) {
        Set<String> left = new HashSet<>(seen);
        left.removeAll(more);
        return new Looked(checks, left, both(unseen, more), undecided, judged, complete, dark, part);
    }

    /** Whether something there could not be checked. */
    boolean isUnseen(String digest) {
        return unseen.contains(digest);
    }

    private static Set<String> ids(List<CheckInfo> checks) {
        return checks.stream().map(CheckInfo::id).collect(Collectors.toSet());
    }

    private static Set<String> pairs(List<Undecided> undecided) {
        return undecided.stream()
                .map(one -> pair(one.check(), digest(one.target())))
                .collect(Collectors.toSet());
    }

    /** @param enoughSeen false if the run saw too little to say anything: then nothing is taken as gone */
    public static Looked of(Snapshot snapshot, List<Undecided> undecided, List<CheckInfo> checks, boolean enoughSeen) {
        Set<String> unseen = new HashSet<>();
        snapshot.coverage().missed().stream()
                .map(Missed::url)
                .map(Looked::digest)
                .forEach(unseen::add);
        Set<String> seen = new HashSet<>();
        for (Subject subject : snapshot.subjects()) {
            (isWhole(subject) ? seen : unseen).add(digest(subject.url()));
        }
        seen.removeAll(unseen);
        boolean allListed = snapshot.coverage().unseenTotal()
                <= snapshot.coverage().missed().size();
        return new Looked(
                ids(checks),
                enoughSeen ? seen : Set.of(),
                unseen,
                pairs(undecided),
                enoughSeen && allListed && snapshot.coverage().finished());
    }

    /** A link may stand on the very page of a document that could not be read. */
    private static boolean isWhole(Subject subject) {
        if (subject instanceof Document document) {
            return document.unreadPages() == 0 && document.pages() instanceof Observed.Seen;
        }
        return !(subject instanceof LinkTarget target) || target.answer() instanceof Observed.Seen;
    }

    /**
     * Whether a finding that stood and was not made again is gone: its target was judged, or every place that led there was read and leads
     * there no more.
     */
    boolean isGone(Standing standing) {
        String target = standing.targetDigest();
        String pair = pair(standing.check(), target);
        if (undecided.contains(pair) || unseen.contains(target)) {
            return false;
        }
        return judged.contains(pair)
                || seen.contains(target)
                || !isBehindTheDark(standing) && leadThereNoMore(standing.fromDigests())
                || part != null && part.leadsThereNoMore(standing);
    }

    /** Whether the run meant to look for a finding that it did not make again, and could not; a re-check does not mean to look for most. */
    boolean isDark(Standing standing) {
        String target = standing.targetDigest();
        return undecided.contains(pair(standing.check(), target))
                || unseen.contains(target)
                || standing.fromDigests().stream().anyMatch(unseen::contains)
                || isBehindTheDark(standing);
    }

    /** Whether a redirect led there, and may lead there still. */
    private boolean isBehindTheDark(Standing standing) {
        return standing.isOverRedirect() && standing.fromDigests().stream().anyMatch(dark::contains);
    }

    /** Whether all places that led to something were read, and do so no more, if it was not met. */
    boolean leadThereNoMore(Set<String> from) {
        if (from.stream().anyMatch(unseen::contains)) {
            return false;
        }
        return complete || (!from.isEmpty() && seen.containsAll(from));
    }

    static String digest(PublicUrl url) {
        return Digest.of(url.address()).hex();
    }

    private static String pair(String check, String targetDigest) {
        return check + ' ' + targetDigest;
    }
}
