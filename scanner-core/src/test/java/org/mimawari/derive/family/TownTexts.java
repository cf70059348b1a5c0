package org.mimawari.derive.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts of an invented town, the same for the same number. */
final class TownTexts {
    static final List<Topic> TOPICS = List.of(
            new Topic("介護予防教室", "kaigoyobou", "いすに座ってできる体操で足腰をきたえましょう。", "保健センター"),
            new Topic("子育て講演会", "kosodatekouen", "子どものやる気を引き出す声のかけ方を学びます。", "文化会館 小ホール"),
            new Topic("夏休み工作教室", "kousaku", "木の実や枝で世界に一つの作品を作ります。", "青少年の家"),
            new Topic("スマートフォン入門講座", "sumaho", "電話のかけ方から地図の見方まで、ゆっくり進めます。", "中央公民館 視聴覚室"),
            new Topic("防災リーダー養成研修", "bousai", "地震や大雨のときに地域で動ける人を育てます。", "消防本部 講堂"));
    static final List<String> PLACES = List.of("東部", "西部", "南部", "北部", "中央", "港", "みどりが丘", "若葉台");

    private static final List<String> NOTES = List.of(
            "動きやすい服装でお越しください。",
            "当日は駐車場が混み合いますので、公共交通機関をご利用ください。",
            "申込みが多いときは抽選とし、結果は全員に郵便でお知らせします。",
            "手話通訳や要約筆記が必要な方は、申込みのときにお知らせください。",
            "荒天のときは中止することがあります。開催の判断は当日の朝に市のホームページに載せます。",
            "いただいた情報は、この催しの連絡のほかには使いません。",
            "会場での写真を広報に使うことがあります。",
            "市内に住んでいる方、通勤や通学をしている方が対象です。",
            "託児を希望する方は一週間前までにご相談ください。",
            "飲み物と筆記用具をお持ちください。",
            "欠席されるときは早めにご連絡ください。",
            "参加された方には記念品を差し上げます。");
    private static final List<String> RULES = List.of(
            "利用しようとする者は、あらかじめ申請書を提出し、許可を受けなければならない。",
            "許可を受けた者は、その権利を他人に譲り、又は転貸してはならない。",
            "使用料は、許可を受けたときに納めなければならない。",
            "既に納めた使用料は、返還しない。ただし、特別の理由があると認めるときは、この限りでない。",
            "設備を壊し、又は失った者は、その損害を賠償しなければならない。",
            "補助金の額は、対象となる経費の二分の一以内とし、予算の範囲内で定める。",
            "実績報告書は、事業が終わった日から起算して三十日以内に提出するものとする。",
            "この要綱に定めるもののほか、必要な事項は市長が別に定める。",
            "対象となる者は、市内に住所を有し、市税を滞納していない者とする。",
            "申請の内容に偽りがあったときは、決定を取り消すことができる。",
            "帳簿及び証拠書類は、事業の完了後五年間保存しなければならない。",
            "審査は、提出された書類により行い、必要に応じて面接を行う。",
            "交付の決定を受けた者が内容を変更しようとするときは、変更申請書を提出しなければならない。",
            "市は、事業の状況について報告を求め、又は調査を行うことができる。");

    private TownTexts() {}

    record Topic(String name, String romaji, String lead, String hall) {}

    static Topic topic(int number) {
        return TOPICS.get(number % TOPICS.size());
    }

    static List<String> flyer(int number) {
        Topic topic = topic(number);
        Random random = new Random(number * 31L + 7);
        List<String> lines = new ArrayList<>();
        lines.add(topic.name() + " 参加者募集");
        lines.add(topic.lead());
        lines.add("とき 令和8年10月" + (3 + random.nextInt(20)) + "日（土曜日）午後1時30分から");
        lines.add("ところ 青空市" + topic.hall());
        lines.add("定員 " + (20 + random.nextInt(30)) + "名");
        lines.add("参加費 " + (1 + random.nextInt(9)) + "00円");
        lines.add("申込締切 令和8年9月" + (10 + random.nextInt(15)) + "日（必着）");
        notes(lines, random, 4 + random.nextInt(4));
        lines.add("お申込みは二次元コードから。");
        lines.add("問合せ 青空市役所 生涯学習課 電話 000-000-" + (1000 + random.nextInt(8999)));
        return lines;
    }

    private static void notes(List<String> lines, Random random, int count) {
        List<String> pool = new ArrayList<>(NOTES);
        for (int i = 0; i < count; i++) {
            lines.add("・" + pool.remove(random.nextInt(pool.size())));
        }
    }

    /** Rules of a subsidy or a hall. */
    static List<String> rules(int number) {
        Topic topic = topic(number);
        Random random = new Random(number * 131L + 3);
        List<String> lines = new ArrayList<>(List.of("青空市" + topic.name() + "補助金交付要綱", "（趣旨）"));
        lines.add("第1条 この要綱は、" + topic.name() + "を行う団体に対する補助金について必要な事項を定める。");
        List<String> pool = new ArrayList<>(RULES);
        for (int article = 2; article < 12; article++) {
            lines.add("第" + article + "条 " + pool.remove(random.nextInt(pool.size())));
        }
        lines.add("附則 この要綱は、令和7年4月1日から施行する。");
        return lines;
    }

    /** A table of collection days, of which only the name of the place and the days tell which district it is for. */
    static List<String> calendar(int number, String place) {
        Random random = new Random(number * 17L + place.hashCode());
        List<String> lines = new ArrayList<>(List.of("令和8年度 ごみ収集カレンダー", place + "地区"));
        for (int month = 4; month < 16; month++) {
            int day = 1 + random.nextInt(7);
            lines.add((month > 12 ? month - 12 : month) + "月 燃えるごみ " + day + "日 " + (day + 7) + "日 資源 " + (day + 2)
                    + "日 " + (day + 16) + "日 粗大ごみは電話で予約");
        }
        lines.add("収集日の朝8時までに出してください。分別されていないごみは収集しません。年末年始の収集は広報でお知らせします。");
        return lines;
    }

    /** The same head on every paper of a meeting, and what was said. */
    static List<String> minutes(int number, int session) {
        Random random = new Random(number * 1009L + session);
        List<String> lines = new ArrayList<>(List.of(
                "第" + session + "回 青空市" + TOPICS.get(number % TOPICS.size()).name() + "検討委員会 会議録",
                "日時 令和8年" + (4 + session % 8) + "月" + (5 + random.nextInt(20)) + "日 午後2時",
                "場所 市役所3階 第1会議室",
                "出席者 委員8名 事務局4名 傍聴者2名",
                "1 開会 2 あいさつ 3 議事 4 その他 5 閉会"));
        List<String> pool = new ArrayList<>(RULES);
        pool.addAll(NOTES);
        for (int i = 0; i < 8; i++) {
            lines.add((i % 2 == 0 ? "委員 " : "事務局 ") + pool.remove(random.nextInt(pool.size())));
        }
        return lines;
    }
}
