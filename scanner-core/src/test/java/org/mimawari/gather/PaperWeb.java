package org.mimawari.gather;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mimawari.content.Body;
import org.mimawari.gather.web.Answer;
import org.mimawari.gather.web.Ask;
import org.mimawari.gather.web.Web;
import org.mimawari.term.PublicUrl;

/** The web as a test writes it down: the pages of one town; all else does not exist. */
final class PaperWeb implements Web {
    private record Paper(String type, byte[] bytes) {}

    private final Map<PublicUrl, Paper> papers = new HashMap<>();
    private final List<PublicUrl> asked = new CopyOnWriteArrayList<>();
    private final Map<PublicUrl, Map<String, String>> headers = new HashMap<>();
    private String refused = "//";

    void page(String path, String body) {
        file(path, "text/html; charset=utf-8", ("<!DOCTYPE html><html><body>" + body).getBytes(StandardCharsets.UTF_8));
    }

    void file(String path, String type, byte[] bytes) {
        papers.put(PublicUrl.of(PaperWalk.CITY + path), new Paper(type, bytes));
    }

    /** A header of the page at this path. */
    void header(String path, String name, String value) {
        headers.put(PublicUrl.of(PaperWalk.CITY + path), Map.of(name, value));
    }

    /** All below this path is answered by 403. */
    void refuse(String path) {
        refused = path;
    }

    List<PublicUrl> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Answer ask(Ask ask) {
        asked.add(ask.url());
        Paper paper = papers.get(ask.url());
        if (paper != null) {
            return answer(ask.url(), 200, paper);
        }
        int status = ask.url().path().startsWith(refused) ? 403 : 404;
        return answer(ask.url(), status, new Paper("text/plain", new byte[0]));
    }

    private Answer answer(PublicUrl url, int status, Paper paper) {
        Map<String, String> all = new HashMap<>(headers.getOrDefault(url, Map.of()));
        all.put("content-type", paper.type());
        return new Answer.Response(url, List.of(), status, all, new Body(paper.bytes(), paper.type(), true));
    }

    @Override
    public void breakOff() {}

    @Override
    public void close() {}
}
