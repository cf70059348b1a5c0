package org.mimawari.gather.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mimawari.gather.web.Answer.Response;

/** Names the firewall or delivery network that answered, by headers that it sends by itself. Unknown ones stay unnamed. Stateless. */
public final class Firewalls {
    private static final List<Mark> MARKS = List.of(
            new Mark("cf-mitigated", "", "Cloudflare"),
            new Mark("x-amzn-waf-action", "", "AWS WAF"),
            new Mark("x-sucuri-id", "", "Sucuri"),
            new Mark("x-iinfo", "", "Imperva"),
            new Mark("server", "akamaighost", "Akamai"),
            new Mark("server", "cloudflare", "Cloudflare"),
            new Mark("server", "cloudfront", "Amazon CloudFront"));

    private record Mark(String header, String value, String name) {}

    private Firewalls() {}

    /** The name of what answered; empty if nothing says so. It need not be what refused. */
    public static Optional<String> nameOf(Response response) {
        return MARKS.stream()
                .filter(mark -> response.header(mark.header())
                        .filter(value -> value.toLowerCase(Locale.ROOT).contains(mark.value()))
                        .isPresent())
                .map(Mark::name)
                .findFirst();
    }
}
