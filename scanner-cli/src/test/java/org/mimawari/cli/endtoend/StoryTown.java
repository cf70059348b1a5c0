package org.mimawari.cli.endtoend;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An invented town whose mistakes can be made and mended one by one: forms with open answers, dead links, a list of people. */
final class StoryTown implements AutoCloseable {
    static final String CITY = "https://www.city.aozora.example/";
    private static final String LIST = CITY + "list.csv";
    private static final int PAGES = 8;
    private static final Duration LOOK = Duration.ofMillis(5);

    /**
     * A mistake, and how it is found.
     *
     * @param address as the store shows it
     * @param outside whether a re-check looks at it though it does not stand
     */
    record Mistake(String check, String address, boolean outside, Runnable made, Runnable mended) {
        void set(boolean there) {
            (there ? made : mended).run();
        }

        @Override
        public String toString() {
            return check + " " + address;
        }
    }

    private final Town town;
    private final List<Mistake> mistakes = new ArrayList<>();

    StoryTown(Path folder) throws IOException {
        town = new Town(folder, "www.city.aozora.example", "docs.google.com");
        StringBuilder links = new StringBuilder("<h1>案内</h1>");
        for (int number = 1; number <= 3; number++) {
            form(number, links);
        }
        for (int number = 1; number <= 2; number++) {
            deadLink(number, links);
        }
        listOfPeople(links);
        for (int number = 1; number <= PAGES; number++) {
            links.append("<a href='/").append(number).append("'>お知らせ</a> ");
            town.page(CITY + number, "お知らせ " + number, "<p>お知らせ</p>");
        }
        town.page(CITY, "青空市", links.toString());
        mistakes.forEach(mistake -> mistake.set(false));
        town.slow(60);
    }

    private void form(int number, StringBuilder links) {
        String form = RecheckStage.form(number);
        links.append("<a href='").append(form).append("/viewform'>申込</a> ");
        mistakes.add(new Mistake(
                "form-responses-public",
                form + "/viewform",
                true,
                () -> town.form(form, "申込 " + number, true, "お名前"),
                () -> town.form(form, "申込 " + number, false, "お名前")));
    }

    private void deadLink(int number, StringBuilder links) {
        String page = CITY + "old/" + number;
        links.append("<a href='/old/").append(number).append("'>古い案内</a> ");
        mistakes.add(new Mistake(
                "link-broken",
                page,
                false,
                () -> town.status(page, 404, "Not Found", "<p>ありません</p>"),
                () -> town.page(page, "案内", "<p>案内</p>")));
    }

    private void listOfPeople(StringBuilder links) {
        links.append("<a href='/list.csv'>名簿</a> ");
        String people = "氏名,電話番号,生年月日\n青空 花子,090-0000-0001,2001/4/5\n青空 太郎,090-0000-0002,2002/5/6\n"
                + "山川 次郎,090-0000-0003,2003/6/7\n森野 陽子,090-0000-0004,1998/7/8\n";
        mistakes.add(new Mistake(
                "personal-records",
                LIST,
                false,
                () -> town.text(LIST, "text/csv; charset=utf-8", people),
                () -> town.text(LIST, "text/csv; charset=utf-8", "品名,数\n机,3\n椅子,12\n")));
    }

    /** The first is a form. */
    List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    void forgetAsked() {
        town.forgetAsked();
    }

    /** Waits until the program has asked something, or has ended without. */
    void awaitQuestion(Program program) throws InterruptedException {
        while (town.asked().isEmpty() && !program.endsWithin(LOOK)) {
            continue;
        }
    }

    String settings(int mailPort) {
        return "sites:\n  - name: 青空市\n    start: [ '" + CITY + "' ]\n    report-to: [ hana@city.aozora.example ]\n"
                + "crawl: { delay: 0ms }\n" + town.network()
                + "mail: { host: 127.0.0.1, port: " + mailPort
                + ", security: none, from: mimawari@city.aozora.example, when: changes, language: en }\n";
    }

    @Override
    public void close() {
        town.close();
    }
}
