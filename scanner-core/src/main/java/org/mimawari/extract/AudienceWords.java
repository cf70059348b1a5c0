package org.mimawari.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mimawari.extract.AudienceList.Phrase;
import org.mimawari.extract.AudiencePeople.Named;
import org.mimawari.extract.AudienceSigns.Beside;
import org.mimawari.term.Audience;

/**
 * Tells whom a sentence, a line or the words of a link say that a thing is meant for, by the list {@code audience-words.txt} beside this class. Conditions for taking part
 * ("members only: half price") are none for seeing, and are passed over. Looks at the first {@value #MOST_CHARACTERS} characters and {@value #MOST_PLACES} places in them. Thread-safe;
 * linear; throws on no text.
 */
final class AudienceWords {
    private static final int MOST_CHARACTERS = 500;
    private static final int MOST_PLACES = 12;

    private final List<Phrase> editions;
    private final List<Phrase> whole;
    private final List<String> only;
    private final List<String> onlyBefore;
    private final List<String> except;
    private final List<String> denied;
    private final List<String> limited;
    private final List<String> forATime;
    private final List<String> open;
    private final List<String> closed;
    private final List<String> invites;
    private final List<String> invited;
    private final List<String> turnedBefore;
    private final AudiencePeople people;
    private final AudienceThings things;
    private final AudienceSigns signs;

    AudienceWords() {
        AudienceList list = new AudienceList();
        editions = list.phrases("editions");
        whole = list.phrases("whole");
        only = list.words("only");
        onlyBefore = list.words("only before");
        except = list.words("except");
        denied = list.words("denied");
        limited = list.words("limited");
        forATime = list.words("for a time");
        open = list.words("open");
        closed = list.words("not open");
        invites = list.words("invites");
        invited = list.words("invited");
        turnedBefore = list.words("turned before");
        people = new AudiencePeople(list);
        things = new AudienceThings(list);
        signs = new AudienceSigns(signs(), people);
    }

    private Map<String, Beside> signs() {
        Map<String, Beside> signs = new HashMap<>();
        limited.forEach(word -> signs.put(word, Beside.NOTHING));
        whole.forEach(phrase -> signs.put(phrase.text(), Beside.NOTHING));
        editions.forEach(phrase -> signs.put(phrase.text(), Beside.NOTHING));
        except.forEach(word -> signs.put(word, Beside.PEOPLE_BEFORE));
        only.forEach(word -> signs.put(word, Beside.PEOPLE_BEFORE));
        onlyBefore.forEach(word -> signs.merge(word, Beside.PEOPLE_BEHIND, (before, behind) -> Beside.PEOPLE));
        return signs;
    }

    /** Whether there may be something to read in these characters; nearly always there is not. */
    boolean promise(char[] chars, int from, int to) {
        return signs.areIn(chars, from, to);
    }

    boolean promise(String text) {
        return signs.areIn(text.toCharArray(), 0, text.length());
    }

    /** For whom these words say that something is meant. Words of a link in them, between its two marks, speak of that link alone and are passed over. */
    Audience of(CharSequence words) {
        CharSequence first = words.subSequence(0, Math.min(words.length(), MOST_CHARACTERS));
        Sentence sentence = new Sentence(AudienceList.folded(first));
        whole.forEach(phrase -> sentence.look(phrase.text(), (text, at) -> wholeAt(text, at, phrase)));
        only.forEach(word -> sentence.look(word, (text, at) -> onlyAt(text, at, word)));
        editions.forEach(phrase -> sentence.look(phrase.text(), (text, at) -> editionAt(text, at, phrase)));
        except.forEach(word -> sentence.look(word, (text, at) -> exceptAt(text, at, word)));
        onlyBefore.forEach(word -> sentence.look(word, (text, at) -> onlyBeforeAt(text, at, word)));
        limited.forEach(word -> sentence.look(word, (text, at) -> limitedAt(text, at, word)));
        return sentence.found;
    }

    /** What a word says at its place in a text. */
    private interface Look {
        Audience at(String text, int place);
    }

    /** A text that is looked through for one word after the other. */
    private static final class Sentence {
        private final String text;
        private Audience found = Audience.ANYONE;
        private int left = MOST_PLACES;

        Sentence(String text) {
            this.text = text;
        }

