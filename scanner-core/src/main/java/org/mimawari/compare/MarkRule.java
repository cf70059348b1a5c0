package org.mimawari.compare;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mimawari.term.Mark;
import org.mimawari.term.MarkKind;

/**
 * Words that are a mark, in names and in the first lines of a text.
 *
 * @param pattern runs in linear time; its first group, if it has one, is a number
 * @param value of the mark where the pattern has no group
 */
record MarkRule(MarkKind kind, Pattern pattern, int value) {
    private static final int HUNDREDTHS = 100;

    /** Of Japanese words, as {@link PlainText} writes them. Earlier rules take their words away from later ones. */
    static final List<MarkRule> WORDS = List.of(
            rule(MarkKind.CHANGE_OF_LAW, "改正前|改正後|新旧対照表?|新旧|現行|溶け込み|改め文"),
            rule(MarkKind.OLD, "変更前|訂正前|修正前|差替前|旧版|以前の|\\(旧\\)|^旧"),
            rule(
                    MarkKind.CORRECTED,
                    "再?(?:訂正|修正|改訂|改定|差し?替え?)(?:版|済み?|後|しました|いたしました|のお知らせ)?|お詫び(?:と訂正)?|正誤表?|正しい|一部変更|変更版"
                            + "|(?:会場|日程|日時|内容|場所|時間)変更(?:後|版|あり)?|(?:会場|日程|日時|場所|時間)が変わりました|(?:期間|期限|締切)?を?延長(?:しました|版)?|更新版?|追記版?|加筆|\\(改\\)|改正版?"),
            rule(MarkKind.NEWEST, "最新版?|最終版?|確定版|決定版|\\(新\\)|新版"),
            edition(
                    "第(\\d{1,2})版|(?<![a-z])(?:version|ver|rev)[._-]?(\\d{1,2}(?:\\.\\d{1,2})?)|(?<![a-z])v[._-]?(\\d{1,2}(?:\\.\\d{1,2})?)(?![a-z\\d])"),
            rule(MarkKind.SESSION, "第(\\d{1,3})回|(\\d{1,3})回目"),
            rule(
                    MarkKind.NUMBER,
                    "(?:様式|別紙様式|別記様式|別紙|別記|別表|別添|資料|議案|参考資料|書式|帳票)(?:第|no\\.?|-)?(\\d{1,3})(?:号|-\\d{1,2})?|第(\\d{1,3})号|no\\.?(\\d{1,3})(?!\\d)|vol\\.?(\\d{1,3})"),
            rule(MarkKind.MONTH, "(\\d{1,2})月(?:号|分)|\\((\\d{1,2})月\\)"),
            rule(MarkKind.GRADE, "(?:小学|中学|高校)?(\\d)年生|第(\\d)学年|(\\d{1,2})組|(\\d)歳児"),
            rule(
                    MarkKind.PART,
                    "その(\\d{1,2})|\\((\\d{1,2})/\\d{1,2}\\)|第(\\d{1,2})(?:章|部|期|弾|分冊)|part(\\d{1,2})|(\\d{1,2})枚目"),
            rule(MarkKind.PART, "前編|前半|上巻|表面|春", 101),
            rule(MarkKind.PART, "後編|後半|下巻|裏面|秋", 102),
            rule(MarkKind.PART, "中編|中巻|夏期|夏季", 103),
            rule(MarkKind.PART, "冬期|冬季", 104),
            rule(MarkKind.LANGUAGE, "english|英語版?|英文", 1),
            rule(MarkKind.LANGUAGE, "中文|中国語版?|简体|繁體|繁体|簡体", 2),
            rule(MarkKind.LANGUAGE, "한국어|韓国語版?|ハングル", 3),
            rule(MarkKind.LANGUAGE, "português|ポルトガル語版?", 4),
            rule(MarkKind.LANGUAGE, "tiếngviệt|ベトナム語版?", 5),
            rule(MarkKind.LANGUAGE, "español|スペイン語版?", 6),
            rule(MarkKind.LANGUAGE, "やさしい日本語|やさしいにほんご", 7),
            rule(MarkKind.LANGUAGE, "tagalog|タガログ語版?|フィリピノ語|ネパール語版?|インドネシア語版?|タイ語版?|ロシア語版?|フランス語版?", 8),
            rule(MarkKind.DRAFT, "\\((?:素案|原案|案|骨子案?|たたき台)\\)|素案|原案|案$"),
            rule(MarkKind.EXTRACT, "概要版?|要約|ダイジェスト|抜粋|サマリー", 1),
            rule(MarkKind.EXTRACT, "記入例|記載例|見本|サンプル|書き方|記入見本", 2),
            rule(MarkKind.EXTRACT, "印刷用|白黒|モノクロ|a3|両面|音声版|点字版|テキスト版|拡大版|高解像度|低解像度", 3),
            rule(MarkKind.EXTRACT, "本編|本体|全体版|本文", 4),
            rule(MarkKind.EXTRACT, "回答|解答|結果|質疑", 5),
            rule(
                    MarkKind.PERIODICAL,
                    "会議録|議事録|議事要旨|議事概要|会議結果|次第|広報|だより|便り|通信(?!講座)|ニュース|献立表?|月報|週報|日報|入札|公告|開札|落札|予算|決算|実績|統計|白書|年報|年鑑"));

