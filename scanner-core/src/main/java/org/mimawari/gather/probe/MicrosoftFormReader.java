package org.mimawari.gather.probe;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mimawari.content.Body;
import org.mimawari.content.Judge;
import org.mimawari.content.SiteText;
import org.mimawari.site.FormAccess;
import org.mimawari.site.Observed;
import org.mimawari.site.QuestionTally;
import org.mimawari.term.Cause;
import org.mimawari.term.DataKind;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;

/**
 * Reads what the page of a Microsoft form says where the form's data is, and the data itself. Microsoft documents neither; what is looked for is what several programs that read such forms rely on, and anything
 * else makes "unseen". Thread-safe; linear; never throws for anything that an answer says.
 */
final class MicrosoftFormReader {
    private static final Pattern DATA_ADDRESS = Pattern.compile(
            "\"prefetchFormUrl\"\\s{0,20}:\\s{0,20}(\"[^\"\\\\]{0,500}+(?:\\\\.[^\"\\\\]{0,500}+){0,200}+\")");
    private static final Pattern DATA_PATH =
            Pattern.compile("/formapi/api/[^?#]{1,500}/light/runtimeForms\\(.{1,300}\\).*");

    private static final Map<String, FormAccess> BY_CODE = Map.of(
            "5000", FormAccess.CLOSED,
            // Somebody who looks as the scanner does has answered: then it can be answered.
            "5001", FormAccess.OPEN,
            "701", FormAccess.SIGN_IN);

    private final Judge judge;
    private final PageJson json = PageJson.strict();

    MicrosoftFormReader(Judge judge) {
        this.judge = judge;
    }

    /** Where the page gets the form's data from; empty if it does not say so, or names a place that is not the service's. */
    Optional<PublicUrl> dataAddress(Body page) {
        Matcher mark = DATA_ADDRESS.matcher(new String(page.bytes(), StandardCharsets.UTF_8));
        return mark.find()
                ? json.unquoted(mark.group(1)).flatMap(PublicUrl::parse).filter(MicrosoftFormReader::isData)
                : Optional.empty();
    }

    private static boolean isData(PublicUrl url) {
        return url.isSecure()
                && MicrosoftFormAddress.HOSTS.contains(url.authority())
                && DATA_PATH.matcher(url.path()).matches();
    }

    /** Empty if it is no data of a form. */
    Optional<MicrosoftFormData> data(Body body) {
        return json.whole(body).flatMap(this::understand);
    }

    private Optional<MicrosoftFormData> understand(JsonNode root) {
        JsonNode data = root.path("data").isObject() ? root.path("data") : root;
        JsonNode error = data.path("error").isMissingNode() ? root.path("error") : data.path("error");
        if (error.isObject()) {
            FormAccess access = BY_CODE.get(error.path("code").asText(""));
            return Optional.of(new MicrosoftFormData(
                    access == null ? Observed.unseen(Cause.UNREADABLE) : Observed.seen(access),
                    Label.NONE,
                    Observed.unseen(access == FormAccess.SIGN_IN ? Cause.REFUSED : Cause.UNREADABLE)));
        }
        JsonNode form = data.path("form").isObject() ? data.path("form") : data;
        return form.path("questions").isArray() ? Optional.of(open(form)) : Optional.empty();
    }

    private MicrosoftFormData open(JsonNode form) {
        JsonNode title = form.path("title");
        return new MicrosoftFormData(
                Observed.seen(FormAccess.OPEN),
                title.isTextual() ? judge.label(new SiteText(title.textValue())) : Label.NONE,
                tally(form.path("questions")));
    }

    private Observed<QuestionTally> tally(JsonNode questions) {
        int total = 0;
        int personal = 0;
        Map<DataKind, Integer> byKind = new EnumMap<>(DataKind.class);
        for (JsonNode question : questions) {
            if (!question.isObject()) {
                return Observed.unseen(Cause.UNREADABLE);
            }
            Set<DataKind> kinds =
                    judge.askedFor(new SiteText(question.path("title").asText("")));
            total++;
            personal += kinds.isEmpty() ? 0 : 1;
            kinds.forEach(kind -> byKind.merge(kind, 1, Integer::sum));
        }
        return Observed.seen(new QuestionTally(total, personal, byKind));
    }
}
