package org.mimawari.extract.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mimawari.extract.office.Parts.paragraph;

import org.junit.jupiter.api.Test;
import org.mimawari.content.Body;
import org.mimawari.content.FoundLink;
import org.mimawari.extract.Pictures;
import org.mimawari.extract.document.Allowance;
import org.mimawari.scan.document.BuiltInReaders;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Via;

class PicturesWithinTest {
    private static final PublicUrl URL = PublicUrl.of("https://www.city.aozora.example/flyer.docx");

    @Test
    void a_code_on_a_picture_of_a_flyer_made_with_word_is_one_of_an_office_file() {
        byte[] flyer = Parts.word(paragraph("申込みはこちら"))
                .relate("word/document.xml", "i", "image", "media/image1.png", false)
                .bytes("word/media/image1.png", Pictures.png(Pictures.code("https://forms.example/f", 200)))
                .zip();
        Told told = new Told();
        BuiltInReaders.all().read(new Body(flyer, "", true), URL, told, Allowance.usual());
        assertThat(told.links())
                .singleElement()
                .satisfies(link -> assertThat(link.to().address()).isEqualTo("https://forms.example/f"))
                .extracting(FoundLink::via)
                .isEqualTo(Via.QR_IN_OFFICE);
    }
}
