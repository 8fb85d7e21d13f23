package glia.networks.language;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import glia.networks.DefinitionException;
import glia.networks.Network;
import glia.networks.layers.Layers;
import glia.networks.zoo.Networks;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Texts broken at random: each is a network or one message with its line, never anything else. */
class BrokenTextsTest {
    private static final String CHARACTERS = "{};:#=x()$,-+*/ \t\n\r\uFEFF\u00A0\u0000é0123456789ab\"'";
    private static final List<String> WORDS = List.of(
            "input",
            "tokens",
            "residual",
            "repeat",
            "parallel",
            "add",
            "concat",
            "each",
            "def",
            "net",
            "{",
            "}",
            ";",
            "\n",
            "#",
            "${",
            "${x}",
            "-1",
            "0",
            "99999999999",
            "2147483647",
            "1e400",
            "NaN",
            "=",
            "==",
            "x",
            "1x",
            "x1",
            "1xx1",
            "a:",
            ":",
            "mask=words",
            "tied=words",
            "project=auto",
            "over=time",
            "()",
            "(",
            ")",
            "*",
            "c*",
            "c/0");

    private static List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (String name : Networks.names()) {
            texts.add(Networks.all(name, java.util.Map.of()).get(0).text());
        }
        return texts;
    }

    @Test
    void areAnsweredWithOneMessage() {
        Random random = new Random(11);
        List<String> texts = texts();
        List<String> words = new ArrayList<>(WORDS);
        words.addAll(Layers.words());
        int understood = 0;
        for (int i = 0; i < 4_000; i++) {
            String text = texts.get(random.nextInt(texts.size()));
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                text = broken(text, words, random);
            }
            understood += check(text) ? 1 : 0;
        }
        assertTrue(understood > 100 && understood < 3_900, "both kinds should come up, understood " + understood);
    }

    private static boolean check(String text) {
        try {
            Network network = Network.of("broken", text, expression -> 3);
            network.summary();
            return true;
        } catch (DefinitionException refused) {
            String message = refused.getMessage();
            assertTrue(message.contains(", line " + refused.line()), message + "\n\n" + text);
            assertTrue(message.length() < 2_000, message);
            return false;
        } catch (RuntimeException | Error defect) {
            return fail("not a message but a defect, for\n" + text, defect);
        }
    }

    private static String broken(String text, List<String> words, Random random) {
        int at = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), at + random.nextInt(12));
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, at) + text.substring(to);
            case 1 ->
                text.substring(0, at) + CHARACTERS.charAt(random.nextInt(CHARACTERS.length())) + text.substring(at);
            case 2 -> text.substring(0, at) + " " + words.get(random.nextInt(words.size())) + " " + text.substring(at);
            case 3 -> text.substring(0, to) + text.substring(at);
            case 4 -> text.replaceFirst("\\d+", String.valueOf(random.nextInt(5)));
            default -> {
                String[] lines = text.split("\n");
                int one = random.nextInt(lines.length);
                int other = random.nextInt(lines.length);
                String kept = lines[one];
                lines[one] = lines[other];
                lines[other] = kept;
                yield String.join("\n", lines);
            }
        };
    }
}
