package dev.mamori.blocklist.screening;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The question of a Cisco Unified CM: an XACML 2.0 request of its routing rules interface. Read without entities, without a
 * DTD and without regard to namespaces and capitals, since releases differ in them.
 */
final class CiscoQuestion {
    private static final String PREFIX = "urn:cisco:uc:1.0:";
    private static final int LONGEST = 256;
    private static final XMLInputFactory XML = factory();

    private CiscoQuestion() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /**
     * @param queueIdOrNull the queue, when the address names it; else the called number tells
     * @throws IllegalArgumentException when it is no XML
     */
    static Call read(byte[] request, String queueIdOrNull) {
        Map<String, String> said = new HashMap<>();
        try {
            XMLStreamReader in = XML.createXMLStreamReader(new ByteArrayInputStream(request));
            while (in.hasNext()) {
                if (in.next() == XMLStreamConstants.START_ELEMENT
                        && in.getLocalName().equalsIgnoreCase("Attribute")) {
                    String name = attribute(in, "AttributeId").toLowerCase(Locale.ROOT);
                    if (name.startsWith(PREFIX)) {
                        value(in).ifPresent(value -> said.putIfAbsent(name.substring(PREFIX.length()), value));
                    }
                }
            }
        } catch (XMLStreamException unreadable) {
            throw new IllegalArgumentException("no XACML request", unreadable);
        }
        return new Call(
                first(said, "callingnumber", "transformedcgpn"),
                queueIdOrNull,
                first(said, "callednumber", "transformedcdpn"),
                null,
                first(said, "callid", "callingpartycallid"));
    }

    private static Optional<String> value(XMLStreamReader in) throws XMLStreamException {
        while (in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT && in.getLocalName().equalsIgnoreCase("AttributeValue")) {
                String text = in.getElementText().strip();
                return Optional.of(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
            }
            if (event == XMLStreamConstants.END_ELEMENT && in.getLocalName().equalsIgnoreCase("Attribute")) {
                break;
            }
        }
        return Optional.empty();
    }

    private static String attribute(XMLStreamReader in, String name) {
        for (int at = 0; at < in.getAttributeCount(); at++) {
            if (in.getAttributeLocalName(at).equalsIgnoreCase(name)) {
                return in.getAttributeValue(at);
            }
        }
        return "";
    }

    private static String first(Map<String, String> said, String name, String otherwise) {
        String value = said.getOrDefault(name, "");
        return value.isEmpty() ? said.get(otherwise) : value;
    }
}
