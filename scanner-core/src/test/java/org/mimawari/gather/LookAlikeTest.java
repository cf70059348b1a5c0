package org.mimawari.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mimawari.site.Coverage;
import org.mimawari.term.Skip;

/** Real series look like endless ones by their addresses. Each of these must be walked to its last page. */
class LookAlikeTest {
    private static final String MENU = "<nav><a href='/'>トップページ</a><a href='/kurashi/'>くらし</a></nav>";
    private static final String[] TOPICS = {"防災訓練", "ごみの収集", "予防接種", "図書館の催し", "水道料金の改定", "職員採用試験", "道路工事", "成人式"};

    /** @param pages how many addresses there are, the start with them */
    private record Series(String name, int pages, MadeUpSite.Pages site) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Arguments> series() {
        return Stream.of(
                        archive(),
                        chainedArticles(),
                        lists(),
                        calendarWithEvents(),
                        sparseCalendar(),
                        backNumbers(),
                        minutes(),
                        products(),
                        phoneBook(),
                        mobileMirror(),
                        movedPages(),
                        measurements(),
                        yearBooks(),
                        gallery())
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("series")
    void aRealSeriesIsWalkedToItsLastPage(Series series) throws Exception {
        try (MadeUpSite site = new MadeUpSite(path -> series.site().apply(path))) {
            Coverage coverage = site.walk();
            assertThat(coverage.skipped()).doesNotContainKey(Skip.ENDLESS);
            assertThat(site.asked()).doesNotHaveDuplicates();
            assertThat(coverage.pages() + coverage.documents() + coverage.images() + movedOnes(site))
                    .isEqualTo(series.pages());
        }
    }

    private static long movedOnes(MadeUpSite site) {
        return site.asked().stream().filter(path -> path.startsWith("/go/")).count();
    }

