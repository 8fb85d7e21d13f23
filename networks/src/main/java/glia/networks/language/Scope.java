package glia.networks.language;

import glia.networks.Placed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The labels that can be seen from a place: those of its block so far, and of the blocks around it. */
final class Scope {
    private final Scope outer;
    private final boolean withinEach;
    private final Map<String, Target> labels = new LinkedHashMap<>();

    /** What a label stands for. */
    static final class Target {
        final Token token;
        final String key;
        final Flow flow;
        final Optional<Placed> layer;
        boolean used;

        /** @param layer the layer that is labelled, where it is one */
        Target(Token token, String key, Flow flow, Optional<Placed> layer) {
            this.token = token;
            this.key = key;
            this.flow = flow;
            this.layer = layer;
        }
    }

    Scope() {
        this(null, false);
    }

    private Scope(Scope outer, boolean withinEach) {
        this.outer = outer;
        this.withinEach = withinEach;
    }

    Scope inner() {
        return new Scope(this, false);
    }

    /** Within {@code each} the values outside have another batch axis and cannot be used, but weights can. */
    Scope innerEach() {
        return new Scope(this, true);
    }

    Optional<Target> own(String label) {
        return Optional.ofNullable(labels.get(label));
    }

    void add(String label, Target target) {
        labels.put(label, target);
    }

    Optional<Target> value(String label) {
        if (labels.containsKey(label)) {
            return own(label);
        }
        return outer == null || withinEach ? Optional.empty() : outer.value(label);
    }

    Optional<Target> weight(String label) {
        if (labels.containsKey(label)) {
            return own(label);
        }
        return outer == null ? Optional.empty() : outer.weight(label);
    }

    List<String> visible() {
        List<String> names = new ArrayList<>(labels.keySet());
        if (outer != null) {
            names.addAll(outer.visible());
        }
        return names;
    }

    List<Target> targets() {
        return List.copyOf(labels.values());
    }
}
