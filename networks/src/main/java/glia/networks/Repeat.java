package glia.networks;

import glia.datasets.Shape;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.List;

/**
 * The same description several times over, each time with weights of its own.
 *
 * @param rounds one for each time, at least one
 */
public record Repeat(List<Sequence> rounds, Source source) implements Node {
    public Repeat {
        rounds = List.copyOf(rounds);
    }

    @Override
    public Shape input() {
        return rounds.get(0).input();
    }

    @Override
    public Shape output() {
        return rounds.get(rounds.size() - 1).output();
    }

    @Override
    public List<Node> children() {
        return List.copyOf(rounds);
    }

    @Override
    public Value emit(Emission emission, Value input) {
        Value value = input;
        for (Sequence round : rounds) {
            value = round.emit(emission, value);
        }
        return value;
    }
}
