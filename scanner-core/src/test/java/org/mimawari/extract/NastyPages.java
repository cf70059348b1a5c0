package org.mimawari.extract;

import java.util.SplittableRandom;

/** Makes pages of tags, broken tags and text at random, as nobody would write them and some do. */
final class NastyPages {
    private static final String[] ELEMENTS = {
        "a",
        "a",
        "a",
        "p",
        "div",
        "span",
        "b",
        "i",
        "ul",
        "li",
        "table",
        "tr",
        "td",
        "th",
        "tbody",
        "caption",
        "h1",
        "h2",
        "form",
        "button",
        "select",
        "option",
        "svg",
        "math",
        "template",
        "noscript",
        "title",
        "style",
        "script",
        "iframe",
        "textarea",
        "object",
        "dl",
        "dt",
        "dd",
        "center",
        "font",
        "section",
        "label",
        "picture",
        "foreignObject",
        "desc",
        "marquee"
    };
    private static final String[] PIECES = {
        "<img src=/p%.png alt='絵'>",
        "<br>",
        "<img srcset='/s%.png 2x, /t%.png'>",
        "<area href=/area%>",
        "<input type=image src=/i%.png>",
        "<link rel=next href=/next%>",
        "<meta http-equiv=refresh content='3;url=/r%'>",
        "<source srcset=/u%.webp>",
        "<embed src=/e%>",
        "<!-- <a href=/comment%>x</a> -->",
        "<![CDATA[ <a href=/c%> ]]>",
        "<?php echo 1 ?>",
        "</>",
        "<>",
        "< a href=/no%>",
        "&amp;",
        "&nbsp",
        "&#x26;",
        "&copy=%",
        "http://t.example/%",
        "文字",
        " ",
        "\n",
        "text%",
        "<a href=/q%?a=1&copy=2&amp;b>",
        "<a\nhref = '/n%'x>",
        "<A HREF=/up%>",
        "<a href='/x%' href='/dup%'>",
        "<hr>",
        "<input>",
        "<form action=/g%?x>",
        "<form method=post action=/send%>",
        "<input type=hidden name=h value=%>",
        "<input type=submit>",
        "<iframe srcdoc='<a href=/doc%>x</a>'></iframe>",
        "<div data-file=/d%.pdf>",
        "<video src=/v% poster=/w%.png>",
        "<input name=n%>",
        "<base href=/b%/>",
        "<div style=\"background:url('/bg%.png')\">",
        "<frame src=/f%>",
        "<frameset>",
        "</body>",
        "</html>",
        "</p>",
        "</br>",
        "<a href=/unended%",
        "\u0000",
        "<table background=/tb%.gif>"
    };

    private final SplittableRandom random;
    private int number;

    NastyPages(SplittableRandom random) {
        this.random = random;
    }

    String next() {
        StringBuilder page = new StringBuilder(random.nextInt(3) == 0 ? "" : "<!DOCTYPE html>");
        int pieces = 3 + random.nextInt(random.nextInt(4) == 0 ? 40 : 8);
        for (int i = 0; i < pieces; i++) {
            page.append(piece());
        }
        return page.toString();
    }

    private String piece() {
        number++;
        String element = ELEMENTS[random.nextInt(ELEMENTS.length)];
        return switch (random.nextInt(6)) {
            case 0, 1 -> element.equals("a") ? "<a href=/a" + number + ">" : "<" + element + ">";
            case 2, 3 -> "</" + element + ">";
            default -> PIECES[random.nextInt(PIECES.length)].replace("%", String.valueOf(number));
        };
    }
}
