package org.mimawari.personal;

import java.util.regex.Pattern;

/** Tells by the words around it whether a telephone number, address or postcode is that of an office, a school or a place of an event. Thread-safe; linear in what it reads. */
final class Offices {
    private static final String OFFICE = "課|係|室|局|署|(?<!住)所|館|センター|窓口|本部|学校|園|病院|医院|会社|庁|役場|組合|協会|財団|法人|本社|支店";
    private static final Pattern BEFORE = Pattern.compile(
            "(?:" + OFFICE + "|問い?合わ?せ先?|代表|内線|事務局|会場|所在地|提出先|送付先|申込先|申し込み先|宛先|受付|予約|ダイヤル)[^0-9様氏さん]{0,14}$");
    private static final Pattern BEHIND =
            Pattern.compile("^[^0-9様氏さん]{0,24}(?:市役所|区役所|役場|支所|庁舎|会館|センター|公民館|学校|図書館|保健所|病院|事務局|株式会社|法人|[課係]\\b)");
    private static final int REACH_BEFORE = 24;
    private static final int REACH_BEHIND = 30;

    boolean announce(Surroundings around) {
        return around.before(REACH_BEFORE, BEFORE);
    }

    boolean follow(Surroundings around) {
        return around.behind(REACH_BEHIND, BEHIND);
    }
}
