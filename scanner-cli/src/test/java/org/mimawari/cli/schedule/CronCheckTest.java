package org.mimawari.cli.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CronCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 0 3 1 * ?",
                "0 0 6 * * ?",
                "0 30 2 ? * MON-FRI",
                "0 0 3 L * ?",
                "0 0 3 ? * 2#1",
                "0 0 3 1 * ? 2090"
            })
    void aQuartzExpressionIsUnderstood(String cron) {
        assertThat(CronCheck.isValid(cron)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "daily",
                "0 3 1 * *",
                "0 0 25 1 * ?",
                "0 0 3 1 * *",
                "0 0 3 30 2 ?",
                "0 0 3 1 1 ? 2001",
                "0 0 3 1 13 ?",
                "毎日"
            })
    void whatIsNoneOrNeverComesIsRefused(String cron) {
        assertThat(CronCheck.isValid(cron)).isFalse();
    }
}
