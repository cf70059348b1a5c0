package org.mimawari.personal;

import java.util.List;
import java.util.regex.Pattern;
import org.mimawari.term.DataKind;

/**
 * Finds passwords behind their word. It tells of those with a login id nearby; the keys that are handed out on purpose, of online meetings, wireless networks, files and videos, are none.
 */
final class LoginDetector extends PatternDetector {
    private static final Pattern ID = Pattern.compile(
            "(?:ログイン|ユーザー?|利用者|会員|アカウント) ?(?:ID|名|番号)? ?[:=] ?[!-~]{3}|(?i:\\b(?:login|user|account)(?: ?(?:id|name))? ?[:=] ?[!-~]{3}|(?<![a-z])id ?[:=] ?[!-~]{3})");
    private static final Pattern HANDED_OUT = Pattern.compile(
            "ミーティング|会議|パスコード|視聴|配信|閲覧|解凍|開封|ファイル|無線|体験|デモ|サンプル|例|(?i:meeting|zoom|webex|teams|youtube|vimeo|wi-?fi|ssid|pdf|zip|demo|sample|example)");
    private static final int NEAR = 80;

    LoginDetector() {
        super(
                DataKind.LOGIN,
                List.of("パスワード", "password", "暗証番号"),
                "(?:(?:パスワード|(?i:password)) ?[:=] ?((?=[!-~]{0,30}[0-9A-Z])[!-~]{4,40})|暗証番号 ?[:=]? ?([0-9]{4,8})(?![0-9]|桁|文字))");
    }

    @Override
    public boolean tells(CharSequence text, Span span) {
        Surroundings around = new Surroundings(text, span);
        return around.near(NEAR, NEAR, ID) && !around.near(NEAR, NEAR, HANDED_OUT);
    }
}
