package glia.networks.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a program's values are known by beyond the layer that computes them. */
final class Findings {
    /** By the names that the network's text gives. */
    final Map<String, Value> labels = new HashMap<>();
    /** By the path of the layer that gives it, in the order in which they run. */
    final Map<String, Value> outputs = new LinkedHashMap<>();
    /** Likewise. */
    final Map<String, Value> attentions = new LinkedHashMap<>();

    final List<Emission.Cost> costs = new ArrayList<>();
    final List<Cut> cuts = new ArrayList<>();
    final List<CustomGradient> gradients = new ArrayList<>();
}
