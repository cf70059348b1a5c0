package org.mimawari.extract;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.mimawari.content.Body;
import org.mimawari.content.Reading;
import org.mimawari.term.PublicUrl;

/** Measures the CPU time of reading a page of about 30 KB with a hundred links. Not part of the tests (docs/reading.md). */
public final class HtmlBench {
    private static final int PAGES = 3_000;

    private HtmlBench() {}

    public static void main(String[] args) {
        HtmlReader reader = new HtmlReader(new PictureReader(new QrReader()));
        Body body = new Body(page().getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", true);
        for (int round = 0; round < 4; round++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            int links = 0;
            for (int i = 0; i < PAGES; i++) {
                ReadResult<Reading> result =
                        reader.read(body, PublicUrl.of("https://www.city.aozora.example/k/" + i + ".html"));
                links += ((ReadResult.Read<Reading>) result).value().links().size();
            }
            double millis = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e6 / PAGES;
            System.out.println(body.size() + " bytes, " + links / PAGES + " links, "
                    + String.format(Locale.ROOT, "%.2f", millis) + " ms CPU a page");
        }
    }

    private static String page() {
        StringBuilder html = new StringBuilder(
                "<!doctype html><html lang=ja><head><meta charset=utf-8><title>子育て支援</title><link rel=stylesheet href=/a.css></head><body>");
        for (int i = 0; i < 100; i++) {
            html.append("<div class='item'><h3>お知らせ")
                    .append(i)
                    .append("</h3><p>青空市では子育て中の方を対象に講座を開きます。申込みは窓口または電話で。</p><ul><li><a href='/kosodate/")
                    .append(i)
                    .append("/index.html'>くわしくはこちら</a></li></ul>")
                    .append(i % 5 == 0 ? "<img src='/img/" + i + ".png' alt='写真'>" : "")
                    .append("</div>\n");
        }
        return html.append("</body></html>").toString();
    }
}
