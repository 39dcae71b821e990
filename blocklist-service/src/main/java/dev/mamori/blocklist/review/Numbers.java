package dev.mamori.blocklist.review;

import dev.mamori.phonenumber.CallingLine;
import dev.mamori.phonenumber.PhoneNumber;

/** Reads the number of a request: what the call reader cannot read may still be one number to libphonenumber. */
final class Numbers {

    private Numbers() {}

    static CallingLine read(String given) {
        return PhoneNumber.find(given).<CallingLine>map(number -> number).orElseGet(() -> CallingLine.read(given));
    }
}
