package glia.kernel.maven;

import glia.kernel.extension.MagicException;
import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** POMs as people paste them into a cell. */
public final class PomText {
    private PomText() {}

    /**
     * A whole project: the text itself, or a project around loose {@code dependency} and {@code repository}
     * elements.
     *
     * @throws MagicException naming line and column if the text is not XML
     */
    public static String complete(String text) throws MagicException {
        String bare = text.strip();
        if (bare.contains("<project")) {
            parse(bare);
            return bare;
        }
        if (bare.isEmpty()) {
            throw new MagicException("%%loadFromPOM needs a POM, or its <dependency> elements, below it");
        }
        Document loose = parse("<loose>" + bare + "</loose>");
        StringBuilder dependencies = new StringBuilder();
        StringBuilder repositories = new StringBuilder();
        collect(loose.getDocumentElement(), "dependency", dependencies);
        collect(loose.getDocumentElement(), "repository", repositories);
        return "<project><modelVersion>4.0.0</modelVersion><groupId>notebook</groupId>"
                + "<artifactId>notebook</artifactId><version>1</version><packaging>pom</packaging>"
                + "<repositories>" + repositories + "</repositories>"
                + "<dependencies>" + dependencies + "</dependencies></project>";
    }

    static PomCoordinates coordinates(String pom) throws MagicException {
        Element project = parse(pom).getDocumentElement();
        String version = child(project, "version");
        return new PomCoordinates(
                child(project, "groupId"), child(project, "artifactId"), version.isEmpty() ? "1" : version);
    }

    private static String child(Element project, String name) {
        Element parent = null;
        for (Node node = project.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                return element.getTextContent().strip();
            }
            if (node instanceof Element element && element.getTagName().equals("parent")) {
                parent = element;
            }
        }
        // A project inherits its group and version.
        return parent == null ? "" : child(parent, name);
    }

    private static void collect(Element within, String name, StringBuilder into) {
        var found = within.getElementsByTagName(name);
        for (int i = 0; i < found.getLength(); i++) {
            write(found.item(i), into);
        }
    }

    private static void write(Node node, StringBuilder into) {
        if (node instanceof Element element) {
            into.append('<').append(element.getTagName()).append('>');
            for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
                write(child, into);
            }
            into.append("</").append(element.getTagName()).append('>');
        } else if (node.getNodeType() == Node.TEXT_NODE) {
            into.append(node.getTextContent().replace("&", "&amp;").replace("<", "&lt;"));
        }
    }

    private static Document parse(String xml) throws MagicException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Silent());
            return builder.parse(new InputSource(new StringReader(xml)));
        } catch (SAXParseException e) {
            throw new MagicException(
                    "The POM is not XML at line " + e.getLineNumber() + ", column " + e.getColumnNumber() + ": "
                            + e.getMessage(),
                    e);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new MagicException("The POM cannot be read: " + e.getMessage(), e);
        }
    }

    /** The default handler prints every error besides throwing it. */
    private static final class Silent implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
