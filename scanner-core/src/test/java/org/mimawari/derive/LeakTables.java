package org.mimawari.derive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mimawari.derive.InventedPeople.Person;

/** Makes tables such as have leaked: what stood in the published cases, with invented people, in the forms in which offices keep them. */
final class LeakTables {

    /** How a table is laid out. */
    enum Layout {
        HEADINGS,
        TITLE_ABOVE,
        TWO_LINES,
        SHUFFLED,
        NAMES_IN_ONE,
        MERGED_CELLS,
        NO_HEADINGS
    }

    /** What a column holds. */
    private record Column(String heading, Function<Person, String> cell) {}

    private final InventedPeople people;
    private final Map<String, List<Column>> kinds = new LinkedHashMap<>();

    LeakTables(InventedPeople people) {
        this.people = people;
        Column name = column("氏名", p -> p.name(" "));
        Column kana = column("フリガナ", p -> p.reading(" "));
        Column address = column("住所", Person::address);
        Column phone = column("電話番号", Person::phone);
        Column mobile = column("携帯電話", Person::mobile);
        Column mail = column("メールアドレス", Person::email);
        Column birth = column("生年月日", p -> p.birth(false));
        Column sex = column("性別", Person::sex);
        kinds.put("applicants", List.of(column("受付番号", p -> p.digits(3)), name, kana, address, phone, mail));
        kinds.put(
                "applicants of a school",
                List.of(
                        column("お子様のお名前", p -> p.name("　")),
                        column("ふりがな", p -> p.reading(" ")),
                        column("保護者氏名", p -> p.parent(people)),
                        birth,
                        column("学校名", p -> p.any("緑小", "東中学校", "西小学校")),
                        mobile));
        kinds.put("pupils", List.of(column("学年", Person::grade), name, sex, column("地区", p -> p.any("緑", "東", "西"))));
        kinds.put(
                "accepted at an examination",
                List.of(column("受検番号", p -> p.digits(4)), name, column("出身中学校", p -> p.any("緑中", "東中")), sex));
        kinds.put(
                "members",
                List.of(
                        column("会員番号", p -> p.digits(5)),
                        name,
                        column("郵便番号", p -> p.digits(3) + "-" + p.digits(4)),
                        address,
                        column("TEL", Person::phone)));
        kinds.put(
                "bank",
                List.of(
                        name,
                        address,
                        column("金融機関名", p -> p.any("青空銀行", "緑信用金庫", "ゆうちょ銀行", "みどり農協")),
                        column("支店名", p -> p.any("本店", "駅前支店")),
                        column("口座番号", p -> p.digits(7)),
                        column("支給額", p -> p.digits(2) + "000")));
        kinds.put(
                "care",
                List.of(
                        column("被保険者番号", p -> p.digits(10)),
                        name,
                        column("生年月日", p -> p.birth(true)),
                        column("要介護度", p -> p.any("要介護1", "要介護3", "要支援2"))));
        kinds.put(
                "disability", List.of(name, column("手帳", p -> p.any("療育手帳 A", "身体障害者手帳2級", "精神障害者保健福祉手帳3級")), address));
        kinds.put("my number", List.of(name, column("個人番号", Person::myNumber), birth));
        kinds.put(
                "health",
                List.of(
                        name,
                        column("生年月日", p -> p.birth(false)),
                        column("アレルギー", p -> p.any("卵アレルギー", "なし", "そばアレルギー", "喘息"))));
        kinds.put(
                "answers",
                List.of(
                        column("タイムスタンプ", p -> "2026/10/" + (1 + p.digits(1).charAt(0) % 9) + " 10:00:00"),
                        column("お名前", p -> p.name("")),
                        mail,
                        column("ご意見", p -> p.any("よかった", "また来たい", ""))));
        kinds.put(
                "library", List.of(column("利用者番号", p -> p.digits(8)), name, phone, column("パスワード", p -> p.digits(6))));
        kinds.put(
                "landowners",
                List.of(
                        column("地番", p -> p.digits(3) + "-" + p.digits(1)),
                        column("所有者氏名", p -> p.name("")),
                        column("所有者住所", Person::address)));
        kinds.put("readings only", List.of(kana, phone, address));
        kinds.put(
                "names in two columns", List.of(column("姓", Person::family), column("名", Person::given), mail, mobile));
        kinds.put(
                "staff contacts",
                List.of(
                        column("氏名", p -> p.name("　")),
                        column("自宅住所", Person::address),
                        column("自宅電話", Person::phone),
                        column("携帯", Person::mobile)));
        kinds.put(
                "English",
                List.of(
                        column("Name", Person::roman),
                        column("Date of birth", p -> p.birth(false)),
                        column("Address", Person::address),
                        column("Phone", Person::mobile)));
    }

    private static Column column(String heading, Function<Person, String> cell) {
        return new Column(heading, cell);
    }

    List<String> kinds() {
        return List.copyOf(kinds.keySet());
    }

    static boolean isGrave(String kind) {
        return List.of("bank", "care", "disability", "my number", "health").contains(kind);
    }

    List<List<String>> table(String kind, Layout layout, int rows) {
        List<Column> columns = new ArrayList<>(kinds.get(kind));
        if (layout == Layout.SHUFFLED) {
            Collections.shuffle(columns, people.random());
        }
        List<List<String>> table = new ArrayList<>();
        addHead(table, columns, layout);
        String group = "";
        for (int row = 0; row < rows; row++) {
            Person person = people.person();
            List<String> cells = new ArrayList<>();
            for (Column column : columns) {
                String cell = column.cell().apply(person);
                cells.add(layout == Layout.NAMES_IN_ONE ? cell.replaceAll("(?<=\\p{IsHan}) (?=\\p{IsHan})", "") : cell);
            }
            if (layout == Layout.MERGED_CELLS) {
                group = row % 5 == 0 ? "第" + (row / 5 + 1) + "班" : "";
                cells.add(0, group);
            }
            table.add(cells);
        }
        return table;
    }

    private static void addHead(List<List<String>> table, List<Column> columns, Layout layout) {
        List<String> head =
                new ArrayList<>(columns.stream().map(Column::heading).toList());
        if (layout == Layout.NO_HEADINGS) {
            return;
        }
        if (layout == Layout.TITLE_ABOVE) {
            table.add(List.of("令和8年度 参加者について", "", ""));
            table.add(List.of("", "", ""));
        }
        if (layout == Layout.MERGED_CELLS) {
            head.add(0, "班");
        }
        table.add(head);
        if (layout == Layout.TWO_LINES) {
            List<String> second = new ArrayList<>(Collections.nCopies(head.size(), ""));
            table.add(second);
        }
    }
}
