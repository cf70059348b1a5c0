package org.mimawari.personal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mimawari.term.VideoTopic;

/**
 * Tells what the title of a video suggests, by the table {@code video-topics.tsv} beside this class. A title that suggests both is for staff. Looks at the first {@value #LONGEST}
 * characters. Thread-safe; linear; throws on no text.
 */
public final class VideoTopics {
    private static final int LONGEST = 400;
    private static final String NONE = "-";
    private static final String ANNOUNCES = "-…";
    /** No letter of a title, so that what stood on both sides of a cut makes no word. */
    private static final String CUT = "\n";

    private final Map<VideoTopic, List<String>> words = new EnumMap<>(VideoTopic.class);
    private final List<String> others = new ArrayList<>();
    private final List<String> announcements = new ArrayList<>();

    public VideoTopics() {
        try (InputStream in = VideoTopics.class.getResourceAsStream("video-topics.tsv")) {
            if (in == null) {
                throw new IllegalStateException("The table video-topics.tsv is missing from the program");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(this::addLine);
        } catch (IOException damaged) {
            throw new UncheckedIOException("The table video-topics.tsv cannot be read", damaged);
        }
    }

    private void addLine(String line) {
        String[] cells = line.split("\t", 2);
        List<String> list =
                switch (cells[0]) {
                    case NONE -> others;
                    case ANNOUNCES -> announcements;
                    default -> words.computeIfAbsent(VideoTopic.valueOf(cells[0]), topic -> new ArrayList<>());
                };
        for (String word : cells[1].split(", ", -1)) {
            list.add(normal(word));
        }
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s", "");
    }

    public VideoTopic of(String title) {
        String text = normal(title.substring(0, Math.min(title.length(), LONGEST)));
        for (String other : others) {
            text = text.replace(other, CUT);
        }
        if (suggests(text, VideoTopic.STAFF)) {
            return VideoTopic.STAFF;
        }
        return suggests(text, VideoTopic.CLASS) ? VideoTopic.CLASS : VideoTopic.ANY;
    }

    private boolean suggests(String text, VideoTopic topic) {
        return words.getOrDefault(topic, List.of()).stream().anyMatch(word -> shows(text, word));
    }

    /** Whether the word stands there at least once without announcing only that there will be such a thing. */
    private boolean shows(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int behind = at + word.length();
            if (announcements.stream().noneMatch(words -> text.startsWith(words, behind))) {
                return true;
            }
        }
        return false;
    }
}
