package glia.kernel.notebook.html;

import java.io.StringWriter;
import java.util.Map;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Brings MathML to the part that browsers draw, MathML Core: fences and alphabets are characters there, where older
 * MathML has elements and attributes for them.
 */
final class MathMl {
    private static final String NAMESPACE = "http://www.w3.org/1998/Math/MathML";

    /** Letters that Unicode had before it gave the mathematical alphabets their blocks. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("double-struckC", "ℂ"),
            Map.entry("double-struckH", "ℍ"),
            Map.entry("double-struckN", "ℕ"),
            Map.entry("double-struckP", "ℙ"),
            Map.entry("double-struckQ", "ℚ"),
            Map.entry("double-struckR", "ℝ"),
            Map.entry("double-struckZ", "ℤ"),
            Map.entry("scriptB", "ℬ"),
            Map.entry("scriptE", "ℰ"),
            Map.entry("scriptF", "ℱ"),
            Map.entry("scriptH", "ℋ"),
            Map.entry("scriptI", "ℐ"),
            Map.entry("scriptL", "ℒ"),
            Map.entry("scriptM", "ℳ"),
            Map.entry("scriptR", "ℛ"),
            Map.entry("scripte", "ℯ"),
            Map.entry("scriptg", "ℊ"),
            Map.entry("scripto", "ℴ"));

    /** Where the capital A of an alphabet is; the small letters follow the capitals. */
    private static final Map<String, Integer> ALPHABETS =
            Map.of("bold", 0x1D400, "double-struck", 0x1D538, "script", 0x1D49C);

    private MathMl() {}

    /** The markup of these nodes, which are changed. */
    static String toHtml(NodeList nodes) throws TransformerException {
        Transformer writer = TransformerFactory.newInstance().newTransformer();
        writer.setOutputProperty(OutputKeys.ENCODING, "UTF-16");
        writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        StringWriter html = new StringWriter();
        for (int i = 0; i < nodes.getLength(); i++) {
            toCore(nodes.item(i), "");
            writer.transform(new DOMSource(nodes.item(i)), new StreamResult(html));
        }
        return html.toString();
    }

    private static void toCore(Node node, String inherited) {
        if (!(node instanceof Element element)) {
            return;
        }
        String stated = element.getAttribute("mathvariant");
        String alphabet = stated.isEmpty() ? inherited : stated;
        if (ALPHABETS.containsKey(stated)) {
            element.removeAttribute("mathvariant");
        }
        if (ALPHABETS.containsKey(alphabet) && element.getLocalName().equals("mi")) {
            element.setTextContent(inAlphabet(element.getTextContent(), alphabet));
        }
        for (Node child = element.getFirstChild(); child != null; ) {
            Node next = child.getNextSibling();
            toCore(child, alphabet);
            child = next;
        }
        if (element.getLocalName().equals("mfenced")) {
            unfence(element);
        }
    }

    private static void unfence(Element fenced) {
        Document document = fenced.getOwnerDocument();
        Element row = document.createElementNS(NAMESPACE, "mrow");
        row.appendChild(operator(document, fenced.hasAttribute("open") ? fenced.getAttribute("open") : "("));
        boolean first = true;
        while (fenced.getFirstChild() != null) {
            if (!first) {
                row.appendChild(operator(document, ","));
            }
            row.appendChild(fenced.getFirstChild());
            first = false;
        }
        row.appendChild(operator(document, fenced.hasAttribute("close") ? fenced.getAttribute("close") : ")"));
        fenced.getParentNode().replaceChild(row, fenced);
    }

    private static Element operator(Document document, String text) {
        Element operator = document.createElementNS(NAMESPACE, "mo");
        operator.setTextContent(text);
        return operator;
    }

    private static String inAlphabet(String text, String alphabet) {
        StringBuilder letters = new StringBuilder();
        text.codePoints().forEach(letter -> {
            String elsewhere = ELSEWHERE.get(alphabet + Character.toString(letter));
            if (elsewhere != null) {
                letters.append(elsewhere);
            } else if (letter >= 'A' && letter <= 'Z') {
                letters.appendCodePoint(ALPHABETS.get(alphabet) + letter - 'A');
            } else if (letter >= 'a' && letter <= 'z') {
                letters.appendCodePoint(ALPHABETS.get(alphabet) + 26 + letter - 'a');
            } else {
                letters.appendCodePoint(letter);
            }
        });
        return letters.toString();
    }
}
