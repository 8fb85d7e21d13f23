package glia.networks.layers;

import glia.networks.engine.CustomGradient;
import glia.networks.engine.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The text of a recurrence in one direction of time. Its arrays are {@code [steps, batch, ...]}, and {@code $} begins its
 * variables:
 *
 * <ul>
 *   <li>{@code i} and {@code u} the weights of input and state, {@code c} and {@code d} the biases
 *   <li>{@code h} the states with the first, {@code p} those before each step, {@code y} their gradients
 *   <li>{@code g} the gates, {@code f} what a state's gradient is multiplied by to be that of each gate, and then that
 *       product, {@code n} the same as a matrix
 *   <li>at a step {@code t}: {@code b} and {@code a} the states before and after, {@code o} the gates, {@code s} the
 *       gradient of the state, {@code l} that of the state before
 *   <li>{@code INPUT}: {@code [steps, batch, features]}, contiguous and apart from autograd
 *   <li>{@code MASK}: 1 where there is a token, else 0, {@code [steps, batch, 1]}; there a state stays what it was
 * </ul>
 *
 * @param input the variable of the input
 * @param reverse from the last step to the first
 * @param mask the variable of the mask, where there is one
 * @param start the variable of the first state, where it is not zeros
 * @param prefix of its variables
 * @param weights of the input and of the state, then the biases of both
 */
record UnrolledDirection(
        UnrolledCell cell,
        int units,
        int steps,
        String input,
        boolean reverse,
        Optional<String> mask,
        Optional<String> start,
        String prefix,
        List<Value> weights) {
    private static final String OPENING = """
            $i = torch.detach(INPUT_WEIGHT)
            $u = torch.detach(STATE_WEIGHT)
            $c = torch.detach(INPUT_BIAS)
            $d = torch.detach(STATE_BIAS)
            $h = torch.new_zeros(INPUT, [STEPS + 1, torch.size(INPUT, 1), UNITS])
            """;

    private static final String STEP = """
            $w = torch.t($u)
            for $k in range(STEPS):
              $t = FORTH
              $b = torch.select($h, 0, $t + BEFORE)
              $a = torch.select($h, 0, $t + AFTER)
            """;

    private static final String STAY = "  _ = torch.lerp($b, $a, torch.select(MASK, 0, $t), out=$a)\n";

    private static final String STARTED = "_ = torch.copy_(torch.select($h, 0, FIRST), torch.detach(START))\n";

    /** The gradient of each state, once what comes from the steps after it is added; at first what is asked of it. */
    private static final String SLOPES = """
            $p = torch.narrow($h, 0, BEFORE, STEPS)
            $y = torch.zeros_like($h)
            _ = torch.copy_(torch.narrow($y, 0, AFTER, STEPS), torch.transpose(torch.narrow(SLOPE, 2, OFFSET, UNITS), 0, 1))
            """;

    private static final String STEP_BACK = """
            for $k in range(STEPS):
              $t = BACK
              $s = torch.select($y, 0, $t + AFTER)
              $l = torch.select($y, 0, $t + BEFORE)
              $e = torch.select($f, 0, $t)
            STAYED  _ = torch.mul_($e, SPREAD)
            CARRIED  _ = torch.addmm_($l, torch.view($e, [-1, ROWS]), $u)
            """;

    /** What goes past the step goes to the state before. */
    private static final String STAYED = """
              $o = torch.select(MASK, 0, $t)
              _ = torch.addcmul_($l, $s, torch.rsub($o, 1))
              _ = torch.mul_($s, $o)
            """;

    /** The state's weights come before {@link UnrolledCell#inputSlopes}, which writes over {@code $f}. */
    private static final String CLOSING = """
            $n = torch.view($f, [-1, ROWS])
            $q = torch.mm(torch.t($n), torch.reshape($p, [-1, UNITS]))
            $r = torch.sum($n, [0])
            """;

    String forward() {
        String first = start.map(given -> STARTED).orElse("");
        String stay = mask.map(present -> STAY).orElse("");
        return fill(OPENING + first + cell.all() + STEP + cell.step().indent(2) + stay);
    }

    String output() {
        return fill("torch.narrow($h, 0, AFTER, STEPS)");
    }

    /** What {@link #backward} takes from {@link #forward}. */
    Stream<String> kept() {
        return Stream.concat(Stream.of("i", "u", "h"), cell.kept().stream()).map(prefix::concat);
    }

    String backward() {
        return fill(SLOPES
                + cell.slopes()
                + STEP_BACK
                        .replace("SPREAD", rows() == units ? "$s" : "torch.unsqueeze($s, 1)")
                        .replace("STAYED", mask.map(present -> STAYED).orElse(""))
                        .replace("CARRIED", cell.carried().indent(2))
                + CLOSING
                + cell.inputSlopes());
    }

    String ofInput() {
        return fill("torch.transpose(torch.view(torch.mm($n, $i), [STEPS, -1, FEATURES]), 0, 1)");
    }

    /** The first state's gradient, {@code [batch, units]}. */
    String ofStart() {
        return fill("torch.select($y, 0, FIRST)");
    }

    Map<String, String> ofWeights() {
        Map<String, String> gradients = new LinkedHashMap<>();
        gradients.put(weight(0), fill("torch.mm(torch.t($n), torch.view(INPUT, [-1, FEATURES]))"));
        gradients.put(weight(1), fill("$q"));
        gradients.put(weight(2), fill("torch.sum($n, [0])"));
        gradients.put(weight(3), fill("$r"));
        return gradients;
    }

    /** Units times gates. */
    private int rows() {
        return weights.get(0).shape().size(0);
    }

    private String weight(int place) {
        return weights.get(place).variable();
    }

    private String fill(String text) {
        return text.replace("$", prefix)
                .replace("MASK", mask.orElse(""))
                .replace("INPUT_WEIGHT", weight(0))
                .replace("STATE_WEIGHT", weight(1))
                .replace("INPUT_BIAS", weight(2))
                .replace("STATE_BIAS", weight(3))
                .replace("INPUT", input)
                .replace("FORTH", prefix + (reverse ? "k * -1 + STEPS - 1" : "k"))
                .replace("BACK", prefix + (reverse ? "k" : "k * -1 + STEPS - 1"))
                .replace("BEFORE", reverse ? "1" : "0")
                .replace("AFTER", reverse ? "0" : "1")
                .replace("FIRST", reverse ? "STEPS" : "0")
                .replace("START", start.orElse(""))
                .replace("OFFSET", reverse ? "UNITS" : "0")
                .replace("SLOPE", CustomGradient.SLOPE)
                .replace("STEPS", String.valueOf(steps))
                .replace("ROWS", String.valueOf(rows()))
                .replace("FOUR", String.valueOf(4 * units))
                .replace("TWICE", String.valueOf(2 * units))
                .replace("UNITS", String.valueOf(units))
                .replace("FEATURES", String.valueOf(weights.get(0).shape().size(1)));
    }
}
