package org.mimawari.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.PageRows;
import org.mimawari.content.PageSink;
import org.mimawari.content.SiteText;
import org.mimawari.term.Concealment;

/**
 * Finds what repeats itself in a page and hands it on as rows: entries of lists, names with their values, boxes or headings of the same kind with what stands behind them, lines. The outermost that are small enough count, unless lists stand in them
 * that tell nothing by names. Linear. Used by one thread.
 */
final class PageItems {
    /** Fewer do not repeat themselves. */
    private static final int FEW = 3;

    /** Of the items, so many tell something by a number, a date or an address, or by a name. */
    private static final int ONE_IN = 4;

    private static final HtmlName DD = HtmlNames.known("dd");
    private static final HtmlName DL = HtmlNames.known("dl");
    private static final HtmlName DT = HtmlNames.known("dt");
    private static final HtmlName OL = HtmlNames.known("ol");
    private static final HtmlName UL = HtmlNames.known("ul");

    private final PageSink sink;
    private int number;

    PageItems(PageSink sink) {
        this.sink = sink;
    }

    /**
     * Items that were found.
     *
     * @param heading above the first
     */
    private record Found(List<PageItem> items, @Nullable PageHeading heading) {}

    void in(PageBlock block) {
        if (!block.mayHoldLists()) {
            return;
        }
        if (!isTold(block)) {
            for (PageBlock.Part part : block.parts()) {
                if (part instanceof PageBlock.Inner inner) {
                    in(inner.block());
                }
            }
        }
    }

    private boolean isTold(PageBlock block) {
        Found found = items(block);
        List<PageItem> items = found.items();
        boolean pairs = block.name() == DL;
        if (items.size() < (pairs ? 2 : FEW) || items.stream().anyMatch(PageItem::isLarge)) {
            return false;
        }
        ItemRows rows = new ItemRows(items, pairs);
        long labelled = items.stream().filter(PageItem::isLabelled).count();
        boolean named = pairs || rows.areLabelled() && labelled * 2 >= items.size();
        if (!named && !rows.areLabelled() && items.stream().anyMatch(PageItem::hasList)) {
            return false;
        }
        long valued = items.stream().filter(PageItem::hasValue).count();
        if (!named && valued * ONE_IN < items.size()) {
            return false;
        }
        tell(rows.rows(), found.heading());
        return true;
    }

    private void tell(List<List<SiteText>> rows, @Nullable PageHeading heading) {
        PageRows table = sink.items(++number, PageHeading.words(heading));
        rows.forEach(row -> table.row(row, Concealment.NONE));
        table.end();
    }

    private static Found items(PageBlock block) {
        HtmlName name = block.name();
        if (name == HtmlNames.TABLE_ELEMENT || name == HtmlNames.TR) {
            return new Found(List.of(), null);
        }
        if (name == UL || name == OL) {
            return ledBy(block.parts(), part -> isOf(part, HtmlNames.LI), block.heading());
        }
        if (name == DL) {
            return ledBy(pairs(block), part -> isOf(part, DT), block.heading());
        }
        return repeated(block);
    }

    /** Names and values may stand in boxes. */
    private static List<PageBlock.Part> pairs(PageBlock list) {
        List<PageBlock.Part> pairs = new ArrayList<>();
        for (PageBlock.Part part : list.parts()) {
            if (part instanceof PageBlock.Inner inner
                    && inner.block().name() != DT
                    && inner.block().name() != DD) {
                pairs.addAll(inner.block().parts());
            } else {
                pairs.add(part);
            }
        }
        return pairs;
    }

    private static boolean isOf(PageBlock.Part part, HtmlName name) {
        return part instanceof PageBlock.Inner inner && inner.block().name() == name;
    }

    /** The first kind of blocks that comes again and again, each with what stands behind it; else the lines. */
    private static Found repeated(PageBlock block) {
        Map<String, Integer> met = new HashMap<>();
        for (PageBlock.Part part : block.parts()) {
            if (part instanceof PageBlock.Inner inner) {
                met.merge(inner.block().kind(), 1, Integer::sum);
            }
        }
        for (PageBlock.Part part : block.parts()) {
            if (part instanceof PageBlock.Inner inner
                    && met.getOrDefault(inner.block().kind(), 0) >= FEW) {
                String lead = inner.block().kind();
                return ledBy(
                        block.parts(),
                        one -> one instanceof PageBlock.Inner other
                                && other.block().kind().equals(lead),
                        inner.block().heading());
            }
        }
        List<PageBlock.Part> lines =
                block.parts().stream().filter(PageBlock.Words.class::isInstance).toList();
        return ledBy(lines, part -> part instanceof PageBlock.Words words && words.first(), block.heading());
    }

    /** Says where an item begins. */
    private interface Lead {
        boolean begins(PageBlock.Part part);
    }

    private static Found ledBy(List<PageBlock.Part> parts, Lead lead, @Nullable PageHeading heading) {
        List<PageItem> items = new ArrayList<>();
        for (PageBlock.Part part : parts) {
            if (lead.begins(part)) {
                items.add(new PageItem());
            }
            if (!items.isEmpty()) {
                items.get(items.size() - 1).take(part, true);
            }
        }
        return new Found(items, heading);
    }
}
