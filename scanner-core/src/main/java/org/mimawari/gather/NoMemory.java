package org.mimawari.gather;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.FoundLink;
import org.mimawari.content.Reading;
import org.mimawari.gather.web.Answer;
import org.mimawari.site.Visited;
import org.mimawari.term.PublicUrl;

/** Knows nothing, and keeps nothing. */
final class NoMemory implements Memory {

    @Override
    public @Nullable Earlier of(PublicUrl url) {
        return null;
    }

    @Override
    public int number(PublicUrl url) {
        return -1;
    }

    @Override
    public List<PublicUrl> keptOf(String origin) {
        return List.of();
    }

    @Override
    public int[] numbers(List<FoundLink> links) {
        int[] none = new int[links.size()];
        Arrays.fill(none, -1);
        return none;
    }

    @Override
    public PublicUrl address(int number) {
        throw new IndexOutOfBoundsException(number);
    }

    @Override
    public void keep(Answer.Response response, Form form, Reading reading, int[] numbers, @Nullable Visited fact) {
        // Nobody will ask for it.
    }

    @Override
    public List<PublicUrl> leftFiles(KnownAddresses known) {
        return List.of();
    }

    @Override
    public void ended(KnownAddresses known) {
        // There is nothing to forget.
    }

    @Override
    public void renew(Answer.Response response) {
        // Nothing was kept.
    }

    @Override
    public void gone(PublicUrl url) {
        // Nothing was kept.
    }

    @Override
    public void leaveOut(PublicUrl url) {
        // Nothing was kept.
    }

    @Override
    public void disbelieve(PublicUrl url) {
        // Nothing is believed anyway.
    }

    @Override
    public boolean isDisbelieved(PublicUrl url) {
        return true;
    }
}