    /** Of words in the names of files, each a part of its own. */
    static final List<MarkRule> ROMAJI = List.of(
            rule(
                    MarkKind.CORRECTED,
                    "(?:sai)?(?:teisei|shusei|syusei|kaitei|kaisei|sashikae|sasikae|henkou|henko|koushin|kousin|tsuiki|tuiki|encho|enchou)(?:ban|go)?|corrected|revised|revision|update|updated|fix|fixed|amended"),
            rule(MarkKind.NEWEST, "final|saishu|saisyu|saishuu|saishin|saisin|latest|new|kakutei|kettei|shinban"),
            rule(MarkKind.OLD, "old|kyu|kyuu|kyuban|teiseimae|syuseimae|mae|bak|backup|previous"),
            rule(MarkKind.SUFFIX, "copy|kopi", 1000),
            rule(MarkKind.LANGUAGE, "en|eng|english", 1),
            rule(MarkKind.LANGUAGE, "zh|cn|tw|chn|chinese", 2),
            rule(MarkKind.LANGUAGE, "ko|kr|kor|korean", 3),
            rule(MarkKind.LANGUAGE, "pt|por|portuguese", 4),
            rule(MarkKind.LANGUAGE, "vi|vn|vie|vietnamese", 5),
            rule(MarkKind.LANGUAGE, "es|esp|spanish", 6),
            rule(MarkKind.LANGUAGE, "easy|yasashii|yasasii", 7),
            rule(MarkKind.EXTRACT, "gaiyou|gaiyo|gaiyouban|digest|summary", 1),
            rule(MarkKind.EXTRACT, "rei|kinyurei|kisairei|sample|mihon", 2),
            rule(MarkKind.EXTRACT, "bw|insatsu|insatu|print|shirokuro|a3", 3));

    private static MarkRule rule(MarkKind kind, String pattern) {
        return rule(kind, pattern, 0);
    }

    private static MarkRule rule(MarkKind kind, String pattern, int value) {
        return new MarkRule(kind, Pattern.compile(pattern), value);
    }

    private static MarkRule edition(String pattern) {
        return rule(MarkKind.EDITION, pattern);
    }

    /** What the words at a match say. */
    Mark mark(Matcher match) {
        for (int group = 1; group <= match.groupCount(); group++) {
            if (match.group(group) != null) {
                return new Mark(kind, number(match.group(group)));
            }
        }
        return new Mark(kind, value);
    }

    private int number(String digits) {
        return kind == MarkKind.EDITION
                ? (int) Math.round(Double.parseDouble(digits) * HUNDREDTHS)
                : Integer.parseInt(digits);
    }
}
