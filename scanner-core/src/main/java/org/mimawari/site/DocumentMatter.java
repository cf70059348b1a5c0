package org.mimawari.site;

import java.util.List;
import org.mimawari.term.DocumentSketch;

/**
 * What a document holds beside its links: no text, only kinds, counts and places.
 *
 * @param holdings stretches of the document that hold something, each concealment and place once; visible ones only if they hold personal data
 * @param traces what its properties tell of people
 * @param sketch by what other versions of the document are known
 * @param mails the mails that it is or holds
 */
public record DocumentMatter(
        List<Holding> holdings, List<PropertyTrace> traces, DocumentSketch sketch, List<MailTally> mails) {
    public static final DocumentMatter NONE = new DocumentMatter(List.of(), List.of());

    public DocumentMatter {
        holdings = List.copyOf(holdings);
        traces = List.copyOf(traces);
        mails = List.copyOf(mails);
    }

    /** Of a document that is no mail and holds none. */
    public DocumentMatter(List<Holding> holdings, List<PropertyTrace> traces, DocumentSketch sketch) {
        this(holdings, traces, sketch, List.of());
    }

    /** Of one of which no other version is to be known. */
    public DocumentMatter(List<Holding> holdings, List<PropertyTrace> traces) {
        this(holdings, traces, DocumentSketch.NONE);
    }

    /** The same, judged otherwise. */
    public DocumentMatter withHoldings(List<Holding> other) {
        return new DocumentMatter(other, traces, sketch, mails);
    }
}
