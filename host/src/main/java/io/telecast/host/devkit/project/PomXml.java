package io.telecast.host.devkit.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * One pom.xml, as it stands on the disk.
 *
 * @param file where it is
 * @param project its root element
 */
record PomXml(Path file, Element project) {

    /** @throws BadProjectException if it is not well-formed, or no pom.xml */
    static PomXml read(Path file) throws BadProjectException {
        try (InputStream in = Files.newInputStream(file)) {
            Element root = parser().parse(in).getDocumentElement();
            if (!"project".equals(root.getLocalName())) {
                throw new BadProjectException(file + " is no pom.xml: it begins with <" + root.getNodeName() + ">.");
            }
            return new PomXml(file, root);
        } catch (SAXException e) {
            throw new BadProjectException(file + " is no well-formed XML: " + e.getMessage(), e);
        } catch (BadProjectException e) {
            throw e;
        } catch (IOException e) {
            throw new BadProjectException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            // a pom.xml has no document type, and one could read other files
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text at a path of elements; none if there is no such element or it is blank. */
    Optional<String> text(String... path) {
        return text(project, path);
    }

    static Optional<String> text(Element from, String... path) {
        return all(from, path).findFirst().map(PomXml::content).filter(text -> !text.isEmpty());
    }

    static String content(Element element) {
        return element.getTextContent().strip();
    }

    /** All elements at a path. */
    Stream<Element> all(String... path) {
        return all(project, path);
    }

    static Stream<Element> all(Element from, String... path) {
        Stream<Element> found = Stream.of(from);
        for (String name : path) {
            found = found.flatMap(element -> children(element).filter(child -> name.equals(child.getLocalName())));
        }
        return found;
    }

    static Stream<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children.stream();
    }

    /** The parent that lies where this one says; none if it names none, or is to be fetched from elsewhere. */
    Optional<PomXml> parent() throws BadProjectException {
        Optional<Element> parent = all("parent").findFirst();
        if (parent.isEmpty()) {
            return Optional.empty();
        }
        String place =
                all("parent", "relativePath").findFirst().map(PomXml::content).orElse("../pom.xml");
        Path above = file.resolveSibling(place).normalize();
        Path pom = Files.isDirectory(above) ? above.resolve("pom.xml") : above;
        if (place.isEmpty() || !Files.isRegularFile(pom)) {
            return Optional.empty();
        }
        PomXml read = read(pom);
        boolean meant = read.text("artifactId").equals(text("parent", "artifactId"));
        return meant ? Optional.of(read) : Optional.empty();
    }
}
