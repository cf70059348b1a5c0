package org.mimawari.extract;

/** Reads what begins with "&lt;!", "&lt;?" or "&lt;/" and is no tag: comments and all that is taken for one. */
final class HtmlMarkup {
    private final HtmlBuffer page;
    private final HtmlTokenSink sink;

    HtmlMarkup(HtmlBuffer page, HtmlTokenSink sink) {
        this.page = page;
        this.sink = sink;
    }

    /** Reads the declaration whose '<' stands here, and returns what is behind it. */
    int declaration(int from) {
        int start = from + 2;
        if (page.isAt(start, "--")) {
            return comment(start + 2);
        }
        if (page.isAt(start, "doctype")) {
            sink.doctype();
            return Math.min(page.end, page.find('>', start) + 1);
        }
        if (page.isAt(start, "[cdata[") && isCapital(start + 1) && sink.isForeign()) {
            return section(start + "[cdata[".length());
        }
        return bogus(start);
    }

    private boolean isCapital(int from) {
        return new String(page.chars, from, 5).equals("CDATA");
    }

    /** Everything up to the next '>'. */
    int bogus(int from) {
        int stop = page.find('>', from);
        sink.comment(page.chars, from, stop);
        return Math.min(page.end, stop + 1);
    }

    private int comment(int from) {
        int opening = page.isAt(from, ">") ? 1 : page.isAt(from, "->") ? 2 : 0;
        if (opening > 0) {
            sink.comment(page.chars, from, from);
            return from + opening;
        }
        char[] chars = page.chars;
        for (int i = page.find('-', from); i < page.end; i = page.find('-', i + 1)) {
            if (i + 1 < page.end && chars[i + 1] == '-') {
                int close = page.isAt(i + 2, ">") ? 3 : page.isAt(i + 2, "!>") ? 4 : 0;
                if (close > 0) {
                    sink.comment(chars, from, i);
                    return i + close;
                }
            }
        }
        sink.comment(chars, from, unendedStop(from));
        return page.end;
    }

    /** Of a comment that the page breaks off: what could be the beginning of its end does not belong to it. */
    private int unendedStop(int from) {
        int stop = page.end;
        for (String ending : new String[] {"--!", "--", "-"}) {
            if (stop - from >= ending.length() && page.isAt(stop - ending.length(), ending)) {
                return stop - ending.length();
            }
        }
        return stop;
    }

    private int section(int from) {
        int i = page.find(']', from);
        while (i < page.end && !page.isAt(i, "]]>")) {
            i = page.find(']', i + 1);
        }
        sink.text(page.chars, from, i);
        return Math.min(page.end, i + 3);
    }
}
