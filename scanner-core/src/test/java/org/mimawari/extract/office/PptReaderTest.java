package org.mimawari.extract.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.hslf.usermodel.HSLFNotes;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTable;
import org.apache.poi.hslf.usermodel.HSLFTextBox;
import org.junit.jupiter.api.Test;
import org.mimawari.content.Body;
import org.mimawari.extract.document.Allowance;
import org.mimawari.term.PublicUrl;

class PptReaderTest {
    private static final PublicUrl URL = PublicUrl.of("https://www.city.aozora.example/a.ppt");
    private static final String NAME = "青空 花子";

    private final Told told = new Told();

    private void read(HSLFSlideShow show) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        show.write(out);
        new PptReader().read(new Body(out.toByteArray(), "", true), URL, told, Allowance.usual());
    }

    private static HSLFTextBox box(HSLFSlide slide, String text, int x) {
        HSLFTextBox box = slide.createTextBox();
        box.setText(text);
        box.setAnchor(new Rectangle(x, 50, 200, 50));
        return box;
    }

    @Test
    void hidden_slides_and_text_beside_the_slide_are_told() throws IOException {
        try (HSLFSlideShow show = new HSLFSlideShow()) {
            box(show.createSlide(), "題", 50);
            HSLFSlide second = show.createSlide();
            second.setHidden(true);
            box(second, "控え", 50);
            box(show.createSlide(), NAME, 2_000);
            read(show);
        }
        assertThat(told.lines()).contains("text NONE 0 題", "text HIDDEN_SLIDE 0 控え", "text HIDDEN_TEXT 0 " + NAME);
    }

    @Test
    void white_text_in_a_white_box_is_told_and_in_a_dark_one_is_not() throws IOException {
        try (HSLFSlideShow show = new HSLFSlideShow()) {
            HSLFSlide slide = show.createSlide();
            for (Color fill : new Color[] {Color.WHITE, Color.BLACK}) {
                HSLFTextBox box = box(slide, fill == Color.WHITE ? NAME : "見出し", 50);
                box.setFillColor(fill);
                box.getTextParagraphs().get(0).getTextRuns().get(0).setFontColor(Color.WHITE);
            }
            read(show);
        }
        assertThat(told.lines()).contains("text SAME_COLOUR 0 " + NAME, "text NONE 0 見出し");
    }

    @Test
    void tables_are_read_row_by_row() throws IOException {
        try (HSLFSlideShow show = new HSLFSlideShow()) {
            HSLFTable table = show.createSlide().createTable(2, 2);
            String[] words = {"氏名", "電話", NAME, "あり"};
            for (int i = 0; i < words.length; i++) {
                table.getCell(i / 2, i % 2).setText(words[i]);
            }
            read(show);
        }
        assertThat(told.lines()).contains("row NONE 0 [氏名, 電話]", "row NONE 0 [" + NAME + ", あり]");
    }

    @Test
    void a_presentation_without_notes_has_none() throws IOException {
        try (HSLFSlideShow show = new HSLFSlideShow()) {
            HSLFNotes none = show.createSlide().getNotes();
            assertThat(none).isNull();
            read(show);
        }
        assertThat(told.hidden()).isEmpty();
    }
}
