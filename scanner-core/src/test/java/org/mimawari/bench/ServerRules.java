package org.mimawari.bench;

import java.util.List;
import java.util.Locale;

/** Writes the configuration of nginx for the made-up site. */
final class ServerRules {
    private static final String TYPES =
            "types { text/html html; text/css css; text/javascript js; image/png png; application/pdf pdf; text/xml xml; application/gzip gz; text/plain txt; }\n";

    private final Plan plan;

    ServerRules(Plan plan) {
        this.plan = plan;
    }

    /** All paths in it are below the folder in which nginx is started with {@code -p}. */
    String text() {
        return "worker_processes 1;\npid nginx.pid;\nerror_log error.log;\nevents { worker_connections 512; }\nhttp {\n"
                + TYPES
                + "default_type application/octet-stream;\nserver_tokens off;\nsendfile on;\ntcp_nopush on;\nkeepalive_requests 1000000;\n"
                + "gzip on; gzip_min_length 256; gzip_types text/css text/javascript text/xml;\n"
                + "log_format bench '$http_host\\t$request_uri\\t$status\\t$bytes_sent';\naccess_log access.log bench;\n"
                + "client_body_temp_path tmp; proxy_temp_path tmp; fastcgi_temp_path tmp; uwsgi_temp_path tmp; scgi_temp_path tmp;\n"
                + Traps.maps()
                + String.format(
                        Locale.ROOT,
                        "server { listen 127.0.0.1:%d default_server; return 200 \"elsewhere\"; }%n",
                        Truth.PORT)
                + String.format(
                        Locale.ROOT,
                        "server { listen 127.0.0.1:%d; server_name %s; root site;%n",
                        Truth.PORT,
                        Truth.NAME)
                + Traps.locations()
                + "location = /cgi/show.php { default_type text/html; types {} try_files /cgi/show-$arg_id.html =404; }\n"
                + redirects()
                + linkHeaders()
                + "}\n}\n";
    }

    private String redirects() {
        StringBuilder out = new StringBuilder();
        for (Place page : plan.reachedBy(Reach.REDIRECT)) {
            out.append("location = ").append(Traps.moved(page)).append(" { return 301 \"");
            out.append(Hrefs.escaped(page.path())).append("\"; }\n");
        }
        return out.toString();
    }

    private String linkHeaders() {
        StringBuilder out = new StringBuilder();
        for (Place page : plan.places()) {
            List<Place> named = plan.below(page).stream()
                    .filter(below -> below.reach() == Reach.LINK_HEADER)
                    .toList();
            if (named.isEmpty()) {
                continue;
            }
            String file = "/" + page.file();
            out.append("location = \"").append(file).append("\" {");
            named.forEach(below -> out.append(" add_header Link '<")
                    .append(Hrefs.escaped(below.path()))
                    .append(">; rel=\"next\"';"));
            out.append(" }\n");
        }
        return out.toString();
    }
}
