package dev.mamori.platform.test.broken.second;

/** Stands for a table. */
public class NoteRow {}
