package dev.mamori.cases.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("what the first bytes are decides what a file is")
class FileTypeTest {
    @ParameterizedTest
    @CsvSource({
        "WAV, 52494646ff, true",
        "MP3, 494433, true",
        "MP3, fffb90, true",
        "OGG, 4f67675300, true",
        "PNG, 89504e470d0a1a0a00, true",
        "PNG, 89504e47, false",
        "JPEG, ffd8ffe0, true",
        "PDF, 255044462d312e37, true",
        "PNG, ffd8ffe0, false",
        "PDF, 4d5a9000, false"
    })
    void knowsBinaries(FileType type, String head, boolean fits) {
        assertThat(type.fits(HexFormat.of().parseHex(head))).isEqualTo(fits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"件名: 苦情\r\n本文\tです", "殺すぞ", ""})
    void takesPlainText(String text) {
        assertThat(FileType.TEXT.fits(text.getBytes(StandardCharsets.UTF_8))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "  \n<svg onload=x>", "#!/bin/sh", "%PDF-1.7", "MZ\u0000", "\u001b[31m"})
    void takesNothingThatCouldRun(String text) {
        assertThat(FileType.TEXT.fits(text.getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    @Test
    void isNamedByItsMediaType() {
        assertThat(FileType.named("image/png")).contains(FileType.PNG);
        assertThat(FileType.named("text/html")).isEmpty();
        assertThat(FileType.PNG.mediaType()).isEqualTo("image/png");
    }
}
