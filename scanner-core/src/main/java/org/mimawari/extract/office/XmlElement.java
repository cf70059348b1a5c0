package org.mimawari.extract.office;

import javax.xml.stream.XMLStreamReader;

/** The element at which an XML part is being read. Names are without prefixes: the two editions of Office Open XML differ in their namespaces only. Used by one thread. */
final class XmlElement {
    private static final String RELATIONS = "/relationships";

    private final XMLStreamReader xml;

    XmlElement(XMLStreamReader xml) {
        this.xml = xml;
    }

    String name() {
        return xml.getLocalName();
    }

    String namespace() {
        String uri = xml.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    /** Of the first attribute of this name that is no reference to another part; empty if there is none. */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name) && !isRelation(i)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The id of the part that an attribute refers to, as in r:embed; empty if there is none. */
    String relation(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name) && isRelation(i)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private boolean isRelation(int attribute) {
        String uri = xml.getAttributeNamespace(attribute);
        return uri != null && uri.endsWith(RELATIONS);
    }

    /** A switch that is on where it stands, unless it says otherwise. */
    boolean isOn(String attribute) {
        return isTrue(attribute(attribute), true);
    }

    /** @param otherwise where the attribute is missing */
    boolean isOn(String attribute, boolean otherwise) {
        return isTrue(attribute(attribute), otherwise);
    }

    private static boolean isTrue(String value, boolean otherwise) {
        return switch (value) {
            case "" -> otherwise;
            case "0", "false", "off", "none" -> false;
            default -> true;
        };
    }

    /** @param otherwise where the attribute is missing or no whole number */
    long number(String attribute, long otherwise) {
        String value = attribute(attribute);
        if (value.isEmpty() || value.length() > 18) {
            return otherwise;
        }
        try {
            return Long.parseLong(value.strip());
        } catch (NumberFormatException noNumber) {
            return otherwise;
        }
    }
}
