package org.mimawari.bench;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A page of the made-up site: where it lies and in which character set.
 *
 * @param path as people write it, not escaped, with the query
 */
record Place(int number, Reach reach, String path) {
    private static final String[] FOLDERS = {"くらし", "子育て", "観光案内", "防災・安全", "市政情報"};
    private static final String[] NAMES = {"お知らせ", "手続き", "申込書の書き方", "よくある質問", "一覧"};

    static Place of(int number, Reach reach) {
        return new Place(number, reach, path(number));
    }

    private static String path(int number) {
        if (number == 0) {
            return "/";
        }
        if (number % 10 == 7) {
            return "/" + FOLDERS[number / 10 % FOLDERS.length] + "/" + NAMES[number / 50 % NAMES.length] + "-" + number
                    + ".html";
        }
        return number % 50 == 11
                ? "/cgi/show.php?id=" + number
                : String.format(Locale.ROOT, "/soshiki/%02d/%d.html", number / 100, number);
    }

    /** The file below the site's folder. */
    String file() {
        if (path.equals("/")) {
            return "index.html";
        }
        return path.startsWith("/cgi/") ? "cgi/show-" + number + ".html" : path.substring(1);
    }

    /** Eight in a hundred are written in the old way. */
    Charset charset() {
        return switch (number % 25) {
            case 3 -> Charset.forName("Windows-31J");
            case 13 -> Charset.forName("EUC-JP");
            default -> StandardCharsets.UTF_8;
        };
    }

    String charsetLabel() {
        return charset().name().equals("windows-31j") ? "Shift_JIS" : charset().name();
    }

    boolean hasBase() {
        return number % 20 == 9;
    }
}
