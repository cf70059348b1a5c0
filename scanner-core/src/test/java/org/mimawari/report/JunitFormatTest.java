package org.mimawari.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mimawari.term.Language;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class JunitFormatTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void keepsToTheShapeThatCiServersRead(Language language) throws Exception {
        validate(Rendered.text("junit", Editions.full(language)));
        validate(Rendered.text("junit", Editions.clean(language)));
        validate(Rendered.text("junit", Editions.blind(language)));
        validate(Rendered.text("junit", Editions.many(language, 30)));
        validate(Rendered.text("junit", Editions.recheck(language)));
        validate(Rendered.text("junit", Editions.accepting(language)));
    }

    @Test
    void wordsOfTheSiteNeverBreakTheXml() throws Exception {
        for (String words : HostileWords.ALL) {
            validate(Rendered.text("junit", Editions.hostile(Language.JA, words)));
        }
    }

    @Test
    void verifiedFindingsFailAndSuspectedOrUndecidedOnesAreSkipped() throws Exception {
        Document junit = parse(Rendered.text("junit", Editions.full(Language.EN)));
        assertThat(outcome(junit, "1FAIpQLSdInventedFormOfTheCampDay")).isEqualTo("failure");
        assertThat(outcome(junit, "old/page1.html")).isEqualTo("failure");
        assertThat(outcome(junit, "InventedSuspectedForm")).isEqualTo("skipped");
        assertThat(outcome(junit, "InventedBlockedForm")).isEqualTo("skipped");
        assertThat(outcome(junit, "InventedMendedForm")).isEqualTo("passed");
        assertThat(junit.getDocumentElement().getAttribute("failures")).isEqualTo("4");
        assertThat(junit.getDocumentElement().getAttribute("skipped")).isEqualTo("3");
    }

    @Test
    void checksWithoutFindingsPassAndABlindRunIsAnError() throws Exception {
        Document clean = parse(Rendered.text("junit", Editions.clean(Language.EN)));
        assertThat(clean.getElementsByTagName("testcase").getLength()).isEqualTo(1 + Editions.CHECKS.size());
        assertThat(clean.getElementsByTagName("failure").getLength()).isZero();
        Document blind = parse(Rendered.text("junit", Editions.blind(Language.EN)));
        assertThat(blind.getDocumentElement().getAttribute("errors")).isEqualTo("1");
    }

    private static String outcome(Document junit, String address) {
        NodeList cases = junit.getElementsByTagName("testcase");
        for (int i = 0; i < cases.getLength(); i++) {
            Element one = (Element) cases.item(i);
            if (one.getAttribute("name").contains(address)) {
                NodeList inside = one.getElementsByTagName("*");
                return inside.getLength() == 0 ? "passed" : inside.item(0).getNodeName();
            }
        }
        return "absent";
    }

    private static void validate(String xml) throws Exception {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        Schema schema = factory.newSchema(JunitFormatTest.class.getResource("junit.xsd"));
        schema.newValidator().validate(new StreamSource(new StringReader(xml)));
    }

    private static Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
