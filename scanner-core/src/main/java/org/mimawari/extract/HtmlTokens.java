package org.mimawari.extract;

import org.jspecify.annotations.Nullable;

/**
 * Takes a page apart into tags, text and comments, as the
 * <a href="https://html.spec.whatwg.org/multipage/parsing.html#tokenization">HTML Standard</a> has it, in one pass over the characters, without copying them.
 * Of a document type only that it is there is told. Linear time; takes no memory beyond the page. Used once, by one thread.
 */
final class HtmlTokens {
    private final HtmlBuffer page;
    private final HtmlTokenSink sink;
    private final HtmlReferences references;
    private final HtmlTagText tags;
    private final HtmlMarkup markup;
    private final HtmlRawText raw;

    HtmlTokens(String text, HtmlTokenSink sink) {
        this.page = new HtmlBuffer(text);
        this.sink = sink;
        this.references = new HtmlReferences(page);
        this.tags = new HtmlTagText(page, references);
        this.markup = new HtmlMarkup(page, sink);
        this.raw = new HtmlRawText(page);
    }

    void run() {
        run(HtmlMode.DATA, null);
    }

    /** @param element whose text the page begins with */
    void run(HtmlMode start, @Nullable HtmlName element) {
        HtmlMode mode = start;
        HtmlName open = element;
        while (page.at < page.end) {
            if (mode == HtmlMode.DATA || open == null && mode != HtmlMode.PLAINTEXT) {
                data();
            } else {
                raw(mode, open);
            }
            mode = page.at < page.end ? markup() : HtmlMode.DATA;
            open = mode == HtmlMode.DATA ? null : tags.tag().name();
        }
    }

    private void data() {
        char[] chars = page.chars;
        int end = page.end;
        int start = page.at;
        int i = start;
        while (i < end) {
            char c = chars[i];
            if (c <= '<' && (c == '<' && isMarkup(i) || c == '&' || c == 0)) {
                break;
            }
            i++;
        }
        if (i < end && chars[i] != '<') {
            resolved(start, i);
        } else {
            text(start, i);
            page.at = i;
        }
    }

    /** From the first reference on, text moves to the left. */
    private void resolved(int start, int first) {
        char[] chars = page.chars;
        int end = page.end;
        int i = first;
        int out = first;
        while (i < end && !(chars[i] == '<' && isMarkup(i))) {
            if (chars[i] == '&') {
                references.resolve(i, out, false);
                i = references.at();
                out = references.out();
            } else if (chars[i] == 0 && !sink.keepsNul()) {
                i++;
                if (sink.isForeign()) {
                    chars[out++] = '\uFFFD';
                }
            } else {
                chars[out++] = chars[i++];
            }
        }
        text(start, out);
        page.at = i;
    }

    private void text(int from, int to) {
        if (from < to) {
            sink.text(page.chars, from, to);
        }
    }

    private boolean isMarkup(int i) {
        if (i + 1 >= page.end) {
            return false;
        }
        char next = page.chars[i + 1];
        return next < 0x80 && HtmlBuffer.isLetter(next)
                || next == '!'
                || next == '?'
                || next == '/' && i + 2 < page.end;
    }

    private void raw(HtmlMode mode, @Nullable HtmlName open) {
        int start = page.at;
        int stop = page.end;
        if (mode == HtmlMode.SCRIPT) {
            stop = raw.scriptEnd(start);
        } else if (open != null && mode != HtmlMode.PLAINTEXT) {
            stop = raw.end(start, open);
        }
        for (int i = start; i < stop; i++) {
            if (page.chars[i] == 0) {
                page.chars[i] = '\uFFFD';
            }
        }
        if (mode == HtmlMode.RCDATA) {
            rcdata(start, stop);
        } else {
            text(start, stop);
        }
        page.at = stop;
    }

    private void rcdata(int start, int stop) {
        int out = start;
        int i = start;
        while (i < stop) {
            if (page.chars[i] == '&') {
                references.resolve(i, out, false);
                i = references.at();
                out = references.out();
            } else {
                page.chars[out++] = page.chars[i++];
            }
        }
        text(start, out);
    }

    /** Reads what begins with the '<' here. */
    private HtmlMode markup() {
        int at = page.at;
        char next = page.chars[at + 1];
        if (next == '!') {
            page.at = markup.declaration(at);
        } else if (next == '?') {
            page.at = markup.bogus(at + 1);
        } else if (next != '/') {
            return startTag(at + 1);
        } else {
            char name = page.chars[at + 2];
            if (name == '>') {
                page.at = at + 3;
            } else if (name < 0x80 && HtmlBuffer.isLetter(name)) {
                endTag(at + 2);
            } else {
                page.at = markup.bogus(at + 2);
            }
        }
        return HtmlMode.DATA;
    }

    private HtmlMode startTag(int name) {
        int behind = tags.read(name);
        page.at = behind < 0 ? page.end : behind;
        return behind < 0 ? HtmlMode.DATA : sink.start(tags.tag());
    }

    private void endTag(int name) {
        int behind = tags.read(name);
        page.at = behind < 0 ? page.end : behind;
        if (behind >= 0) {
            sink.end(tags.tag().name());
        }
    }
}
