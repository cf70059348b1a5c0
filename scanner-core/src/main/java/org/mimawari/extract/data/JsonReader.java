package org.mimawari.extract.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.extract.MixedText;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.extract.document.DocumentReader;
import org.mimawari.extract.plain.TextReader;
import org.mimawari.term.PublicUrl;

/**
 * Reads JSON as a stream, also one value a line, with comments, single quotes and the like: lists as tables (see {@link RecordLists}), the rest as text. What is no JSON from its beginning is read as text; what breaks later is read up to there, if a list stood in it. Thread-safe.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</a>
 */
public final class JsonReader implements DocumentReader {
    private static final int DEEPEST = 500;
    private static final int STEPS = 256;
    private static final int LONGEST_NUMBER = 1_000;

    private final TextReader text = new TextReader();
    private final JsonFactory factory = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    @Override
    public ReadResult<DocumentExtent> read(Body body, PublicUrl url, DocumentSink sink, Allowance allowance)
            throws IOException {
        RecordLists lists = new RecordLists(sink);
        boolean whole = through(body, lists, allowance);
        if (!whole && !lists.hasRows()) {
            return text.read(body, url, sink, allowance);
        }
        lists.finish();
        boolean all = whole && body.whole() && !lists.isCut();
        return new ReadResult.Read<>(all ? DocumentExtent.WHOLE : DocumentExtent.IN_PART);
    }

    private boolean through(Body body, RecordLists lists, Allowance allowance) {
        try (Reader in = MixedText.of(body);
                JsonParser json = factory.createParser(in)) {
            Values values = new Values(json, lists);
            int step = 0;
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (step++ % STEPS == 0) {
                    allowance.check();
                }
                values.take(token);
            }
            return true;
        } catch (IOException broken) {
            return false;
        }
    }

    /** Hands on what stands in the JSON: an object in an array stands under the key of the array, an array in an array is a record whose fields have no keys but their places. */
    private static final class Values {
        private final JsonParser json;
        private final RecordLists lists;
        /** From the outside in: the key under which what is open stands, and whether it is an array. */
        private final Deque<Level> levels = new ArrayDeque<>();

        private static final class Level {
            private final String key;
            private final boolean array;
            /** Whether it is a record of its own. */
            private final boolean record;

            private int place;

            Level(String key, boolean array, boolean record) {
                this.key = key;
                this.array = array;
                this.record = record;
            }
        }

        Values(JsonParser json, RecordLists lists) {
            this.json = json;
            this.lists = lists;
        }

        void take(JsonToken token) throws IOException {
            switch (token) {
                case START_OBJECT -> begin(false);
                case START_ARRAY -> begin(true);
                case END_OBJECT, END_ARRAY -> end();
                case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE -> value();
                default -> {
                    // Keys are asked for where their values stand; null says nothing.
                }
            }
        }

        private void begin(boolean array) throws IOException {
            Level in = levels.peek();
            boolean record = !array || in != null && in.array;
            String key = key();
            levels.push(new Level(key, array, record));
            if (record) {
                lists.begin(key);
            }
        }

        /** Of what begins or stands here. */
        private String key() throws IOException {
            Level in = levels.peek();
            if (in == null) {
                return "";
            }
            String name = json.currentName();
            return in.array || name == null ? in.key : name;
        }

        private void end() {
            Level ended = levels.pop();
            if (ended.record) {
                lists.end("");
            }
        }

        private void value() throws IOException {
            Level in = levels.peek();
            if (in != null && in.array && in.record) {
                lists.value(Integer.toString(in.place++), json.getText());
            } else if (in != null && in.array) {
                lists.more(in.key, json.getText());
            } else {
                lists.value(key(), json.getText());
            }
        }
    }
}
