package glia.networks.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.networks.DefinitionException;
import glia.networks.Network;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a person reads who wrote something wrong, word for word. */
class DefinitionErrorsTest {
    private static final String LENET = """
            input 1x28x28
            conv 6 5x5 pad=2 sigmoid
            avgpool 2
            conv 16 5x5 sigmoid
            avgpool 2
            flatten
            dense 120 sigmoid
            """;

    private static String error(String name, String text) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThrows(
                                DefinitionException.class,
                                () -> Network.of(name, text, expression -> {
                                    throw new ArithmeticException("/ by zero");
                                }))
                        .getMessage());
    }

    @Test
    void unknownLayer() {
        assertEquals("""
                lenet, line 3:  maxpol 2
                                ^^^^^^ unknown layer. Did you mean 'maxpool'? (%layers lists all)""", error("lenet", LENET.replace("avgpool 2\nconv", "maxpol 2\nconv")));
    }

    @Test
    void shapesThatDoNotFit() {
        assertEquals("""
                lenet, line 6 'dense 120' gets (16,5,5) from line 5 'avgpool 2'; dense needs a
                   vector. Add 'flatten' between them -> (400).""", error("lenet", LENET.replace("flatten\n", "")));
    }

    @Test
    void branchesThatDiffer() {
        String text = """
                def block(c, s) {
                  residual {
                    conv c 3x3 stride=s pad=same bias=no; batchnorm; relu
                    conv c 3x3 pad=same bias=no; batchnorm
                  }
                }
                input 16x32x32
                block 16 1
                block 16 2
                """;
        assertEquals("""
                resnet, line 2 residual: branch (16,16,16) differs from input (16,32,32). Use
                   project=auto.
                   within 'block 16 2' of line 9""", error("resnet", text));
    }

    /** The text, and what stands at the caret, with the message. */
    private record Wrong(String text, String place, String message) {}

    private static final List<Wrong> ALL = List.of(
            new Wrong("", "line 1", "this network is empty. It begins with what it is fed: input 1x28x28"),
            new Wrong("# nothing\n\n", "line 1", "this network is empty. It begins with what it is fed: input 1x28x28"),
            new Wrong("dense 3", "dense", "a network begins with what it is fed, such as 'input 1x28x28'."),
            new Wrong(
                    "imput 3",
                    "imput",
                    "a network begins with what it is fed, such as 'input 1x28x28'. Did you mean 'input'?"),
            new Wrong("input 4", "input", "this network has no layer. Add one below, such as 'dense 10'"),
            new Wrong(
                    "input",
                    "input",
                    "input needs the shape of one sample: input 784, input 1x28x28, input tokens 200"),
            new Wrong("input 4 4\ndense 3", "4", "one shape, with 'x' between its sizes, such as 1x28x28"),
            new Wrong(
                    "input tokns 4\ndense 3",
                    "tokns",
                    "the input's shape must be whole numbers from 1 with 'x' between, such as 1x28x28. Did you mean"
                            + " 'tokens'?"),
            new Wrong("input 0\ndense 3", "0", "the input's shape must be whole numbers from 1, at most four."),
            new Wrong("input 4\ninput 4", "input", "'input' stands once, at the start"),
            new Wrong("input 4\ndense", "dense", "dense needs units: "),
            new Wrong("input 4\ndense -3", "-3", "units must be a whole number from 1, found '-3'."),
            new Wrong("input 4\ndense 99999999999", "99999999999", "units is too large: sizes go up to 2,147,483,647"),
            new Wrong("input 4\ndense 3 4", "4", "one size too many: dense units"),
            new Wrong(
                    "input 4\ndense 3, relu",
                    "3,",
                    "what a layer is given is separated by spaces. Leave out the comma"),
            new Wrong(
                    "input 4\ndense 3 rleu",
                    "rleu",
                    "'rleu' is neither an activation nor an option of dense. Did you mean 'relu'?"),
            new Wrong("input 4\ndense 3 l3=1", "l3=1", "dense has no option 'l3'. Did you mean 'l1'?"),
            new Wrong("input 4\ndense 3 bias=perhaps", "bias=perhaps", "bias must be yes or no, found 'perhaps'."),
            new Wrong("input 4\ndense 3 l2=-1", "l2=-1", "l2 must be a number from 0, found '-1'."),
            new Wrong("input 4\ndense 3 maxnorm=0", "maxnorm=0", "maxnorm must be a number above 0, found '0'."),
            new Wrong("input 4\ndense 3 l2", "l2", "an option has a value: l2=..."),
            new Wrong("input 4\ndense 3 l2=1 l2=2", "l2=2", "'l2' is given twice"),
            new Wrong(
                    "input 4\ndense 3 relu tanh",
                    "tanh",
                    "two activations behind one layer. Put 'tanh' on a line of its own"),
            new Wrong(
                    "input 4\ndense 3 batchnorm",
                    "batchnorm",
                    "'batchnorm' is a layer of its own. Put it on a line of its own, or behind a ';'"),
            new Wrong("input 4\ndense 3 { relu }", "{", "'dense' has no braces"),
            new Wrong("input 4\nresidual dense 3", "dense", "residual takes project=auto or project=no, found 'dense'"),
            new Wrong("input 4\nresidual", "residual", "residual needs braces: residual { ... }"),
            new Wrong("input 4\nrepeat { dense 3 }", "repeat", "repeat needs how many times: repeat 3 { ... }"),
            new Wrong(
                    "input 4\nrepeat 0 { dense 3 }",
                    "0",
                    "how often to repeat must be a whole number from 1, found '0'"),
            new Wrong("input 4\nrepeat 3 { }", "repeat", "nothing to repeat: these braces are empty"),
            new Wrong(
                    "input 4\nrepeat 2000000000 { dense 3 }",
                    "dense",
                    "this network has more than 20,000 layers. Use fewer repeats or calls"),
            new Wrong(
                    "input 4\nparallel { {} {} }",
                    "parallel",
                    "parallel needs how to join its branches: add, multiply or concat"),
            new Wrong(
                    "input 4\nparallel ad { {} {} }",
                    "ad",
                    "parallel takes add, multiply or concat. Did you mean 'add'?"),
            new Wrong(
                    "input 4\nparallel add { relu }",
                    "relu",
                    "each branch stands in braces of its own: parallel add { {..} {..} }"),
            new Wrong("input 4\n{ relu }", "{", "braces need a word before them, such as residual { ... }"),
            new Wrong("input 4\nresidual { relu", "{", "this '{' is never closed. Add a '}'"),
            new Wrong("input 4\nrelu }", "}", "this '}' closes nothing. Is a '{' missing above, or this one too many?"),
            new Wrong("input 4\nskip:", "skip:", "a label names what a layer gives: skip: conv 32 3x3 pad=same"),
            new Wrong("input 4\na: b: relu", "b:", "one label is enough"),
            new Wrong(
                    "input 4\na: relu\na: tanh; add a",
                    "a",
                    "label 'a' is there already, in line 2. Give one of the two another name"),
            new Wrong(
                    "input 4\na: relu\ntanh",
                    "a",
                    "label 'a' is never used. Write 'add a' or 'concat a' below, or take it away"),
            new Wrong(
                    "input 4\nrelu: tanh\nadd relu",
                    "relu",
                    "'relu' is a word of the language. Give the label another name"),
            new Wrong(
                    "input 4\nskip: relu\nadd skp\nadd skip",
                    "skp",
                    "no label 'skp' above in this block or around it. Did you mean 'skip'?"),
            new Wrong(
                    "input 3x4\na: relu\neach { relu; add a }",
                    "a",
                    "label 'a' stands outside of 'each', whose layers see one step at a time"),
            new Wrong("input 4\ndef a { b }\ndef b { a }\na", "a", "this definition contains itself: a -> b -> a"),
            new Wrong(
                    "input 4\ndef a { relu }\ndef a { tanh }\na",
                    "a",
                    "'a' is defined already in line 2. Give one of the two another name"),
            new Wrong(
                    "input 4\ndef relu { tanh }\nrelu",
                    "relu",
                    "'relu' is a word of the language. Give the definition another name"),
            new Wrong(
                    "def block(c, s) { dense c }\ninput 4\nblock 3",
                    "block",
                    "no value for 's': block c s (defined in line 1)"),
            new Wrong(
                    "def block(c) { dense c }\ninput 4\nblock 3 4",
                    "4",
                    "one value too many: block c (defined in line 1)"),
            new Wrong(
                    "def block(c) { dense c }\ninput 4\nblock d=4",
                    "d=4",
                    "no parameter 'd': block c (defined in line 1)"),
            new Wrong(
                    "def block(c) { dense c/2 }\ninput 4\nblock 3", "c/2", "'c/2' is 3/2, which is not a whole number"),
            new Wrong("def block(c, c) { dense c }\ninput 4\nblock 3", "c", "parameter 'c' is there twice"),
            new Wrong("def\ninput 4", "def", "a definition has a body: def block(c, s) { ... }"),
            new Wrong(
                    "input 4\nresidual { def a { relu } }",
                    "def",
                    "'def' stands outside of all braces. Move it to the top"),
            new Wrong(
                    "net a { input 4; relu }\nnet b { input 4; relu }",
                    "b",
                    "this is a second network, where one was asked for. Network.all(text) reads several"),
            new Wrong(
                    "net a { input 4; relu }\nnet a { input 4; relu }",
                    "a",
                    "network 'a' is defined already in line 1"),
            new Wrong(
                    "net { input 4; relu }",
                    "net",
                    "a network within a text has a name and a body: net generator { ... }"),
            new Wrong(
                    "relu\nnet a { input 4; relu }",
                    "relu",
                    "this stands outside of the networks of this text. Move it into one of them"),
            new Wrong("input 4\ndense ${1/0}", "${1/0}", "this Java expression failed: ArithmeticException: / by zero"),
            new Wrong("input 4\ndense ${width", "${width", "'${' is never closed. Write ${expression}"),
            new Wrong(
                    "input tokens 4\nx: embedding vocab=5 3\nflatten\ndense 3 tied=x",
                    "line 4",
                    "dense would share a weight of shape (5,3) with 'x' but needs (3,12)."),
            new Wrong(
                    "input 3x4\na: relu\nattention mask=a",
                    "mask=a",
                    "'a' gives quantities; a mask comes from tokens, 0 being padding"),
            new Wrong("input tokens 4\ndense 3", "line 2", "dense computes with quantities, and these are tokens."),
            new Wrong("input 4\nembedding vocab=4 4", "line 2", "embedding reads tokens, and these are quantities."),
            new Wrong("input 4\nsegments separator=3", "line 2", "segments reads tokens, and these are quantities."),
            new Wrong("input 3x4\nattention heads=3", "line 2", "heads=3 must divide its 4 features."),
            new Wrong("input 1x4x4\nconv 3 5x5", "line 2", "a window of 5x5 does not fit into 4x4."),
            new Wrong("input 4\nreshape 3x3", "line 2", "(3,3) holds 9 numbers and (4) holds 4."));

    @TestFactory
    List<DynamicTest> everyMistakeHasItsMessage() {
        return ALL.stream()
                .map(wrong -> DynamicTest.dynamicTest("> " + wrong.text().replace("\n", " | "), () -> check(wrong)))
                .toList();
    }

    private static void check(Wrong wrong) {
        String error = error("net", wrong.text());
        String flat = error.replaceAll("\\s+", " ");
        assertTrue(flat.contains(wrong.message()), error);
        assertTrue(error.startsWith("net, line ") || error.matches("(?s)[ab], line .*"), error);
        if (wrong.place().startsWith("line")) {
            assertTrue(flat.startsWith("net, " + wrong.place()), error);
        } else {
            String[] lines = error.split("\n");
            int start = lines[1].indexOf('^');
            int end = lines[1].lastIndexOf('^') + 1;
            assertEquals(wrong.place(), lines[0].substring(start, end), error);
        }
    }

    @Test
    void windowsLineEndsTabsAndByteOrderMarksChangeNothing() {
        Network plain = Network.of("lenet", LENET);
        Network pasted =
                Network.of("lenet", "\uFEFF" + LENET.replace("\n", "\r\n").replace("conv", "\tconv\u00A0"));
        assertEquals(plain, pasted);
        assertEquals("""
                net, line 2:  dense  relu 3x
                                          ^^ units must be a whole number from 1, found '3x'.""", error("net", "\uFEFFinput 4\r\n\tdense\t\u00A0relu\t3x\r\n"));
    }

    @Test
    void nestingAsDeepAsAllowedIsNoTrouble() {
        String deep = "def a { " + "residual { ".repeat(98) + "tanh" + " }".repeat(98) + " }\ninput 4\n"
                + "residual { ".repeat(99) + "a" + " }".repeat(99);
        Network network = Network.of("deep", deep);
        assertEquals(199, network.summary().rows().size());
        assertEquals(1, network.layers().size());
    }

    @Test
    void theCaretFollowsALongLine() {
        String error = error("net", "input 4; " + "relu; ".repeat(200) + "rulu; " + "relu; ".repeat(200));
        String[] lines = error.split("\n");
        int start = lines[1].indexOf('^');
        assertEquals("rulu", lines[0].substring(start, start + 4));
        assertTrue(lines[0].length() < 140, error);
    }

    @Test
    void hugeTextsAreAnsweredAtOnce() {
        assertTrue(error("net", "input 4\n" + "dense 4 relu\n".repeat(10_000) + "dense x")
                .contains("line 10002"));
        assertTrue(error("net", "input 4\n" + "residual { ".repeat(10_000)).contains("nested deeper than 100"));
        assertTrue(error("net", "input 4\n" + "relu;".repeat(500_000)).contains("over a million characters"));
        assertTrue(error("net", "input 4\ndense " + "9".repeat(100_000)).contains("this long"));
        String doubling = "def a0 { relu }\n";
        for (int i = 1; i < 40; i++) {
            doubling += "def a" + i + " { a" + (i - 1) + "; a" + (i - 1) + " }\n";
        }
        assertTrue(error("net", doubling + "input 4\na39").contains("more than 20,000 layers"));
        String chain = "def a0 { relu }\n";
        for (int i = 1; i < 5_000; i++) {
            chain += "def a" + i + " { a" + (i - 1) + " }\n";
        }
        assertTrue(error("net", chain + "input 4\na4999").contains("nested deeper than 200"));
    }
}
