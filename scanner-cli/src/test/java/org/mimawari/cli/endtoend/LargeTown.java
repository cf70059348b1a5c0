package org.mimawari.cli.endtoend;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A town of {@value #PAGES} pages on one host, some links deep, with one exposed form, one safe form and some dead links. */
final class LargeTown {
    static final String HOST = "www.city.aozora.example";
    static final String HOME = "https://" + HOST + "/";
    static final String EXPOSED = "https://docs.google.com/forms/d/e/1FAIpQLSdLargeTownExposedForm00000000001";
    static final int PAGES = 40;

    private static final String SAFE = "https://docs.google.com/forms/d/e/1FAIpQLSdLargeTownSafeForm000000000000002";
    private static final int BRANCHES = 3;

    private LargeTown() {}

    static Town open(Path folder) throws IOException {
        Town town = new Town(folder, HOST, "docs.google.com");
        for (int i = 0; i < PAGES; i++) {
            StringBuilder body = new StringBuilder("<h1>案内 " + i + "</h1><a href='/'>ホーム</a>");
            for (int child = i * BRANCHES + 1; child <= i * BRANCHES + BRANCHES && child < PAGES; child++) {
                body.append("<a href='" + address(child) + "'>案内 " + child + "</a>");
            }
            if (i % 7 == 3) {
                body.append("<a href='" + EXPOSED + "/viewform?usp=sf_link'>申込 " + i + "</a>");
            }
            if (i % 11 == 5) {
                body.append("<a href='" + SAFE + "/viewform'>アンケート</a><a href='/gone/" + i + "'>古い案内</a>");
            }
            town.page(address(i), "案内 " + i, body.toString());
        }
        town.form(EXPOSED, "防災訓練 参加申込", true, "お名前", "電話番号", "ご希望");
        town.form(SAFE, "図書館アンケート", false, "お名前", "ご感想");
        return town;
    }

    private static String address(int page) {
        return page == 0 ? HOME : HOME + "guide/" + page + ".html";
    }

    /** The pages of the town among these addresses, each as often as it was asked. */
    static List<String> pages(List<String> asked) {
        return asked.stream()
                .filter(url -> url.equals(HOME) || url.startsWith(HOME + "guide/"))
                .toList();
    }

    static String settings(Town town, String more) {
        return "sites:\n  - name: 青空市\n    start: [ '" + HOME + "' ]\n"
                + "    report-to: [ hana@city.aozora.example, sora@city.aozora.example ]\n"
                + "crawl: { delay: 100ms }\n" + town.network() + more;
    }
}