    private static String links(int from, int to, String before, String after) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> "<a href='" + before + i + after + "'>" + i + "</a>")
                .collect(Collectors.joining(" "));
    }

    private static int number(String path) {
        return Integer.parseInt(path.replaceAll("^.*?(\\d+)\\D*$", "$1"));
    }

    private static String words(long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, 6)
                .mapToObj(i -> TOPICS[random.nextInt(TOPICS.length)])
                .collect(Collectors.joining("と", "", "について、くわしくお知らせします。"));
    }

    /** 3,000 numbered articles, all linked from lists of fifty. */
    private static Series archive() {
        return new Series("archive of articles", 3_061, path -> {
            if (path.equals("/")) {
                return MENU + links(1, 60, "/news/list", ".html") + "<a href='/kurashi/'>x</a>";
            }
            if (path.startsWith("/news/list")) {
                int list = number(path);
                return MENU + links(list * 50 - 49, list * 50, "/news/2024/05/", ".html");
            }
            return path.startsWith("/news/2024") ? MENU + words(number(path)) : null;
        });
    }

    /** Each article leads to the next only, and says little. */
    private static Series chainedArticles() {
        return new Series("articles that lead to the next one", 401, path -> {
            if (path.equals("/")) {
                return MENU + "<a href='/blog/?p=1'>日記</a>";
            }
            int number = path.startsWith("/blog/") ? number(path) : 0;
            String next = number < 400 ? "<a href='/blog/?p=" + (number + 1) + "'>次へ</a>" : "";
            return number > 0 ? MENU + words(number) + next : null;
        });
    }

    /** 300 pages of a list, each with ten articles; the words of the list are the same on all. */
    private static Series lists() {
        return new Series("pages of a list", 1 + 300 + 3_000, path -> {
            if (path.equals("/")) {
                return MENU + "<a href='/list?page=1'>一覧</a>";
            }
            if (path.startsWith("/list")) {
                int page = number(path);
                String next = page < 300 ? "<a href='/list?page=" + (page + 1) + "'>次の十件</a>" : "";
                return MENU + links(page * 10 - 9, page * 10, "/show?id=", "") + next;
            }
            return path.startsWith("/show") ? MENU + words(number(path)) : null;
        });
    }

    /** Two years of months, an event in each, and the event's page. */
    private static Series calendarWithEvents() {
        return new Series("calendar with events", 1 + 24 + 24, path -> {
            if (path.equals("/")) {
                return MENU + "<a href='/event/?m=1'>催し</a>";
            }
            if (path.startsWith("/event/?m=")) {
                int month = number(path);
                String next = month < 24 ? "<a href='/event/?m=" + (month + 1) + "'>翌月</a>" : "";
                return MENU + "日月火水木金土 <a href='/event/" + month + ".html'>" + words(month % 5) + "</a>" + next;
            }
            return path.startsWith("/event/") ? MENU + words(number(path)) : null;
        });
    }

    /** Ten years of months, an event once a year, each month reached from the one before. */
    private static Series sparseCalendar() {
        return new Series("calendar with one event a year", 1 + 120, path -> {
            if (path.equals("/")) {
                return MENU + "<a href='/matsuri?m=1'>催し</a>";
            }
            int month = path.startsWith("/matsuri") ? number(path) : 0;
            String next = month < 120 ? "<a href='/matsuri?m=" + (month + 1) + "'>翌月</a>" : "";
            String event = month % 12 == 8 ? words(month) : "催しはありません";
            return month > 0 ? MENU + "日月火水木金土" + event + next : null;
        });
    }

    /** The page of each number says the same and leads to the one before; only the file is another. */
    private static Series backNumbers() {
        return new Series("back numbers", 1 + 2 * 37 * 12, path -> {
            if (path.equals("/")) {
                return MENU + "<a href='/kouhou/443.html'>広報</a>";
            }
            if (path.endsWith(".pdf")) {
                return "%PDF-1.4\n%%EOF";
            }
            int number = path.startsWith("/kouhou/") ? number(path) : -1;
            String before = number > 0 ? "<a href='/kouhou/" + (number - 1) + ".html'>前の号</a>" : "";
            return number >= 0 ? MENU + "広報あおぞら 令和6年5月号 <a href='/kouhou/" + number + ".pdf'>PDF</a>" + before : null;
        });
    }

    /** The page of each session has nothing but dates, leads to the days and to the session before. */
    private static Series minutes() {
        return new Series("minutes", 1 + 100 + 300, path -> {
            if (path.equals("/")) {
                return MENU + "<a href='/gikai/?kaigi=100'>会議録</a>";
            }
            if (path.startsWith("/gikai/?kaigi=")) {
                int session = number(path);
                String before = session > 1 ? "<a href='/gikai/?kaigi=" + (session - 1) + "'>前の会議</a>" : "";
                return MENU + "会議録 9月5日 " + links(session * 3 - 2, session * 3, "/gikai/show?id=", "") + before;
            }
            return path.startsWith("/gikai/show") ? MENU + words(number(path)) : null;
        });
    }

    /** The same words on all pages; what differs is the file. */
    private static Series products() {
        return new Series("forms to download", 1 + 500 + 500, path -> {
            if (path.equals("/")) {
                return MENU + links(1, 500, "/yoshiki.php?id=", "");
            }
            if (path.endsWith(".pdf")) {
                return "%PDF-1.4\n%%EOF";
            }
            return path.startsWith("/yoshiki")
                    ? MENU + "様式のダウンロード <a href='/files/y" + number(path) + ".pdf'>様式</a>"
                    : null;
        });
    }

    private static Series phoneBook() {
        return new Series("phone book by kana", 1 + 46 * 5, path -> {
            if (path.equals("/")) {
                return MENU + links(1, 46, "/denwa?kana=", "&amp;p=1");
            }
            if (!path.startsWith("/denwa")) {
                return null;
            }
            int page = number(path);
            int kana = number(path.substring(0, path.indexOf('&')));
            String next = page < 5 ? "<a href='/denwa?kana=" + kana + "&amp;p=" + (page + 1) + "'>次</a>" : "";
            return MENU + words(kana * 31L + page) + "0123-45-6789" + next;
        });
    }

    /** Each page a second time for telephones, found from one another only. */
    private static Series mobileMirror() {
        return new Series("mirror for telephones", 2 * 301 - 1 + 1, path -> {
            boolean mobile = path.startsWith("/sp/");
            String base = mobile ? "/sp/" : "/";
            String plain = mobile ? path.substring(3) : path;
            int number = plain.equals("/") ? 0 : plain.startsWith("/p") ? number(plain) : -1;
            String next = number < 300 ? "<a href='" + base + "p" + (number + 1) + ".html'>次</a>" : "";
            String other = mobile || number > 0 ? "" : "<a href='/sp/'>スマートフォン版</a>";
            return number >= 0 ? words(number) + next + other : null;
        });
    }

    /** 300 pages say only that they moved, and to where. */
    private static Series movedPages() {
        return new Series("pages that moved", 1 + 600, path -> {
            if (path.equals("/")) {
                return MENU + links(1, 300, "/old/", ".html");
            }
            if (path.startsWith("/old/")) {
                return MENU + "このページは移転しました。<a href='/new/" + number(path) + ".html'>新しいページ</a>";
            }
            return path.startsWith("/new/") ? MENU + words(number(path)) : null;
        });
    }

    /** A page for each day with nothing but numbers, listed by month. */
    private static Series measurements() {
        return new Series("measurements of each day", 1 + 60 + 60 * 28, path -> {
            if (path.equals("/")) {
                return MENU + links(1, 60, "/housyasen/", "/");
            }
            if (path.matches("/housyasen/\\d+/")) {
                return MENU + "測定結果" + links(1, 28, path, ".html");
            }
            return path.startsWith("/housyasen/") ? MENU + "測定結果 0.0" + number(path) + " マイクロシーベルト" : null;
        });
    }

    /** The same forty pages of every year, with other numbers. */
    private static Series yearBooks() {
        return new Series("the same section for each year", 1 + 12 + 12 * 40, path -> {
            if (path.equals("/")) {
                return MENU + "<a href='/toukei/r12/'>統計</a>";
            }
            int year = path.matches("/toukei/r\\d+/.*") ? number(path.substring(0, path.indexOf('/', 9))) : 0;
            if (path.endsWith("/") && year > 0) {
                String before = year > 1 ? "<a href='/toukei/r" + (year - 1) + "/'>前年</a>" : "";
                return MENU + "統計書" + links(1, 40, path, ".html") + before;
            }
            return year > 0 ? MENU + words(number(path)) + year : null;
        });
    }

    private static @Nullable String photo(String path) {
        int number = number(path);
        String next = number < 200 ? "<a href='/album/" + (number + 1) + ".html'>次の写真</a>" : "";
        return path.endsWith(".html") ? "写真<img src='/album/img/" + number + ".jpg'>" + next : null;
    }

    /** Nothing but a picture on each page. */
    private static Series gallery() {
        return new Series("album of pictures", 1 + 200, path -> {
            if (path.equals("/")) {
                return MENU + "<a href='/album/1.html'>写真</a>";
            }
            return path.startsWith("/album/") ? photo(path) : null;
        });
    }
}
