package org.mimawari.gather.probe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import org.mimawari.content.Judge;
import org.mimawari.content.SiteText;
import org.mimawari.gather.web.Answer;
import org.mimawari.gather.web.Ask;
import org.mimawari.gather.web.Web;
import org.mimawari.site.Bearing;
import org.mimawari.site.Observed;
import org.mimawari.site.ShareAccess;
import org.mimawari.site.ShareKind;
import org.mimawari.site.SharedFile;
import org.mimawari.term.Cause;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Sureness;

/**
 * Asks a Trello board whether it is public: one question, for the board's data ({@code .json}). It opens if the data says that everybody may see it; that is known. A refusal by status is surmised.
 * Of the data only the permission and the board's name are looked at; cards and members are dropped. Whether a stranger may change it cannot be told from outside.
 */
public final class TrelloProbe implements ServiceProbe {
    private static final String PUBLIC = "public";
    private static final Set<String> HOSTS = Set.of("trello.com", "www.trello.com");

    private final Judge judge;
    private final PageJson json = PageJson.strict();

    /** @param judge makes the board's name safe */
    public TrelloProbe(Judge judge) {
        this.judge = judge;
    }

    @Override
    public Set<String> services() {
        return Set.of("trello");
    }

    @Override
    public PublicUrl canonical(PublicUrl url, Sighting sighting) {
        return PublicUrl.of("https://trello.com/b/" + sighting.id());
    }

    @Override
    public SharedFile look(Thing thing, Web web) {
        Answer answer = web.ask(Ask.probeFollowing(PublicUrl.of(thing.url().address() + ".json")));
        Optional<JsonNode> board = board(answer);
        return new SharedFile(
                thing.url(),
                thing.handouts(),
                thing.sighting().service(),
                board.isPresent() ? Sureness.KNOWN : Sureness.SURMISED,
                ShareKind.BOARD,
                board.map(this::name).orElse(Label.NONE),
                board.map(TrelloProbe::access).orElseGet(() -> refusal(answer)),
                Observed.unseen(Cause.NOT_ATTEMPTED),
                Observed.unseen(Cause.NOT_ATTEMPTED),
                Bearing.NONE);
    }

    /** The board's data, if it came and says who may see the board. */
    private Optional<JsonNode> board(Answer answer) {
        return ServiceReply.trouble(answer).isEmpty()
                        && answer instanceof Answer.Response response
                        && response.status() == 200
                        && isTrello(response)
                ? json.whole(response.body()).filter(data -> permission(data).isTextual())
                : Optional.empty();
    }

    private static boolean isTrello(Answer.Response response) {
        return HOSTS.contains(response.url().host());
    }

    private static JsonNode permission(JsonNode board) {
        return board.path("prefs").path("permissionLevel");
    }

    private Label name(JsonNode board) {
        JsonNode name = board.path("name");
        return permission(board).textValue().equals(PUBLIC) && name.isTextual()
                ? judge.label(new SiteText(name.textValue()))
                : Label.NONE;
    }

    private static Observed<ShareAccess> access(JsonNode board) {
        return Observed.seen(permission(board).textValue().equals(PUBLIC) ? ShareAccess.OPEN : ShareAccess.SIGN_IN);
    }

    private static Observed<ShareAccess> refusal(Answer answer) {
        return ServiceReply.told(answer, response -> {
            if (!isTrello(response)) {
                return Observed.unseen(ServiceReply.odd(response.status()));
            }
            return switch (response.status()) {
                case 401 -> Observed.seen(ShareAccess.SIGN_IN);
                case 404, 410 -> Observed.seen(ShareAccess.GONE);
                case 200 -> Observed.unseen(response.body().whole() ? Cause.UNREADABLE : Cause.TOO_LARGE);
                default -> Observed.unseen(ServiceReply.odd(response.status()));
            };
        });
    }
}
