package org.mimawari.extract.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.mimawari.extract.BrokenAddresses;
import org.mimawari.extract.Deadline;
import org.mimawari.term.PublicUrl;

/** Takes the printed addresses out of the text of a PDF page. Used by one thread. */
final class PdfText extends PDFTextStripper {
    private static final int LONGEST = 1_000_000;

    private final Deadline deadline;
    private final BrokenAddresses printed = new BrokenAddresses();

    PdfText(Deadline deadline) {
        this.deadline = deadline;
        setLineSeparator("\n");
        setParagraphEnd("");
        setPageEnd("");
    }

    List<PublicUrl> addresses(PDDocument document, int page) throws IOException {
        setStartPage(page);
        setEndPage(page);
        String text = getText(document);
        return printed.in(text.substring(0, Math.min(text.length(), LONGEST))).stream()
                .map(PublicUrl::parse)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        deadline.check();
        super.processOperator(operator, operands);
    }
}
