package org.mimawari.extract.office;

import org.apache.poi.ddf.EscherBSERecord;
import org.apache.poi.ddf.EscherBlipRecord;
import org.apache.poi.ddf.EscherContainerRecord;
import org.apache.poi.ddf.EscherRecord;
import org.apache.poi.hssf.record.DrawingGroupRecord;
import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;

/** Hands on the pictures of an older workbook, which keeps them in one place for all sheets. Used by one thread. Source: [MS-ODRAW] 2.2.20 to 2.2.32. */
final class XlsPictures {
    private static final int MOST_DEEP = 20;

    private final DocumentSink sink;

    XlsPictures(DocumentSink sink) {
        this.sink = sink;
    }

    void of(DrawingGroupRecord group) {
        group.decode();
        for (EscherRecord record : group.getEscherRecords()) {
            of(record, 0);
        }
    }

    private void of(EscherRecord record, int deep) {
        if (record instanceof EscherBSERecord store) {
            EscherBlipRecord picture = store.getBlipRecord();
            if (picture != null && picture.getPicturedata() != null) {
                Body body = new Body(picture.getPicturedata(), "", true);
                sink.embedded(Place.WHOLE, Concealment.NONE, SiteText.NONE, body);
            }
        } else if (deep == MOST_DEEP) {
            sink.leftOut();
        } else if (record instanceof EscherContainerRecord container) {
            for (EscherRecord child : container) {
                of(child, deep + 1);
            }
        }
    }
}
