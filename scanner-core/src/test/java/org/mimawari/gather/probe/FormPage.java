package org.mimawari.gather.probe;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mimawari.content.Body;

/** Pages of invented Google forms, with the data array as Google puts it there. */
final class FormPage {
    static final String PUBLISHED = "1FAIpQLSdAozora-Natsuyasumi_Kyoushitsu";

    private FormPage() {}

    /** @param settings D[1][2]: "null" or "[message, again, summary, edit, 0]" */
    static String with(String settings, String... questions) {
        return html(data(settings, 0, "null", questions));
    }

    static String data(String settings, int signIn, String options, String... questions) {
        String items = Stream.of(questions)
                .map(title -> "[1,\"" + title + "\",null,0,[[2,null,1]]]")
                .collect(Collectors.joining(","));
        return "[null,[\"説明 ];\",[" + items + "]," + settings + ",null,null,[0,0],null,null,\"夏休み教室\",49," + options
                + "],\"/forms\",\"無題のフォーム\",null,null,null,\"\",null,0,0,null,\"\",0,\"e/" + PUBLISHED
                + "\",0,\"[]\",0," + signIn + ",1]";
    }

    /** As a page that is open to all looks: the words of a sign-in page stand in it too. */
    static String html(String data) {
        return "<!DOCTYPE html><html><head><title>夏休み教室</title></head><body>"
                + "<a href=\"https://accounts.google.com/Login?continue=x\">ログイン</a> ServiceLogin AccountChooser"
                + "<script type=\"text/javascript\" nonce=\"x\">var FB_PUBLIC_LOAD_DATA_ = " + data + "\n;</script>"
                + "<script>var other = [1];</script></body></html>";
    }

    static Body body(String html) {
        return new Body(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", true);
    }
}
