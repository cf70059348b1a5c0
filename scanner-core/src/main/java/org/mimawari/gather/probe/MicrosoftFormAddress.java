package org.mimawari.gather.probe;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.mimawari.term.PublicUrl;

/** The addresses of a Microsoft form that are asked. All of the service's host names lead to the same forms; the first stands for all. */
final class MicrosoftFormAddress {
    static final Set<String> HOSTS =
            Set.of("forms.office.com", "forms.microsoft.com", "forms.cloud.microsoft", "forms.cloud.microsoft.com");

    private static final String SERVICE = "https://forms.office.com/";

    private MicrosoftFormAddress() {}

    static PublicUrl answering(String id) {
        return PublicUrl.of(SERVICE + "Pages/ResponsePage.aspx?id=" + encoded(id));
    }

    static PublicUrl shortened(String code) {
        return PublicUrl.of(SERVICE + "r/" + code);
    }

    /** The data that the page for answering begins with. */
    static PublicUrl startup(String id) {
        return PublicUrl.of(SERVICE + "handlers/ResponsePageStartup.ashx?id=" + encoded(id));
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
}
