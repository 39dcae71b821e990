package dev.mamori.cases.contact;

/** By what way a contact came (chapter 2-3, L194 to L233). */
public enum Channel {
    PHONE,
    EMAIL,
    CHAT,
    FAX,
    LETTER,
    SNS,
    VISIT
}
