package dev.mamori.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

    @ParameterizedTest
    @DisplayName("Planted personal data is found (REQ-14.3, REQ-9.4)")
    @CsvSource({
        "090-0123-0005 から入電, TELEPHONE_NUMBER",
        "０９０−０１２３−０００５ から入電, TELEPHONE_NUMBER",
        "09001230005, TELEPHONE_NUMBER",
        "+81 90 0123 0005, TELEPHONE_NUMBER",
        "連絡先は taro@example.jp です, MAIL_ADDRESS",
        "連絡先は ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ です, MAIL_ADDRESS",
        "黒木様が大声を出した, NAME",
        "キリタニさんの対応, NAME",
        "黒木氏の主張, NAME",
        "田中 様がご立腹, NAME",
        "田中様宅へ, NAME",
        "鈴木様本人から, NAME",
        "佐藤様分の請求, NAME",
        "田中さん方, NAME",
        "Tanakaさんより, NAME",
    })
    void finds(String text, PersonalData.Kind kind) {
        assertThat(PersonalData.in(text)).containsExactly(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "お客様のお申し出に、皆様で同じ案内をお願いします。",
                "事案 01993c1e-7a00-7000-8000-000000000001 を参照してください。",
                "請求書の印字もれが 12 件続いています。期間は 2026-11-09 からです。",
                "様子を見て、様式に沿って、様々なご意見、さまざまな窓口、氏名は書かない、たくさん届いています。",
                "担当者さんへ、ご担当者様へ、各位",
            })
    void letsTheOthersGoOn(String text) {
        assertThat(PersonalData.in(text)).isEmpty();
    }
}
