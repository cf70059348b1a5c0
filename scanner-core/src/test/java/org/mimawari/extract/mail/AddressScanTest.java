package org.mimawari.extract.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class AddressScanTest {
    private static List<String> in(String field) {
        List<String> found = new ArrayList<>();
        new AddressScan(field, found::add).run();
        return found;
    }

    private static String bytes(String text, String charset) {
        return new String(text.getBytes(Charset.forName(charset)), StandardCharsets.ISO_8859_1);
    }

    @Test
    void plain_ones_named_ones_and_quoted_names_with_commas() {
        assertThat(in(" a@aozora.example, Hanako <b@aozora.example>,\"Aozora, Taro\" <c@aozora.example>"))
                .containsExactly("a@aozora.example", "b@aozora.example", "c@aozora.example");
    }

    @Test
    void groups_show_their_members_and_an_empty_one_nobody() {
        assertThat(in("undisclosed-recipients:;")).isEmpty();
        assertThat(in("Council: a@aozora.example, B <b@aozora.example>;, c@aozora.example"))
                .containsExactly("a@aozora.example", "b@aozora.example", "c@aozora.example");
    }

    @Test
    void semicolons_of_outlook_part_addresses_too() {
        assertThat(in("a@aozora.example; b@aozora.example;c@aozora.example")).hasSize(3);
    }

    @Test
    void comments_are_no_addresses_and_quoted_local_parts_are() {
        assertThat(in("a@aozora.example (not b@aozora.example (nor c@aozora.example)), \"d e\"@aozora.example"))
                .containsExactly("a@aozora.example", "e@aozora.example");
    }

    @Test
    void an_old_route_is_left_out() {
        assertThat(in("<@relay.example,@other.example:a@aozora.example>")).containsExactly("a@aozora.example");
    }

    @Test
    void bare_japanese_names_do_not_swallow_addresses() {
        assertThat(in(bytes("\"表\" <a@aozora.example>, ソ <b@aozora.example>", "windows-31j")))
                .containsExactly("a@aozora.example", "b@aozora.example");
        assertThat(in(bytes("\"亜に、ヱ\" <a@aozora.example>, 葵弐会 <b@aozora.example>", "ISO-2022-JP")))
                .containsExactly("a@aozora.example", "b@aozora.example");
    }

    @Test
    void what_is_never_closed_swallows_nothing() {
        assertThat(in("\"Hanako <a@aozora.example>, b@aozora.example")).contains("b@aozora.example");
        assertThat(in("(Hanako a@aozora.example, b@aozora.example")).contains("b@aozora.example");
        assertThat(in("Hanako <a@aozora.example, b@aozora.example")).contains("b@aozora.example");
    }

    @Test
    void no_address_no_finding() {
        assertThat(in("")).isEmpty();
        assertThat(in("Hanako, <>, @, a@, @b, ;;;,,,")).isEmpty();
    }

    @Test
    void hostile_fields_take_linear_time() {
        for (String part : List.of("\"", "(", "<", "\"a\"(", "\u001b$B", "a@b,", "((((", "<<<<@")) {
            String field = part.repeat(2_000_000 / part.length());
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> in(field), part);
        }
    }
}
