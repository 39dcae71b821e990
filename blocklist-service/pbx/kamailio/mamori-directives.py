#!/usr/bin/env python3
"""Ends live calls in this machine's Kamailio when Mamori's live guard asks for it.

Needs Python 3.9 or later and nothing else; runs beside Kamailio, as Kamailio's user. Settings by environment:

  MAMORI_CASE_URL      case-service, for example https://cases.example; several, separated by spaces, are tried in turn
  MAMORI_CASE_KEY_FILE file that holds the API key of case-service for this PBX (mode 0600)
  MAMORI_CLIENT        the client whose calls these are
  MAMORI_CENTRE        the centre whose PBX this is
  MAMORI_RPC_SOCKET    as in settings.cfg

It ends a call only for a directive END_CALL whose reason is THREAT (REQ-10.2), whose Call-ID this Kamailio knows, and only
once. Everything else is logged and left alone. When the service is away, calls go on and it comes back by itself.
"""

import collections
import json
import logging
import os
import signal
import socket
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

LOG = logging.getLogger("mamori-directives")
WAIT_SECONDS = 20
LONGEST_PAUSE = 5.0
RPC_TRIES = 5
CONFIRMED = (3, 4)  # dialog states of Kamailio: answered, with or without the ACK seen
REMEMBERED = 10_000


class Kamailio:
    """Commands over the datagram socket of the jsonrpcs module."""

    def __init__(self, path):
        self.path = path
        self.mine = path + ".directives"
        self.last_id = 0

    def command(self, method, *params):
        """The result, or None when Kamailio answers that there is no such thing; OSError when it does not answer."""
        self.last_id += 1
        question = {"jsonrpc": "2.0", "id": self.last_id, "method": method, "params": list(params)}
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
            if os.path.exists(self.mine):
                os.unlink(self.mine)
            line.bind(self.mine)
            os.chmod(self.mine, 0o600)
            line.settimeout(2)
            line.sendto(json.dumps(question).encode(), self.path)
            while True:
                answer = json.loads(line.recv(65_536))
                if answer.get("id") == self.last_id:
                    return answer.get("result")

    def end(self, call_id):
        """Ends every answered dialog of the call: BYE to both sides. How many there were."""
        found = self.command("dlg.dlg_list", call_id)
        dialogs = found if isinstance(found, list) else [found] if found else []
        live = [each for each in dialogs if each.get("call-id") == call_id and each.get("state") in CONFIRMED]
        for dialog in live:
            self.command("dlg.end_dlg", int(dialog["h_entry"]), int(dialog["h_id"]))
        return len(live)


class Directives:
    """The directive stream of a centre."""

    def __init__(self, urls, key, client, centre):
        path = "/v1/clients/%s/centres/%s/directives" % tuple(
            urllib.parse.quote(part, safe="") for part in (client, centre)
        )
        self.addresses = [url.rstrip("/") + path for url in urls]
        self.key = key
        self.position = None

    def read(self):
        query = {"wait": "PT%dS" % WAIT_SECONDS}
        if self.position is not None:
            query["after"] = self.position
        request = urllib.request.Request(self.addresses[0] + "?" + urllib.parse.urlencode(query))
        request.add_header("X-API-Key", self.key)
        request.add_header("Accept", "application/json")
        with urllib.request.urlopen(request, timeout=WAIT_SECONDS + 10) as answer:
            page = json.load(answer)
        self.position = page["position"]
        return page["directives"]

    def stumble(self, fault):
        """After a fault: the other endpoint, and from the beginning where the position is not known (any more)."""
        self.addresses.append(self.addresses.pop(0))
        if isinstance(fault, urllib.error.HTTPError) and fault.code == 400:
            self.position = None


class Guard:
    def __init__(self, kamailio):
        self.kamailio = kamailio
        self.ended = collections.OrderedDict()

    def obey(self, directive):
        call_id, kind, reason = (str(directive.get(name)) for name in ("callId", "kind", "reason"))
        name = "directive %s, call %s" % (directive.get("directiveId"), call_id)
        if kind != "END_CALL":
            LOG.info("%s: %s is for the desk, left alone", name, kind)
        elif reason != "THREAT":
            LOG.error("%s: END_CALL for %s is never carried out", name, reason)
        elif call_id in self.ended:
            LOG.info("%s: ended before", name)
        else:
            self.end(name, call_id)

    def end(self, name, call_id):
        for left in reversed(range(RPC_TRIES)):
            try:
                if self.kamailio.end(call_id):
                    self.ended[call_id] = True
                    while len(self.ended) > REMEMBERED:
                        self.ended.popitem(last=False)
                    LOG.warning("%s: ended", name)
                else:
                    LOG.info("%s: no such call here, left alone", name)
                return
            except (OSError, ValueError) as fault:
                LOG.error("%s: Kamailio does not answer (%s), %d more tries", name, fault, left)
                time.sleep(1 if left else 0)


def setting(name):
    value = os.environ.get(name, "").strip()
    if not value:
        sys.exit("mamori-directives: %s is not set" % name)
    return value


def main():
    logging.basicConfig(stream=sys.stderr, level=logging.INFO, format="%(levelname)s %(message)s")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    with open(setting("MAMORI_CASE_KEY_FILE"), encoding="utf-8") as file:
        key = file.read().strip()
    stream = Directives(setting("MAMORI_CASE_URL").split(), key, setting("MAMORI_CLIENT"), setting("MAMORI_CENTRE"))
    guard = Guard(Kamailio(setting("MAMORI_RPC_SOCKET")))
    pause = 0.0
    reading = False
    while True:
        try:
            directives = stream.read()
            if not reading:
                LOG.info("reading directives")
            reading, pause = True, 0.0
            for directive in directives:
                guard.obey(directive)
        except (OSError, ValueError, KeyError) as fault:
            LOG.error("directives cannot be read, calls go on: %s", fault)
            stream.stumble(fault)
            reading, pause = False, min(LONGEST_PAUSE, pause * 2 or 0.25)
            time.sleep(pause)


if __name__ == "__main__":
    main()
