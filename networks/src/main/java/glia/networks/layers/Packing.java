package glia.networks.layers;

import glia.datasets.Shape;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.List;

/**
 * Sequences with their padding moved behind their tokens, wherever it stood, and back: a recurrence then reads the tokens
 * of each one after the other, as PyTorch's packed sequences do.
 */
final class Packing {
    private final Emission emission;
    private final Value present;
    private final Value order;
    private final Value back;

    /** @param tokens {@code [batch, steps]}, 0 where there is padding */
    Packing(Emission emission, Value tokens) {
        this.emission = emission;
        int steps = tokens.shape().size(0);
        present = Steps.presentTokens(emission, tokens);
        Value places = Steps.places(emission, tokens);
        // Numbers that differ, the tokens' below 0: their order needs no stable sort.
        String keys = "torch.sub(" + places.variable() + ", torch.mul(" + present.variable() + ", " + steps + "))";
        String sorted = emission.fresh();
        String found = emission.fresh();
        emission.line(sorted + ", " + found + ", = torch.topk(" + keys + ", " + steps + ", -1, False, True)");
        order = new Value(found, tokens.shape());
        back = emission.assign(
                tokens.shape(), "torch.clamp(torch.sub(torch.cumsum(" + present.variable() + ", 1), 1), 0)");
    }

    /** The tokens of each sequence first, {@code [batch, steps, features]}. */
    Value packed(Value input) {
        return gathered(input, order);
    }

    /** Each step where it was before {@link #packed}, and zeros where there is padding. */
    Value unpacked(Value output) {
        Value steps = gathered(output, back);
        Value column = emission.call("torch.unsqueeze", Shape.of(output.shape().size(0), 1), present, 2);
        Value alike = emission.call("torch.type_as", column.shape(), column, output);
        return emission.call("torch.mul", output.shape(), steps, alike);
    }

    private Value gathered(Value input, Value places) {
        int features = input.shape().size(1);
        Value column = emission.call("torch.unsqueeze", Shape.of(input.shape().size(0), 1), places, 2);
        Value wide = emission.call("torch.expand", input.shape(), column, List.of(-1, -1, features));
        return emission.call("torch.gather", input.shape(), input, 1, wide);
    }
}
