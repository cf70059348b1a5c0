package org.mimawari.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.mimawari.finding.Exposure;
import org.mimawari.finding.ReportingDuty;

/** What the law may ask because of a finding, as JSON. */
final class JsonLaw {
    private JsonLaw() {}

    static ObjectNode duty(DutyStory story) {
        ReportingDuty duty = story.duty();
        Exposure exposed = duty.exposed();
        ObjectNode node = JsonFacts.object();
        node.put("standing", JsonWriter.word(duty.standing()));
        ArrayNode grounds = node.putArray("grounds");
        duty.grounds().forEach(ground -> grounds.addObject()
                .put("ground", JsonWriter.word(ground))
                .put("conditional", ground.isConditional()));
        node.put("organisation", JsonWriter.word(duty.rules().organisation()));
        if (exposed.people() > 0) {
            node.put("people", exposed.people()).put("peopleAtLeast", exposed.atLeast());
        }
        node.putObject("peopleAbove")
                .put("publicBody", duty.rules().limits().publicBody())
                .put("business", duty.rules().limits().business());
        ObjectNode days = node.putObject("days");
        days.put("firstReportFrom", ReportingDuty.FIRST_REPORT_FROM)
                .put("firstReportTo", ReportingDuty.FIRST_REPORT_TO);
        days.put("finalReport", ReportingDuty.FINAL_REPORT);
        days.put("finalReportWrongfulPurpose", ReportingDuty.FINAL_REPORT_WRONGFUL);
        node.set("sentences", JsonFacts.strings(story.lines()));
        return node;
    }
}
