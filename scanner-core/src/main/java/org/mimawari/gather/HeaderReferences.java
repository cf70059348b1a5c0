package org.mimawari.gather;

import java.util.ArrayList;
import java.util.List;
import org.mimawari.extract.LinkHeader;
import org.mimawari.extract.MetaRefresh;
import org.mimawari.gather.web.Answer;

/** What the headers of an answer lead to: Link, and Refresh, which browsers obey as they obey the element of that name. */
final class HeaderReferences {
    private HeaderReferences() {}

    /** As written, to be resolved against the address of the answer. */
    static List<String> of(Answer.Response response) {
        List<String> all = new ArrayList<>(
                response.header("link").map(LinkHeader::leadingOn).orElse(List.of()));
        response.header("refresh").flatMap(MetaRefresh::target).ifPresent(all::add);
        return all;
    }
}
