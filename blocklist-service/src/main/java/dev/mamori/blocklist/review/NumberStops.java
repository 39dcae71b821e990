package dev.mamori.blocklist.review;

import dev.mamori.blocklist.protectednumber.ProtectedLine;
import dev.mamori.phonenumber.CallingLine;
import dev.mamori.phonenumber.NumberKind;
import dev.mamori.phonenumber.PhoneNumber;
import dev.mamori.platform.web.Text;
import java.util.List;
import java.util.Optional;

/** Stops about the number: HS-07, HS-15. */
final class NumberStops {

    private static final Text USE_LINE_POLICY = Text.of(
            "番号を特定できない着信は登録できません。窓口の非通知ポリシー（回線ポリシー）をご検討ください。",
            "A call without a number cannot be listed (NUMBER_NOT_BLOCKABLE): consider the queue's withheld policy.");

    private NumberStops() {}

    /** HS-07, BR-11. A wrong number here would cut off people who have nothing to do with it. */
    static List<Text> numberNotBlockable(BlockCase request) {
        return switch (request.petition().line()) {
            case CallingLine.Withheld none -> List.of(USE_LINE_POLICY);
            case CallingLine.ShortCode code ->
                List.of(Text.of("特番・内線は登録できません。", "Short codes and extensions cannot be listed."));
            case CallingLine.Unreadable odd
            when odd.reason() == CallingLine.Unreadable.Reason.PATTERN ->
                List.of(Text.of(
                        "登録できるのは一つの番号だけです。範囲やパターンは使えません。",
                        "Only one exact number can be listed, no pattern and no range."));
            case CallingLine.Unreadable odd ->
                List.of(Text.of("電話番号として読めません。", "It cannot be read as a telephone number."));
            case PhoneNumber number -> ofNumber(request, number).map(List::of).orElse(List.of());
        };
    }

    private static Optional<Text> ofNumber(BlockCase request, PhoneNumber number) {
        if (!request.plan().accepts(number)) {
            return Optional.of(Text.of("番号計画にない番号です。", "The numbering plan has no such number."));
        }
        if (request.queues().values().stream()
                .anyMatch(queue -> queue.calledNumbers().contains(number))) {
            return Optional.of(Text.of("自社の窓口の番号です。", "It is a number of one of the client's own queues."));
        }
        Optional<ProtectedLine> listed = request.protectedLines().stream()
                .filter(line -> line.covers(number))
                .findFirst();
        if (listed.isPresent()) {
            String reason = listed.get().reason().name();
            return Optional.of(Text.of("保護番号です（" + reason + "）。", "It is a protected number (" + reason + ")."));
        }
        NumberKind kind = request.plan().kindOf(number);
        if (kind.isOrganisationLine()) {
            return Optional.of(Text.of("代表番号など組織の番号です（" + kind + "）。", "It is an organisation's line (" + kind + ")."));
        }
        if (kind == NumberKind.FIXED_LINE && isEmergencyServiceByCustom(number)) {
            return Optional.of(Text.of(
                    "末尾が 0110 / 0119 の番号は警察署・消防署の番号です。",
                    "Numbers that end in 0110 or 0119 belong to police and fire stations."));
        }
        return Optional.empty();
    }

    /** Stations have these endings by custom, and their calls must always come through (requirements section 3.6). */
    private static boolean isEmergencyServiceByCustom(PhoneNumber number) {
        return number.last4().equals("0110") || number.last4().equals("0119");
    }

    /** HS-15, BR-09, BR-10: a block must not hit others; a number is not a person. */
    static List<Text> notTiedToOnePerson(BlockCase request) {
        CaseFacts facts = request.facts().ofCase();
        if (facts.otherUsers() > 0) {
            return List.of(Text.of(
                    "直近180日に同じ番号から別の人の連絡が" + facts.otherUsers() + "件あります。",
                    facts.otherUsers() + " other people used the number in the last 180 days."));
        }
        return facts.linkOrNull() == null
                ? List.of(Text.of(
                        "番号と本人の結び付き（契約情報・折り返し・本人の申告）が確かめられていません。",
                        "How the number is tied to the person (contract, call-back, statement) was not checked."))
                : List.of();
    }
}
