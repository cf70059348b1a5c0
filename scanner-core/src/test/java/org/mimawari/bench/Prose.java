package org.mimawari.bench;

import java.util.Random;

/** Sentences of a city hall, the same for the same seed. */
final class Prose {
    private static final String[] SENTENCES = {
        "市では、子育て中の方を対象に講座を開きます。",
        "申込みは窓口、電話または申込フォームで受け付けます。",
        "受付時間は平日の午前8時30分から午後5時15分までです。",
        "必要な書類は、本人確認書類と印かんです。",
        "くわしくは担当課までお問い合わせください。",
        "定員になり次第、締め切らせていただきます。",
        "ごみは決められた日の朝8時までに出してください。",
        "災害のときは、防災行政無線と広報車でお知らせします。",
        "この計画についての意見を募集しています。",
        "会議の資料と議事録を公開しました。",
        "図書館は第3月曜日が休館日です。",
        "補助金の額は、対象となる経費の2分の1以内です。"
    };
    private static final String[] TOPICS = {
        "住民票の写し", "国民健康保険", "保育園の入園", "介護予防教室", "粗大ごみの収集", "防災訓練", "市民税の申告", "成人式", "図書館の催し", "道路工事", "水道料金", "職員採用試験"
    };

    private final Random random;

    Prose(long seed) {
        this.random = new Random(seed);
    }

    String sentence() {
        return SENTENCES[random.nextInt(SENTENCES.length)];
    }

    String topic() {
        return TOPICS[random.nextInt(TOPICS.length)];
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }
}