        void look(String word, Look look) {
            int at = found.restricts() ? -1 : text.indexOf(word);
            while (at >= 0 && left > 0 && !found.restricts()) {
                if (AudienceClause.isWord(text, at, at + word.length()) && !isInLink(at)) {
                    left--;
                    found = found.or(look.at(text, at));
                }
                at = text.indexOf(word, at + word.length());
            }
        }

        private boolean isInLink(int at) {
            return text.lastIndexOf(AudienceClause.LINK_BEGINS, at) > text.lastIndexOf(AudienceClause.LINK_ENDS, at);
        }
    }

    private Audience wholeAt(String text, int at, Phrase phrase) {
        int to = at + phrase.text().length();
        return people.areOthers(text, to) ? Audience.ANYONE : phrase.kind();
    }

    private Audience onlyAt(String text, int at, String word) {
        Named named = people.before(text, at);
        if (named == null) {
            return Audience.ANYONE;
        }
        AudienceClause clause = AudienceClause.around(text, named.from(), at + word.length());
        return isDenied(clause) || !things.areSeen(clause) ? Audience.ANYONE : named.kind();
    }

    /** The longest that ends there: 教職員用, not 職員用. */
    private Audience editionAt(String text, int at, Phrase phrase) {
        int to = at + phrase.text().length();
        boolean longer = editions.stream()
                .takeWhile(other -> other != phrase)
                .anyMatch(
                        other -> text.startsWith(other.text(), to - other.text().length()));
        AudienceClause clause = AudienceClause.around(text, at, to);
        return longer || !things.areSeen(clause) ? Audience.ANYONE : phrase.kind();
    }

    private Audience exceptAt(String text, int at, String word) {
        Named named = people.before(text, at);
        if (named == null) {
            return Audience.ANYONE;
        }
        String behind =
                AudienceClause.around(text, named.from(), at + word.length()).behind();
        int denial = AudienceClause.firstOf(behind, denied);
        boolean shut = denial < behind.length() && !things.areTakenPartIn(behind.substring(0, denial));
        return shut ? named.kind() : Audience.ANYONE;
    }

    private Audience onlyBeforeAt(String text, int at, String word) {
        Named named = people.behind(text, at + word.length());
        if (named == null) {
            return Audience.ANYONE;
        }
        AudienceClause clause = AudienceClause.around(text, at, named.to());
        boolean seen = word.indexOf(' ') < 0 ? things.areSeenBehind(clause) : things.areSeenAround(clause);
        return isDenied(clause) || !seen ? Audience.ANYONE : named.kind();
    }

    /** "Not only". */
    private boolean isDenied(AudienceClause clause) {
        return AudienceClause.holds(clause.before(), turnedBefore);
    }

    /** 期間限定公開 and 3月末まで限定公開 are for everybody, and so is a tower that can be gone up for once (塔を限定公開). */
    private Audience limitedAt(String text, int at, String word) {
        AudienceClause clause = AudienceClause.around(text, at, at + word.length());
        char before = at > 0 ? text.charAt(at - 1) : ' ';
        boolean compound = Character.isIdeographic(before) || before >= 'ァ' && before <= 'ー';
        boolean days = AudienceClause.holds(clause.before() + word + clause.behind(), forATime);
        boolean place = things.areOther(clause);
        return compound || days || place ? Audience.ANYONE : Audience.LIMITED;
    }

    /** Whether these words say that something is for all. */
    boolean open(CharSequence words) {
        String text = AudienceList.folded(words.subSequence(0, Math.min(words.length(), MOST_CHARACTERS)));
        for (String word : open) {
            int at = text.indexOf(word);
            if (at >= 0) {
                AudienceClause clause = AudienceClause.around(text, at, at + word.length());
                return !isDenied(clause) && !AudienceClause.holds(clause.behind(), closed);
            }
        }
        return false;
    }

    /** Whether these words ask people in who do not belong to those who are meant yet. */
    boolean invite(CharSequence words) {
        String text = AudienceList.folded(words.subSequence(0, Math.min(words.length(), MOST_CHARACTERS)));
        for (String word : invites) {
            int at = text.indexOf(word);
            if (at >= 0 && !AudienceClause.begins(text.substring(at + word.length()), invited)) {
                return true;
            }
        }
        return false;
    }
}
