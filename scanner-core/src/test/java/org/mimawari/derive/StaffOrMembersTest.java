package org.mimawari.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.mimawari.content.SiteText;
import org.mimawari.content.TableJudge;

/** Mail addresses of one organisation and numbers of one switchboard are those of its staff; pupils and residents may have such addresses too. All people are invented. */
class StaffOrMembersTest {
    private static final List<String> NAMES =
            List.of("青山 花子", "緑川 次郎", "白石 美咲", "黒田 健", "赤井 直子", "金子 太一", "銀林 望", "紺野 翔");

    private final PersonalJudge judge = new PersonalJudge();

    private TableJudge table(List<String> headings, IntFunction<List<String>> row) {
        TableJudge table = judge.table();
        List<List<String>> rows = new ArrayList<>(List.of(headings));
        for (int i = 0; i < NAMES.size(); i++) {
            rows.add(row.apply(i));
        }
        rows.stream()
                .filter(cells -> !cells.isEmpty())
                .map(cells -> cells.stream().map(SiteText::new).toList())
                .forEach(table::row);
        return table;
    }

    @Test
    void addressesThatAreNumberedArePupils() {
        TableJudge pupils = table(
                List.of("学年", "氏名", "メールアドレス"),
                i -> List.of(1 + i % 6 + "年", NAMES.get(i), "s1234" + i + "@school.example"));
        assertThat(pupils.people()).isEqualTo(NAMES.size());
    }

    @Test
    void addressesByNameBesideClassesArePupilsToo() {
        TableJudge pupils = table(
                List.of("クラス", "生徒氏名", "メール"),
                i -> List.of("3年" + (1 + i % 4) + "組", NAMES.get(i), word(i) + "@school.example"));
        assertThat(pupils.people()).isEqualTo(NAMES.size());
    }

    @Test
    void addressesOfOfficesAreStaff() {
        TableJudge staff =
                table(List.of("氏名", "メールアドレス"), i -> List.of(NAMES.get(i), word(i) + "@city.aozora.example"));
        assertThat(staff.people() + staff.suspected()).isZero();
    }

    @Test
    void whoTeachesAClassIsStaff() {
        TableJudge teachers = table(
                List.of("学年・組", "担任", "メール"),
                i -> List.of("3年" + (1 + i % 4) + "組", NAMES.get(i), word(i) + "@school.example"));
        assertThat(teachers.people() + teachers.suspected()).isZero();
    }

    @Test
    void whoTeachesAClassIsStaffWithoutHeadingsToo() {
        TableJudge teachers =
                table(List.of(), i -> List.of("3年" + (1 + i % 4) + "組", NAMES.get(i), word(i) + "@school.example"));
        assertThat(teachers.people() + teachers.suspected()).isZero();
    }

    @Test
    void numbersOfOneSwitchboardAreThoseOfDepartments() {
        TableJudge staff = table(List.of("氏名", "電話番号"), i -> List.of(NAMES.get(i), "0879-42-21" + (10 + i)));
        assertThat(staff.people() + staff.suspected()).isZero();
    }

    @Test
    void residentsOfASmallTownShareAnExchangeButNoSwitchboard() {
        TableJudge residents =
                table(List.of("氏名", "電話番号"), i -> List.of(NAMES.get(i), "0879-42-" + (1_000 + i * 1_117)));
        assertThat(residents.people()).isEqualTo(NAMES.size());
    }

    private static String word(int i) {
        return List.of("hanako.a", "jiro.m", "misaki", "ken.k", "naoko", "taichi", "nozomi", "sho")
                .get(i);
    }
}
