package org.mimawari.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VideoChannelTest {
    @ParameterizedTest
    @CsvSource({
        "UCabcdefghijklmnopqrst_v, https://www.youtube.com/channel/UCabcdefghijklmnopqrst_v",
        "https://www.youtube.com/channel/UCabcdefghijklmnopqrst_v/videos, https://www.youtube.com/channel/UCabcdefghijklmnopqrst_v",
        "https://m.youtube.com/channel/UCabcdefghijklmnopqrst_v?x=1, https://www.youtube.com/channel/UCabcdefghijklmnopqrst_v",
        "@aozora-city, https://www.youtube.com/@aozora-city",
        "' @aozora-city ', https://www.youtube.com/@aozora-city",
        "https://youtube.com/@aozora-city/featured, https://www.youtube.com/@aozora-city",
        "https://www.youtube.com/c/aozora, https://www.youtube.com/c/aozora",
        "https://www.youtube.com/user/aozora, https://www.youtube.com/user/aozora",
        "@青空市, https://www.youtube.com/@%E9%9D%92%E7%A9%BA%E5%B8%82",
    })
    void aChannelIsWrittenByIdHandleOrAddress(String written, String address) {
        VideoChannel channel = VideoChannel.parse(written).orElseThrow();
        assertThat(channel.address().address()).isEqualTo(address);
        assertThat(channel.id().isPresent()).isEqualTo(address.contains("/channel/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "青空市",
                "aozora-city",
                "UCshort",
                "https://www.youtube.com/",
                "https://www.youtube.com/watch?v=Aozora-2024",
                "https://www.youtube.com/channel/UCshort",
                "https://www.youtube.com.aozora.example/@x",
                "https://vimeo.com/aozora"
            })
    void anythingElseIsNoChannel(String written) {
        assertThat(VideoChannel.parse(written)).isEmpty();
    }
}
