package org.mimawari.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import org.mimawari.personal.NameDictionary;

/** People who do not exist, drawn from the names of a dictionary, and what belongs to them. Numbers are such as nobody has. */
final class InventedPeople {
    private final List<String[]> families = new ArrayList<>();
    private final List<String[]> givens = new ArrayList<>();
    private final Random random;

    /** @param used which names to draw from */
    InventedPeople(Predicate<String> used, long seed) {
        random = new Random(seed);
        NameDictionary.entries((family, word, reading) -> {
            if (used.test(word) && word.codePoints().allMatch(Character::isIdeographic)) {
                (family ? families : givens).add(new String[] {word, reading});
            }
        });
    }

    Random random() {
        return random;
    }

    Person person() {
        return new Person(
                families.get(random.nextInt(families.size())), givens.get(random.nextInt(givens.size())), random);
    }

    /** One of them, always with the same answers. */
    static final class Person {
        private static final String[] TOWNS = {"緑町", "本町", "栄町", "青葉台", "若松町", "東浜", "西山"};
        private final String[] family;
        private final String[] given;
        private final int number;
        private final Random random;

        Person(String[] family, String[] given, Random random) {
            this.family = family;
            this.given = given;
            this.number = random.nextInt(1_000_000);
            this.random = random;
        }

        String family() {
            return family[0];
        }

        String given() {
            return given[0];
        }

        String name(String between) {
            return family[0] + between + given[0];
        }

        String reading(String between) {
            return family[1] + between + given[1];
        }

        String parent(InventedPeople people) {
            return family[0] + " " + people.person().given();
        }

        String address() {
            return "青空市" + TOWNS[number % TOWNS.length] + (1 + number % 9) + "-" + (1 + number / 10 % 30) + "-"
                    + (1 + number / 300 % 20);
        }

        String phone() {
            return String.format(Locale.ROOT, "0%d-%02d-%04d", 10 + number % 80, number / 100 % 100, number % 10_000);
        }

        String mobile() {
            return String.format(Locale.ROOT, "0%d0-%04d-%04d", 7 + number % 3, number / 100 % 10_000, number % 10_000);
        }

        String email() {
            return "hito" + number + "@example." + (number % 2 == 0 ? "jp" : "com");
        }

        String birth(boolean era) {
            int year = 1935 + number % 80;
            int month = 1 + number / 80 % 12;
            int day = 1 + number / 1000 % 28;
            if (!era) {
                return year + "/" + month + "/" + day;
            }
            String name = year >= 1989 ? "平成" : "昭和";
            return name + (year >= 1989 ? year - 1988 : year - 1925) + "年" + month + "月" + day + "日";
        }

        String sex() {
            return number % 2 == 0 ? "男" : "女";
        }

        String grade() {
            return (1 + number % 6) + "年" + (1 + number / 6 % 4) + "組";
        }

        String digits(int count) {
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < count; i++) {
                out.append((char) ('0' + random.nextInt(10)));
            }
            return out.toString();
        }

        String myNumber() {
            String start = digits(11);
            int sum = 0;
            for (int n = 1; n <= 11; n++) {
                sum += (start.charAt(11 - n) - '0') * (n <= 6 ? n + 1 : n - 5);
            }
            int rest = sum % 11;
            return start + (rest <= 1 ? 0 : 11 - rest);
        }

        /** In Latin letters; made of syllables. */
        String roman() {
            String[] hills = {"Aka", "Ao", "Kuro", "Shiro", "Midori", "Kita", "Naka", "Nishi", "Mori", "Hara"};
            String[] ends = {"yama", "kawa", "da", "moto", "saki", "mura", "no"};
            String[] firsts = {"Hana", "Ta", "Ji", "Sabu", "Yu", "Ma", "Kei", "Shin", "Rei", "Mi"};
            String[] seconds = {"ko", "ro", "ki", "ta", "mi", "na"};
            return firsts[number % 10]
                    + seconds[number / 10 % 6]
                    + ' '
                    + hills[number / 60 % 10]
                    + ends[number / 600 % 7];
        }

        /** What a cell of this kind holds for this person: a word below, or one of some texts that are parted by "|". */
        String cell(String what, InventedPeople people) {
            return switch (what) {
                case "name" -> name(" ");
                case "wide name" -> name("\u3000");
                case "close name" -> name("");
                case "reading" -> reading(" ");
                case "family" -> family();
                case "given" -> given();
                case "roman" -> roman();
                case "parent" -> parent(people);
                case "birth" -> birth(false);
                case "era birth" -> birth(true);
                case "my number" -> myNumber();
                case "postcode" -> digits(3) + '-' + digits(4);
                case "time" -> "2026/10/" + (1 + number % 28) + " 10:00:00";
                default -> plain(what);
            };
        }

        private String plain(String what) {
            return switch (what) {
                case "address" -> address();
                case "phone" -> phone();
                case "mobile" -> mobile();
                case "email" -> email();
                case "sex" -> sex();
                case "grade" -> grade();
                default ->
                    what.endsWith(" digits")
                            ? digits(Integer.parseInt(what.split(" ")[0]))
                            : new InventedCells(this).cell(what);
            };
        }

        int number() {
            return number;
        }
    }
}
