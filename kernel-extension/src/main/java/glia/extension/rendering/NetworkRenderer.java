package glia.extension.rendering;

import glia.networks.Network;
import java.util.Map;

final class NetworkRenderer implements Rendering.Renderer<Network> {
    @Override
    public Map<String, Object> render(Network network) {
        return new SummaryRenderer().render(network.summary());
    }
}
