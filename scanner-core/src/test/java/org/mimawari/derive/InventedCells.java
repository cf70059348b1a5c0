package org.mimawari.derive;

import java.util.Locale;
import java.util.Map;
import org.mimawari.derive.InventedPeople.Person;

/** What else may stand in the cells of one invented person: other spellings, and texts in which digits and names are filled in. */
final class InventedCells {
    private static final String FULL = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンァィゥェォャュョッー";
    private static final String HALF = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｧｨｩｪｫｬｭｮｯｰ";
    private static final String VOICED = "ガギグゲゴザジズゼゾダヂヅデドバビブベボ";
    private static final String BARE = "ｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾊﾋﾌﾍﾎ";
    private static final Map<Character, String> HALF_VOICED =
            Map.of('パ', "ﾊﾟ", 'ピ', "ﾋﾟ", 'プ', "ﾌﾟ", 'ペ', "ﾍﾟ", 'ポ', "ﾎﾟ", 'ヴ', "ｳﾞ");
    private static final String[] PLACES = {
        "青葉", "若松", "東浜", "西山", "緑", "栄", "桜", "旭", "中央", "南", "北", "東", "西", "本町", "白山", "浜", "高台", "川上", "港", "新町",
        "松原", "花園"
    };
    private static final String[] HOSTS = {"mail-one.test", "post.test", "box7.test", "k.mobile.test", "ao.invalid"};

    private final Person person;

    InventedCells(Person person) {
        this.person = person;
    }

    String cell(String what) {
        int number = person.number();
        return switch (what) {
            case "hiragana" -> hiragana(person.reading(" "));
            case "half kana" -> half(person.reading(" "));
            case "close reading" -> person.reading("");
            case "dotted birth" -> person.birth(false).replace('/', '.');
            case "short era birth" -> shortEra();
            case "capitals" -> person.roman().toUpperCase(Locale.ROOT);
            case "comma roman" -> person.roman().replaceFirst("(\\S+) (\\S+)", "$2, $1");
            case "odd email" -> "a" + number % 977 + ".x" + number % 31 + '@' + HOSTS[number % HOSTS.length];
            case "password" ->
                "" + (char) ('a' + number % 26) + person.digits(2) + (char) ('k' + number % 11) + number % 9973;
            default -> filled(any(what.split("\\|", -1)));
        };
    }

    private String any(String... of) {
        return of[person.number() % of.length];
    }

    private String filled(String text) {
        if (text.equals("name") || text.equals("given") || text.equals("family")) {
            return text.equals("name") ? person.name(" ") : text.equals("given") ? person.given() : person.family();
        }
        StringBuilder out = new StringBuilder();
        String named = text.replace("{name}", person.name(" "))
                .replace("{family}", person.family())
                .replace("{place}", PLACES[person.number() / 7 % PLACES.length]);
        named.chars().forEach(c -> out.append(c == '#' ? person.digits(1) : String.valueOf((char) c)));
        return out.toString();
    }

    private String shortEra() {
        String[] parts = person.birth(false).split("/");
        int year = Integer.parseInt(parts[0]);
        String era = year >= 1989 ? "H" + (year - 1988) : "S" + (year - 1925);
        return era + '.' + parts[1] + '.' + parts[2];
    }

    private static String hiragana(String katakana) {
        StringBuilder out = new StringBuilder();
        katakana.chars().forEach(c -> out.append((char) (c >= 'ァ' && c <= 'ヶ' ? c - ('ァ' - 'ぁ') : c)));
        return out.toString();
    }

    static String half(String katakana) {
        StringBuilder out = new StringBuilder();
        for (char c : katakana.toCharArray()) {
            int plain = FULL.indexOf(c);
            int voiced = VOICED.indexOf(c);
            if (plain >= 0) {
                out.append(HALF.charAt(plain));
            } else if (voiced >= 0) {
                out.append(BARE.charAt(voiced)).append('ﾞ');
            } else {
                out.append(HALF_VOICED.getOrDefault(c, String.valueOf(c)));
            }
        }
        return out.toString();
    }
}
