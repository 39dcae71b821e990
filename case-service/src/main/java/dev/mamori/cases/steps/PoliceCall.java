package dev.mamori.cases.steps;

/**
 * A call to the police (REQ-11.8 to REQ-11.11).
 *
 * @param number as dialled, for example 110, #9110 or a station's number; or null
 * @param connected false when it did not get through, as #9110 from some lines
 * @param officer who took it, or null
 * @param receiptNumber the police's, or null
 * @param request what was asked for, for example 厳重に注意して欲しい; or null
 * @param recurrenceFeared told as 再度電話がかかってくる恐れがある
 */
public record PoliceCall(
        String number,
        boolean connected,
        String officer,
        String receiptNumber,
        String request,
        boolean recurrenceFeared) {}
