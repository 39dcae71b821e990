package dev.mamori.blocklist.review;

/** What a person answered, with the text that explains it. */
public record ChecklistAnswer(ChecklistResult result, String text) {}
