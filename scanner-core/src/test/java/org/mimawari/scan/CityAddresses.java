package org.mimawari.scan;

import java.util.List;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;

/** As many addresses and titles as are wanted of a city hall that does not exist, like real ones: some 70 characters, Japanese titles. */
final class CityAddresses {
    private static final String HOST = "https://www.city.aozora.example";
    private static final List<String> SECTIONS = List.of(
            "kurashi-tetsuzuki",
            "kosodate-kyoiku",
            "kenko-fukushi",
            "shisei-joho",
            "sangyo-shigoto",
            "bunka-sports",
            "bosai-anzen",
            "kankyo-gomi",
            "zei-hoken",
            "toshi-keikaku");
    private static final List<String> TOPICS = List.of(
            "hoikuen-nyuen",
            "jido-teate",
            "kokumin-kenko-hoken",
            "kaigo-hoken",
            "shimin-zei",
            "juminhyo-inkan",
            "gomi-bunbetsu",
            "hinanjo-map",
            "yobou-sesshu",
            "gikai-kaigiroku",
            "nyusatsu-keiyaku",
            "toshokan-riyou",
            "shiei-jutaku",
            "suido-ryokin",
            "koho-aozora",
            "jinji-saiyo",
            "machizukuri",
            "kodomo-kan");
    private static final List<String> WORDS = List.of(
            "令和6年度", "保育所", "入所案内", "について", "申請書", "募集", "のお知らせ", "国民健康保険", "限度額", "届出", "防災訓練", "参加者", "受付", "結果",
            "会議録", "第3回", "審議会", "入札", "公告", "予防接種", "助成", "制度", "変更", "期間", "市民税", "納付", "図書館", "休館日", "子育て", "相談");
    private static final int FIRST_FILE = 1_000_001;

    private CityAddresses() {}

    static PublicUrl page(int number) {
        int section = number / 700 % SECTIONS.size();
        int topic = number / 40 % TOPICS.size();
        String folder = HOST + "/" + SECTIONS.get(section) + "/" + TOPICS.get(topic) + "/";
        int file = FIRST_FILE + number;
        return PublicUrl.of(
                number % 12 == 5
                        ? folder + "documents/%E7%94%B3%E8%AB%8B%E6%9B%B8" + file + ".html"
                        : folder + (number / 40 % 7 + 2019) + "/" + file + ".html");
    }

    static Label title(int number) {
        StringBuilder title = new StringBuilder();
        int seed = number * 0x9E3779B1;
        for (int i = 0; i < 5; i++) {
            title.append(WORDS.get(Integer.remainderUnsigned(seed, WORDS.size())));
            seed = seed * 1_103_515_245 + 12_345 ^ seed >>> 7;
        }
        return Label.masked(title.append(number % 997).toString());
    }
}
