package org.mimawari.personal;

import java.util.List;
import org.mimawari.term.DataKind;

/** Finds that somebody was made a victim of a crime or of violence, behind its word. Help that is offered to victims is none. */
final class CrimeVictimDetector extends PatternDetector {
    CrimeVictimDetector() {
        super(
                DataKind.CRIME_VICTIM,
                List.of("支援措置", "dv", "被害者氏名", "被害児童", "虐待", "ストーカー", "victim"),
                "(?:(?:(?i:dv)等?|ストーカー等?)?支援措置(?:対象者?)? ?[: ] ?(?:あり|有(?!無)|対象|該当)(?![・/]| ?[・/]|の)|(?:(?i:dv)|ストーカー|虐待)(?:被害)? ?[: ] ?(?:あり|有(?!無))(?! ?[・/]|の)|(?i:dv)避難中(?!の)|被害(?:者氏名|児童(?:名|氏名)) ?: ?\\p{IsHan}{2,6}|(?i:(?<![a-z])victim(?:'s)? name ?: ?)[A-Z][a-z]+)");
    }
}
