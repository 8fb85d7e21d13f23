package glia.networks.engine;

import java.util.List;

/**
 * Writes {@code differentiate(differentiated, leaves, tape)}: the gradients of a program in which layers wrote some of
 * their own. Autograd goes from the end to the outputs of those layers; from there on each is asked in turn, last first,
 * and autograd goes on from its input. Gradients along several ways add up.
 */
public final class Differentiation {
    /** The list in the program that keeps what the gradients need, empty before the program runs. */
    public static final String TAPE = "tape";

    private static final String JOIN = """
            def join(self, found: List[Optional[Tensor]], place: int, more: Tensor) -> Tensor:
              before = found[place]
              if torch.__isnot__(before, None):
                _ = torch._set_item(found, place, torch.add(unchecked_cast(Tensor, before), more))
              else:
                _ = torch._set_item(found, place, more)
              return more
            """;

    private final List<CustomGradient> gradients;
    private final List<String> leaves;

    private Differentiation(List<CustomGradient> gradients, List<String> leaves) {
        this.gradients = gradients;
        this.leaves = leaves;
    }

    /**
     * The methods for a program.
     *
     * @param leaves the variables of the weights and inputs that are differentiated by, in the order of the list
     */
    public static String methods(Emission emission, List<String> leaves) {
        return new Differentiation(emission.gradients(), leaves).text();
    }

    private String text() {
        StringBuilder ends = new StringBuilder();
        for (int place = 0; place < gradients.size(); place++) {
            ends.append(place == 0 ? "" : ", ").append(tape(start(place)));
        }
        StringBuilder text = new StringBuilder("ends = torch.add(leaves, [" + ends + "])\n"
                + "found = torch.autograd.grad([differentiated], ends, None, True, False, True)\n");
        for (int place = gradients.size() - 1; place >= 0; place--) {
            text.append("slope" + place + " = found[" + (leaves.size() + place) + "]\n")
                    .append("if torch.__isnot__(slope" + place + ", None):\n")
                    .append(through(place).indent(2));
        }
        return JOIN
                + "def differentiate(self, differentiated: Tensor, leaves: List[Tensor], tape: List[Tensor])"
                + " -> List[Optional[Tensor]]:\n"
                + (text + "return found\n").indent(2);
    }

    /** From the output of one layer to its weights, and to what came before it. */
    private String through(int place) {
        CustomGradient gradient = gradients.get(place);
        StringBuilder text =
                new StringBuilder(CustomGradient.SLOPE + " = unchecked_cast(Tensor, slope" + place + ")\n");
        int inputs = gradient.ofInputs().size();
        for (int i = inputs; i < gradient.taped().size(); i++) {
            text.append(gradient.taped().get(i) + " = " + tape(start(place) + 1 + i) + "\n");
        }
        text.append(gradient.statements());
        gradient.ofWeights().forEach((weight, expression) -> {
            if (leaves.contains(weight)) {
                text.append("_ = (self).join(found, " + leaves.indexOf(weight) + ", " + expression + ")\n");
            }
        });
        int input = 1;
        for (String expression : gradient.ofInputs().values()) {
            boolean last = place == 0 && input == inputs;
            text.append(onward(tape(start(place) + input++), expression, place, last));
        }
        return text.toString();
    }

    /** Autograd from an input to what came before; the last time, it may give up what it remembers. */
    private String onward(String input, String slope, int place, boolean last) {
        return """
                source = %s
                if ops.prim.requires_grad(source):
                  onward = annotate(List[Optional[Tensor]], [%s])
                  earlier = torch.autograd.grad([source], torch.slice(ends, 0, %d, 1), onward, %s, False, True)
                  for j in range(torch.len(earlier)):
                    more = earlier[j]
                    if torch.__isnot__(more, None):
                      _ = (self).join(found, j, unchecked_cast(Tensor, more))
                """.formatted(input, slope, leaves.size() + place, last ? "False" : "True");
    }

    private static String tape(int place) {
        return TAPE + "[" + place + "]";
    }

    /** Where on the tape a layer's output is; the rest follows. */
    private int start(int place) {
        return gradients.subList(0, place).stream()
                .mapToInt(gradient -> 1 + gradient.taped().size())
                .sum();
    }
}
