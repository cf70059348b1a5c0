package org.mimawari.extract.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;

/** An operator of a content stream that does what the reader needs of it, in place of the library's, which loads fonts, pictures and profiles of colours. */
final class PdfOperator extends OperatorProcessor {
    private final String name;
    private final Action action;

    interface Action {
        void run(Operator operator, List<COSBase> operands) throws IOException;
    }

    PdfOperator(PDFStreamEngine engine, String name, Action action) {
        super(engine);
        this.name = name;
        this.action = action;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
        action.run(operator, operands);
    }

    @Override
    public String getName() {
        return name;
    }
}
