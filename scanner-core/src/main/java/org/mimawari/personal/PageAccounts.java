package org.mimawari.personal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mimawari.term.DataKind;

/**
 * Tells accounts on web pages that are somebody's own from those that stand there to be paid into, by towns, clubs and teachers. A name of the holder is with both, so somebody must be spoken of besides; where money is asked for, by two details. Thread-safe;
 * linear.
 */
final class PageAccounts {
    private static final Pattern PAYING_IN = Pattern.compile(
            "振込|振り込|送金|入金|支払|口座へ|口座に|取引銀行|取引金融機関|指定金融機関|料金|申込金|入会|年会費|支援金|謝礼|ご支援|応援|(?i:transfer|remit|\\bpay|\\bfee\\b)");
    private static final int FEW = 2;

    /**
     * @param near what stands around the account, folded
     * @param told what tells of somebody there
     * @param held whether the holder is named there
     */
    boolean isOfOne(String near, List<Span> told, boolean held) {
        Set<DataKind> kinds = EnumSet.noneOf(DataKind.class);
        told.forEach(span -> kinds.add(span.kind()));
        if (kinds.isEmpty()) {
            return false;
        }
        int details = kinds.size() + (held ? 1 : 0);
        return details >= FEW || !PAYING_IN.matcher(near).find();
    }
}
