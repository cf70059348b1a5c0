package org.mimawari.gather;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.FoundLink;
import org.mimawari.content.Reading;
import org.mimawari.gather.web.Answer;
import org.mimawari.site.Visited;
import org.mimawari.term.PublicUrl;

/**
 * What earlier runs read at the addresses of a site, and what this one reads, for the next; given by the composition root. Only an aid: what it does not know is read. Thread-safe.
 */
public interface Memory {

    /** One that knows nothing and keeps nothing. */
    Memory NONE = new NoMemory();

    /** What an answer turned out to be. */
    enum Form {
        PAGE,
        FILE,
        STYLES,
        SITEMAP
    }

    /** What the last visit gave; null if that is not known. */
    @Nullable
    Earlier of(PublicUrl url);

    /** The number of an address in this memory; negative if it has none. */
    int number(PublicUrl url);

    /** The addresses of a server (scheme, host, port) of which a visit is known. */
    List<PublicUrl> keptOf(String origin);

    /** The numbers of the addresses that links lead to, in their order; negative for one that has none. */
    int[] numbers(List<FoundLink> links);

    /** The address with a number that {@link #number} gave. */
    PublicUrl address(int number);

    /**
     * Takes in an answer that was read to its end and whose reading depends on nothing but its bytes.
     *
     * @param numbers what {@link #numbers} gave for its links
     * @param fact null if nothing can be said of it
     */
    void keep(Answer.Response response, Form form, Reading reading, int[] numbers, @Nullable Visited fact);

    /** The answer that was read before was given again, with other validators. */
    void renew(Answer.Response response);

    /**
     * The files that earlier runs read and to which nothing leads any more, as far as this run can tell at its end.
     *
     * @param known what it has met
     */
    List<PublicUrl> leftFiles(KnownAddresses known);

    /**
     * A walk of the whole site has ended, within its limits or not.
     *
     * @param known what it has met; what several in a row have not met need not be remembered
     */
    void ended(KnownAddresses known);

    /** Nothing is there any more. */
    void gone(PublicUrl url);

    /** Something was read there of which nothing is to be kept: it may lead anywhere. */
    void leaveOut(PublicUrl url);

    /** A server gave the same validators for something else: what it says of them is not believed, in later runs either. */
    void disbelieve(PublicUrl url);

    boolean isDisbelieved(PublicUrl url);
}
