package org.mimawari.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Via;

class FrontierTest {
    private static final PublicUrl HOME = PublicUrl.of("https://www.city.aozora.example/");

    private static Frontier frontier(int maxUrls) {
        return new Frontier(maxUrls, 1, new KnownAddresses(1, 2));
    }

    private static Route from(String path) {
        return new Route(
                PublicUrl.of("https://www.city.aozora.example" + path), Label.NONE, Label.NONE, Via.LINK, Place.WHOLE);
    }

    private static Target page(String path) {
        return new Target(PublicUrl.of("https://www.city.aozora.example" + path), Lane.PAGE, 1);
    }

    @Test
    void anAddressIsAskedOnceHoweverManyPagesLinkIt() throws InterruptedException {
        Frontier frontier = frontier(100);
        assertThat(frontier.offer(page("/a"), from("/")).isNew()).isTrue();
        assertThat(frontier.offer(page("/a"), from("/b")).isNew()).isFalse();
        Target target = frontier.take().orElseThrow();
        frontier.finished(target);
        assertThat(frontier.take()).isEmpty();
        assertThat(target).isEqualTo(page("/a"));
    }

    @Test
    void pagesComeFirstButFilesAndPicturesGetTheirTurn() throws InterruptedException {
        Frontier frontier = frontier(100);
        for (int i = 0; i < 6; i++) {
            frontier.offer(page("/page" + i), from("/"));
        }
        frontier.offer(new Target(PublicUrl.of("https://www.city.aozora.example/a.pdf"), Lane.DOCUMENT, 1), from("/"));
        frontier.offer(new Target(PublicUrl.of("https://www.city.aozora.example/a.png"), Lane.IMAGE, 1), from("/"));
        List<Lane> order = new ArrayList<>();
        Optional<Target> next = frontier.take();
        while (next.isPresent()) {
            order.add(next.get().lane());
            frontier.finished(next.get());
            next = frontier.take();
        }
        assertThat(order).startsWith(Lane.PAGE).hasSize(8);
        assertThat(order.indexOf(Lane.DOCUMENT)).isLessThan(7);
        assertThat(order.indexOf(Lane.IMAGE)).isLessThan(7);
    }

    @Test
    void whatIsOverTheBudgetIsCountedAndNotAsked() throws InterruptedException {
        Frontier frontier = frontier(2);
        for (int i = 0; i < 5; i++) {
            frontier.offer(page("/" + i), from("/"));
        }
        frontier.finished(frontier.take().orElseThrow());
        frontier.finished(frontier.take().orElseThrow());
        assertThat(frontier.take()).isEmpty();
        assertThat(frontier.overBudget()).isEqualTo(3);
    }

    @Test
    void aHostThatIsBusyWaitsWhileAnotherIsServed() throws InterruptedException {
        Frontier frontier = frontier(10);
        frontier.offer(page("/a"), from("/"));
        frontier.offer(page("/b"), from("/"));
        frontier.offer(new Target(PublicUrl.of("https://shakyo.aozora.example/"), Lane.PAGE, 1), from("/"));
        Target first = frontier.take().orElseThrow();
        Target second = frontier.take().orElseThrow();
        assertThat(first.url().host()).isNotEqualTo(second.url().host());
    }

    @Test
    void redirectsAreFollowedToTheirGoalAndCirclesAreSeen() {
        Frontier frontier = frontier(10);
        PublicUrl a = PublicUrl.of("https://www.city.aozora.example/a");
        PublicUrl b = PublicUrl.of("https://www.city.aozora.example/b");
        frontier.moved(a, b);
        assertThat(frontier.leadsTo(a, b)).isTrue();
        assertThat(frontier.leadsTo(b, a)).isFalse();
        assertThat(frontier.leadsTo(a, a)).isTrue();
        assertThat(frontier.movesTo(b)).isEqualTo(1);
        assertThat(frontier.offer(page("/a"), from("/c")).movedTo()).isEqualTo(b);
    }

    @Test
    void aStoppedFrontierGivesNothingMore() throws InterruptedException {
        Frontier frontier = frontier(10);
        frontier.offer(new Target(HOME, Lane.PAGE, 0), from("/"));
        frontier.stop();
        assertThat(frontier.take()).isEmpty();
    }
}
