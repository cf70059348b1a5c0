package org.mimawari.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mimawari.extract.HtmlSuite.Case;

/** Holds the tokenizer against the cases of html5lib-tests. Of a document type only that it is there is compared: nothing else of it is read. */
class HtmlTokensTest {
    private static final Map<String, HtmlMode> STATES = Map.of(
            "Data state", HtmlMode.DATA,
            "CDATA section state", HtmlMode.DATA,
            "RCDATA state", HtmlMode.RCDATA,
            "RAWTEXT state", HtmlMode.RAWTEXT,
            "Script data state", HtmlMode.SCRIPT,
            "PLAINTEXT state", HtmlMode.PLAINTEXT);

    /** Spells tokens as {@link HtmlSuite} does. */
    private static final class Spelled implements HtmlTokenSink {
        private final List<String> tokens = new ArrayList<>();
        private final boolean foreign;

        private Spelled(boolean foreign) {
            this.foreign = foreign;
        }

        @Override
        public HtmlMode start(HtmlTag tag) {
            Map<String, String> attributes = new TreeMap<>();
            for (int i = 0; i < tag.attributes(); i++) {
                attributes.putIfAbsent(tag.attribute(i).text(), tag.value(i));
            }
            StringBuilder token = new StringBuilder("StartTag " + tag.name());
            attributes.entrySet().stream()
                    .map(one -> one.getKey() + "=" + one.getValue())
                    .sorted()
                    .forEach(attribute -> token.append(" [").append(attribute).append(']'));
            tokens.add(token + (tag.isSelfClosing() ? " /" : ""));
            return HtmlMode.DATA;
        }

        @Override
        public void end(HtmlName name) {
            tokens.add("EndTag " + name);
        }

        @Override
        public void text(char[] chars, int from, int to) {
            int last = tokens.size() - 1;
            String text = new String(chars, from, to - from);
            if (last >= 0 && tokens.get(last).startsWith("Character")) {
                tokens.set(last, tokens.get(last) + text);
            } else if (!text.isEmpty()) {
                tokens.add("Character " + text);
            }
        }

        @Override
        public void comment(char[] chars, int from, int to) {
            // U+0000 becomes U+FFFD in comments; nobody reads those, so the tokenizer leaves that to who does.
            tokens.add("Comment " + new String(chars, from, to - from).replace('\u0000', '\uFFFD'));
        }

        @Override
        public void doctype() {
            tokens.add("DOCTYPE");
        }

        @Override
        public boolean keepsNul() {
            return true;
        }

        @Override
        public boolean isForeign() {
            return foreign;
        }
    }

    private static List<String> tokens(Case test) {
        boolean section = test.state().startsWith("CDATA");
        Spelled sink = new Spelled(section);
        HtmlName element = HtmlNames.known(test.element().isEmpty() ? "none" : test.element());
        new HtmlTokens(CharBuffer.wrap(((section ? "<![CDATA[" : "") + test.input()).toCharArray()), sink)
                .run(STATES.get(test.state()), element);
        return sink.tokens;
    }

    @Test
    void everyCaseOfTheSuiteGivesTheExpectedTokens() {
        List<Case> cases = HtmlSuite.cases();
        List<String> misses = new ArrayList<>();
        for (Case test : cases) {
            List<String> tokens = tokens(test);
            if (!tokens.equals(test.expected())) {
                misses.add(test + " but was " + tokens);
            }
        }
        System.out.printf(Locale.ROOT, "html5lib tokenizer: %d of %d%n", cases.size() - misses.size(), cases.size());
        assertThat(cases).hasSizeGreaterThan(6_000);
        assertThat(misses).isEmpty();
    }
}
