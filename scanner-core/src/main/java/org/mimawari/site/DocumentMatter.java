package org.mimawari.site;

import java.util.List;

/**
 * What a document holds beside its links: no text, only kinds, counts and places.
 *
 * @param holdings stretches of the document that hold something, each concealment and place once; visible ones only if they hold personal data
 * @param traces what its properties tell of people
 * @param mails the mails that it is or holds
 */
public record DocumentMatter(List<Holding> holdings, List<PropertyTrace> traces, List<MailTally> mails) {
    public static final DocumentMatter NONE = new DocumentMatter(List.of(), List.of());

    public DocumentMatter {
        holdings = List.copyOf(holdings);
        traces = List.copyOf(traces);
        mails = List.copyOf(mails);
    }

    /** Of a document that is no mail and holds none. */
    public DocumentMatter(List<Holding> holdings, List<PropertyTrace> traces) {
        this(holdings, traces, List.of());
    }
}
