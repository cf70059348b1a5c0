package org.mimawari.personal;

import java.util.List;
import org.mimawari.term.DataKind;

/** Finds numbers of licences, passports, insurance cards and handbooks for the disabled by the words that stand before them. */
final class DocumentNumberDetector implements Detector {
    /** What the shortest of the shapes has. */
    private static final int LEAST_DIGITS = 5;

    private static final String NUMBER = "[^0-9A-Za-z]{0,8}([A-Z]{0,2}[0-9]{5,12})(?![0-9])";
    private static final List<PatternDetector> SHAPES = List.of(
            new PatternDetector(DataKind.LICENCE, "(?:運転免許|免許証|免許)(?:証|番号|証番号)?" + NUMBER),
            new PatternDetector(DataKind.PASSPORT, "(?:旅券|パスポート|(?i:passport))(?:番号)?" + NUMBER),
            new PatternDetector(DataKind.INSURANCE, "(?:被保険者|保険証|健康保険|基礎年金)(?:証|番号|証番号)?" + NUMBER),
            new PatternDetector(DataKind.DISABILITY, "(?:障害者手帳|療育手帳|障がい者手帳)(?:番号)?" + NUMBER),
            new PatternDetector(DataKind.WELFARE, "(?:受給者|受給者証|ケース)番号" + NUMBER));

    @Override
    public List<Span> find(FoldedText text) {
        if (text.digits() < LEAST_DIGITS) {
            return List.of();
        }
        return SHAPES.stream().flatMap(shape -> shape.find(text).stream()).toList();
    }
}
