package org.mimawari.extract.pdf;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Which layers (optional content) are switched off when the file is opened on a screen. Used by one thread. */
final class PdfLayers {
    private static final int MOST_GROUPS = 10_000;
    private static final int DEEPEST = 20;
    private static final COSName OCGS = COSName.getPDFName("OCGs");
    private static final COSName POLICY = COSName.getPDFName("P");
    private static final COSName EXPRESSION = COSName.getPDFName("VE");
    private static final COSName VIEW = COSName.getPDFName("View");

    private final Set<COSDictionary> on = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<COSDictionary> off = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean offUnlessOn;

    PdfLayers(PDDocument document) {
        COSDictionary all = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.OCPROPERTIES);
        COSDictionary state = all == null ? null : all.getCOSDictionary(COSName.D);
        if (state != null) {
            add(state.getCOSArray(COSName.ON), on);
            add(state.getCOSArray(COSName.OFF), off);
            offUnlessOn = "OFF".equals(state.getNameAsString(COSName.BASE_STATE));
            automatic(state.getCOSArray(COSName.getPDFName("AS")));
        }
    }

    private static void add(@Nullable COSArray groups, Set<COSDictionary> to) {
        for (int i = 0; groups != null && i < Math.min(groups.size(), MOST_GROUPS); i++) {
            if (groups.getObject(i) instanceof COSDictionary group) {
                to.add(group);
            }
        }
    }

    /** Layers that go by what the file is used for: those for print alone are off on a screen. */
    private void automatic(@Nullable COSArray rules) {
        for (int i = 0; rules != null && i < Math.min(rules.size(), MOST_GROUPS); i++) {
            if (rules.getObject(i) instanceof COSDictionary rule
                    && VIEW.equals(rule.getCOSName(COSName.getPDFName("Event")))) {
                Set<COSDictionary> groups = Collections.newSetFromMap(new IdentityHashMap<>());
                add(rule.getCOSArray(OCGS), groups);
                groups.stream().filter(PdfLayers::isOffInView).forEach(off::add);
            }
        }
    }

    private static boolean isOffInView(COSDictionary group) {
        COSDictionary usage = group.getCOSDictionary(COSName.getPDFName("Usage"));
        COSDictionary view = usage == null ? null : usage.getCOSDictionary(VIEW);
        return view != null && "OFF".equals(view.getNameAsString(COSName.getPDFName("ViewState")));
    }

    /** @param content a layer, or a condition over layers */
    boolean isOff(@Nullable COSDictionary content) {
        if (content == null) {
            return false;
        }
        if (!COSName.getPDFName("OCMD").equals(content.getCOSName(COSName.TYPE))) {
            return isGroupOff(content);
        }
        COSArray expression = content.getCOSArray(EXPRESSION);
        return expression == null ? !holds(content) : !holds(expression, 0);
    }

    private boolean isGroupOff(COSDictionary group) {
        return off.contains(group) || offUnlessOn && !on.contains(group);
    }

    private boolean holds(COSDictionary condition) {
        Set<COSDictionary> groups = Collections.newSetFromMap(new IdentityHashMap<>());
        COSBase stated = condition.getDictionaryObject(OCGS);
        if (stated instanceof COSDictionary one) {
            groups.add(one);
        } else if (stated instanceof COSArray several) {
            add(several, groups);
        }
        if (groups.isEmpty()) {
            return true;
        }
        String policy = condition.getNameAsString(POLICY, "AnyOn");
        return switch (policy) {
            case "AllOn" -> groups.stream().noneMatch(this::isGroupOff);
            case "AllOff" -> groups.stream().allMatch(this::isGroupOff);
            case "AnyOff" -> groups.stream().anyMatch(this::isGroupOff);
            default -> !groups.stream().allMatch(this::isGroupOff);
        };
    }

    private boolean holds(COSArray expression, int depth) {
        String kind = expression.size() > 0 && expression.getObject(0) instanceof COSName name ? name.getName() : "";
        boolean all = kind.equals("And");
        for (int i = 1; i < Math.min(expression.size(), MOST_GROUPS) && depth < DEEPEST; i++) {
            boolean part = operand(expression.getObject(i), depth);
            if (kind.equals("Not")) {
                return !part;
            }
            if (part != all) {
                return part;
            }
        }
        return all;
    }

    private boolean operand(@Nullable COSBase operand, int depth) {
        if (operand instanceof COSArray inner) {
            return holds(inner, depth + 1);
        }
        return !(operand instanceof COSDictionary group) || !isGroupOff(group);
    }
}
