package dev.mamori.blocklist.screening;

import dev.mamori.platform.data.ClientId;
import java.time.Instant;

/** A call that was refused, on its way to the record. */
record RefusedCall(ClientId client, Instant at, Call call, ScreeningAnswer answer) {}
