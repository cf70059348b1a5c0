package org.mimawari.personal;

import java.util.regex.Pattern;

/** Tells how a cell is like the name of a person, for the profile of its column: less strict than what a name must look like that stands alone. Thread-safe; linear. */
public final class NameShapes {
    private static final Pattern SPACED =
            Pattern.compile("[\\p{IsHan}々ヶ]{1,4}  ?[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}々ー]{1,4}");
    private static final Pattern SPACED_READING = Pattern.compile(
            "[\\p{IsKatakana}ー]{2,8}  ?[\\p{IsKatakana}ー]{2,8}|\\p{IsHiragana}{2,8}  ?\\p{IsHiragana}{2,8}");

    private static final String WORD = "\\p{Lu}\\p{Ll}{1,12}(?:-\\p{Lu}\\p{Ll}{1,12})?";
    private static final Pattern ROMAN = Pattern.compile(WORD + ",? (?:\\p{Lu}[.]? )?" + WORD
            + "|\\p{Lu}{2,12},? \\p{Lu}{2,12}|\\p{Lu}{2,12},? " + WORD + "|" + WORD + ",? \\p{Lu}{2,12}");
    private static final Pattern READING = Pattern.compile("[\\p{IsKatakana}ー]{5,12}");

    private static final int SHORTEST_FULL = 4;
    /** Towns are called as families are: 高松市. */
    private static final String OF_PLACES = "市町区県";

    private final NotNames notNames = new NotNames();
    private final Organisations organisations = new Organisations();
    private final NameDictionary dictionary;

    public NameShapes(NameDictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** How a cell is like a name. */
    enum Shape {
        NONE,
        /** Family and given name as the dictionary knows them, or two short words in characters parted by a blank. */
        FULL,
        /** A family name that is known, and what may be a given one; or the other way round. */
        HALF_KNOWN,
        FAMILY,
        GIVEN,
        /** How a full name is read. */
        READING,
        /** Neither is known, but it begins and ends as names do. */
        ENDS_ONLY,
        /** Syllables in one run, as many as a name may have. */
        SYLLABLES
    }

    Shape of(CellLook look) {
        String text = look.text();
        if (!look.mayBeName() || isOrganisation(look) || notNames.endIn(text)) {
            return Shape.NONE;
        }
        return look.isLatin() ? roman(text) : japanese(look, text);
    }

    /** Names that are known are none, though they end as offices and places do: 服部, 馬場, 宮城 健市. */
    boolean isOrganisation(CellLook look) {
        String text = look.text();
        if (organisations.isSurelyOne(text)) {
            return true;
        }
        return organisations.endsLikeOne(text)
                && !dictionary.isFamily(text)
                && !(text.length() >= SHORTEST_FULL && !isOfPlace(text) && dictionary.isFullName(text));
    }

    private static boolean isOfPlace(String text) {
        return OF_PLACES.indexOf(text.charAt(text.length() - 1)) >= 0 && text.indexOf(' ') < 0;
    }

    /** Whether it is one to four characters and a blank less or more than names have, and ends as no word does that stands where names stand. */
    boolean isPerhapsOne(CellLook look) {
        return look.mayBeName()
                && !look.isLatin()
                && look.isAboutAsLongAsNames()
                && !organisations.isSurelyOne(look.text())
                && !notNames.endIn(look.text());
    }

    private static Shape roman(String text) {
        return ROMAN.matcher(text).matches() ? Shape.FULL : Shape.NONE;
    }

    private Shape japanese(CellLook look, String text) {
        if (!look.hasKanji()) {
            return syllables(text);
        }
        if (SPACED.matcher(text).matches() || dictionary.isFullName(text)) {
            return Shape.FULL;
        }
        if (dictionary.isFamily(text)) {
            return Shape.FAMILY;
        }
        if (dictionary.isGiven(text)) {
            return Shape.GIVEN;
        }
        boolean half = dictionary.beginsWithFamilyName(text) || dictionary.endsWithGivenName(text);
        if (half) {
            return Shape.HALF_KNOWN;
        }
        return look.hasNameLength() && dictionary.hasEndsOfName(text) ? Shape.ENDS_ONLY : Shape.NONE;
    }

    private Shape syllables(String text) {
        if (SPACED_READING.matcher(text).matches() || dictionary.isReading(text)) {
            return Shape.READING;
        }
        if (dictionary.isGiven(text)) {
            return Shape.GIVEN;
        }
        return READING.matcher(text).matches() ? Shape.SYLLABLES : Shape.NONE;
    }
}
