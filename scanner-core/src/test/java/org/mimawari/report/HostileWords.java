package org.mimawari.report;

import java.util.List;

/** Words that a site may hold and that must mean nothing in a report. */
final class HostileWords {
    static final List<String> ALL = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' style='x:expression(1)",
            "</style></title></textarea>",
            "&lt;b&gt; &amp;amp; &#60;",
            "line one\r\nBcc: someone@mail.example\r\n\r\nbody",
            "\u202Egpj.exe \u2066x\u2069 \u200F",
            "=cmd|'/C calc'!A1",
            "＝1+1",
            "+81",
            "-2+3",
            "@SUM(A1)",
            "\t=1",
            "]]> <![CDATA[ -->",
            "a\uFFFEb\uFFFFc\u0000d\u001Be\u0085f\uD800g",
            "| a | b | `code` **bold** [x](http://evil.example/) ![y](http://evil.example/i.png)",
            "www.evil.example http://evil.example @everyone $x$ {0} {name} {kinds}",
            "comma, \"quote\", ;semicolon",
            "長い".repeat(500));

    private HostileWords() {}
}
