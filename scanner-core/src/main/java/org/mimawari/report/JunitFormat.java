package org.mimawari.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.mimawari.term.Language;

/**
 * The report for CI servers: JUnit XML as Jenkins, GitLab and GitHub actions read it.
 *
 * <p>A suite a check and a case a judged thing: verified findings fail; suspected ones and what could not be checked are skipped, so that
 * they show and do not break a build; findings that are mended pass. A run that saw too little is an error.
 */
public final class JunitFormat implements Format {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private final Function<Language, Words> words;

    public JunitFormat(Function<Language, Words> words) {
        this.words = words;
    }

    @Override
    public String name() {
        return "junit";
    }

    @Override
    public String fileName() {
        return "report.junit.xml";
    }

    @Override
    public void write(Edition edition, OutputStream out) throws IOException {
        Outline outline = Outline.of(edition, words);
        List<JunitSuite> suites = JunitSuite.of(outline);
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeCharacters("\n");
            document(xml, outline, suites);
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException("Cannot write the JUnit report", e);
        }
    }

    private static void document(XMLStreamWriter xml, Outline outline, List<JunitSuite> suites)
            throws XMLStreamException {
        xml.writeStartElement("testsuites");
        attribute(xml, "name", "Mimawari: " + outline.report().site());
        number(xml, "tests", suites.stream().mapToInt(JunitSuite::tests).sum());
        number(xml, "failures", suites.stream().mapToInt(JunitSuite::failures).sum());
        number(xml, "errors", suites.stream().mapToInt(JunitSuite::errors).sum());
        number(xml, "skipped", suites.stream().mapToInt(JunitSuite::skipped).sum());
        attribute(xml, "time", seconds(outline));
        for (JunitSuite suite : suites) {
            suite(xml, suite, outline);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private static void suite(XMLStreamWriter xml, JunitSuite suite, Outline outline) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testsuite");
        attribute(xml, "name", suite.name());
        number(xml, "tests", suite.tests());
        number(xml, "failures", suite.failures());
        number(xml, "errors", suite.errors());
        number(xml, "skipped", suite.skipped());
        attribute(xml, "time", "0");
        attribute(
                xml,
                "timestamp",
                LOCAL.format(outline.report()
                        .started()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .atOffset(ZoneOffset.UTC)));
        for (JunitSuite.Case one : suite.cases()) {
            testCase(xml, suite, one);
        }
        if (!suite.output().isEmpty()) {
            xml.writeCharacters("\n    ");
            xml.writeStartElement("system-out");
            xml.writeCharacters(LegalText.of(suite.output()));
            xml.writeEndElement();
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private static void testCase(XMLStreamWriter xml, JunitSuite suite, JunitSuite.Case one) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("testcase");
        attribute(xml, "classname", "mimawari." + suite.name());
        attribute(xml, "name", one.name());
        attribute(xml, "time", "0");
        switch (one.result()) {
            case PASSED -> {}
            case FAILED -> outcome(xml, "failure", one);
            case ERROR -> outcome(xml, "error", one);
            case SKIPPED -> outcome(xml, "skipped", one);
        }
        xml.writeEndElement();
    }

    private static void outcome(XMLStreamWriter xml, String element, JunitSuite.Case one) throws XMLStreamException {
        xml.writeCharacters("\n      ");
        xml.writeStartElement(element);
        attribute(xml, "message", one.message());
        if (!element.equals("skipped")) {
            attribute(xml, "type", one.type());
        }
        xml.writeCharacters(LegalText.of(one.text()));
        xml.writeEndElement();
        xml.writeCharacters("\n    ");
    }

    // A line end in an attribute would be read back as a blank anyway.
    private static void attribute(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, LegalText.of(value).replace('\n', ' ').replace('\t', ' '));
    }

    private static void number(XMLStreamWriter xml, String name, int value) throws XMLStreamException {
        xml.writeAttribute(name, Integer.toString(value));
    }

    private static String seconds(Outline outline) {
        Duration took =
                Duration.between(outline.report().started(), outline.report().ended());
        return Long.toString(took.toSeconds());
    }
}
