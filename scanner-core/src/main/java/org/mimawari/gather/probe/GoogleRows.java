package org.mimawari.gather.probe;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.mimawari.content.Body;
import org.mimawari.content.Judge;
import org.mimawari.content.TableJudge;
import org.mimawari.extract.CsvRows;
import org.mimawari.gather.web.Answer;
import org.mimawari.gather.web.Ask;
import org.mimawari.gather.web.Web;
import org.mimawari.site.Bearing;
import org.mimawari.site.Observed;
import org.mimawari.site.PersonalDataTally;
import org.mimawari.site.ShareAccess;
import org.mimawari.term.Cause;
import org.mimawari.term.Digest;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Validators;

/**
 * Asks for one table of a Google sheet as CSV, counts what it holds and drops it. Redirects are followed one by one: only to the sheet itself and to the hosts that hand its bytes out.
 * At most {@value #HOPS} requests and {@value #TABLE_BYTES} bytes a table.
 */
final class GoogleRows {
    static final long TABLE_BYTES = 8 * 1024 * 1024L;
    private static final int HOPS = 3;
    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final String BYTES_HOST = ".googleusercontent.com";

    /**
     * What came.
     *
     * @param table tells the table from others, whatever number asked for it; empty if no rows came
     */
    record Read(Observed<ShareAccess> access, Observed<SheetRows> content, Optional<Digest> table) {
        private static Read closed(ShareAccess access) {
            return new Read(Observed.seen(access), Observed.unseen(Cause.REFUSED), Optional.empty());
        }

        private static Read unseen(boolean handedOut, Cause cause) {
            return new Read(
                    handedOut ? Observed.seen(ShareAccess.OPEN) : Observed.unseen(cause),
                    Observed.unseen(cause),
                    Optional.empty());
        }
    }

    private final GoogleAddresses addresses;
    private final Judge judge;
    private final Web web;
    private final CsvRows rows = new CsvRows();

    GoogleRows(GoogleAddresses addresses, Judge judge, Web web) {
        this.addresses = addresses;
        this.judge = judge;
        this.web = web;
    }

    /** @param table its number within the sheet; the first one if empty */
    Read read(GoogleFile sheet, Optional<String> table) {
        PublicUrl at = sheet.rows(table);
        boolean handedOut = false;
        for (int hop = 0; hop < HOPS; hop++) {
            Answer answer =
                    web.ask(new Ask(at, Ask.Method.GET, 0, TABLE_BYTES, DEADLINE, false, false, Validators.NONE));
            Optional<Cause> trouble = ServiceReply.trouble(answer);
            if (trouble.isPresent()) {
                return Read.unseen(handedOut, trouble.get());
            }
            Answer.Response response = (Answer.Response) answer;
            Optional<PublicUrl> next = response.location();
            if (next.isEmpty()) {
                return end(response, handedOut);
            }
            if (ServiceReply.isSignIn(next.get())) {
                return Read.closed(ShareAccess.SIGN_IN);
            }
            handedOut |= isBytesHost(next.get());
            if (!isBytesHost(next.get()) && !isSheet(next.get(), sheet)) {
                return Read.unseen(handedOut, Cause.UNREADABLE);
            }
            at = next.get();
        }
        return Read.unseen(handedOut, Cause.UNREADABLE);
    }

    private static boolean isBytesHost(PublicUrl url) {
        return url.isSecure() && url.host().endsWith(BYTES_HOST);
    }

    private boolean isSheet(PublicUrl url, GoogleFile sheet) {
        return addresses.file(url).filter(there -> there.isSameAs(sheet)).isPresent();
    }

    private Read end(Answer.Response response, boolean handedOut) {
        if (response.status() == 200 && isCsv(response.body())) {
            Body body = response.body();
            return new Read(
                    Observed.seen(ShareAccess.OPEN), Observed.seen(count(body)), Optional.of(Digest.of(body.bytes())));
        }
        if (!handedOut && response.status() == 401) {
            return Read.closed(ShareAccess.SIGN_IN);
        }
        if (!handedOut && ServiceReply.isGone(response.status())) {
            return Read.closed(ShareAccess.GONE);
        }
        return Read.unseen(handedOut, ServiceReply.odd(response.status()));
    }

    private static boolean isCsv(Body body) {
        return body.type().strip().toLowerCase(Locale.ROOT).startsWith("text/csv");
    }

    private SheetRows count(Body body) {
        TableJudge table = judge.table();
        boolean whole = rows.feed(body, table);
        PersonalDataTally tally =
                new PersonalDataTally(table.rows(), table.people(), table.suspected(), table.byKind(), whole);
        boolean listing = tally.people() + tally.suspected() > 0;
        Bearing bearing =
                listing ? new Bearing(table.weight(), table.isTitled(), table.domains(), table.phones()) : Bearing.NONE;
        return new SheetRows(tally, bearing);
    }
}
