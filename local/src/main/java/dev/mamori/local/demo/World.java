package dev.mamori.local.demo;

import dev.mamori.local.api.Answer;
import dev.mamori.local.api.Api;
import dev.mamori.local.api.Call;
import dev.mamori.local.api.Session;
import dev.mamori.local.print.Story;
import dev.mamori.local.stack.Person;
import dev.mamori.local.stack.Site;

/**
 * What a story needs: the stack it plays on, its callers, and the one who tells it.
 *
 * @param run marks the ids of this run, so that a story can be played again on kept data
 */
public record World(Site site, Api api, Story story, String run) {

    /** The calls of this person. */
    public Session as(Person person) {
        return api.as(person);
    }

    /** It becomes {@code 2026-11-09 16:05:10} (JST) for all services. */
    public void itIs(String written) {
        site.clock().set(Jst.at(written).toInstant());
        story.remark(written + " JST");
    }

    /** Makes the call, fails when the status is another, and tells it. */
    public Answer told(Call call, int status, String matter) {
        return story.told(call.expect(status), matter);
    }

    /** Tells a call that was made, with the part of the answer that matters. */
    public void tell(Answer answer, String matter) {
        story.told(answer, matter);
    }

    /** Holds what was told against what came out. */
    public void check(String what, Object expected, Object actual) {
        story.check(what, expected, actual);
    }

    /** A remark between the calls. */
    public void remark(String text) {
        story.remark(text);
    }

    /** A new part of the story. */
    public void chapter(String title) {
        story.chapter(title);
    }
}
