package glia.networks.layers;

import java.util.List;

/**
 * What the text of {@link UnrolledDirection} has of its own for a kind of cell.
 *
 * @param all what the input gives to all steps
 * @param step from the state {@code $b} to the state {@code $a}, at {@code $t}
 * @param kept variables of both that the rest uses
 * @param slopes {@code $f}: by what a state's gradient is multiplied to be that of each gate, {@code [steps, batch, gates,
 *     units]}
 * @param carried what a state's gradient {@code $s} gives the one before it, {@code $l}, beside the way through the gates
 * @param inputSlopes from the gradients of what the state gives to the gates, {@code $f}, to those of what the input gives
 */
record UnrolledCell(String all, String step, List<String> kept, String slopes, String carried, String inputSlopes) {

    static final UnrolledCell RNN = new UnrolledCell("""
            $g = torch.view(torch.addmm(torch.add($c, $d), torch.view(INPUT, [-1, FEATURES]), torch.t($i)), [STEPS, -1, UNITS])
            """, """
            $o = torch.select($g, 0, $t)
            _ = torch.addmm_($o, $b, $w)
            _ = torch.tanh($o, out=$a)
            """, List.of(), """
            $z = torch.narrow($h, 0, AFTER, STEPS)
            $f = torch.rsub(torch.mul($z, $z), 1)
            """, "", "");

    /**
     * {@code $g} holds, side by side, what the input gives the new state, both gates, and what the state gives the new
     * state, which the reset gate multiplies.
     */
    static final UnrolledCell GRU = new UnrolledCell(
            """
            $m = torch.cat([torch.narrow($i, 0, TWICE, UNITS), torch.narrow($i, 0, 0, TWICE), torch.new_zeros($i, [UNITS, FEATURES])], 0)
            $v = torch.cat([torch.narrow($c, 0, TWICE, UNITS), torch.add(torch.narrow($c, 0, 0, TWICE), torch.narrow($d, 0, 0, TWICE)), torch.narrow($d, 0, TWICE, UNITS)], 0)
            $g = torch.view(torch.addmm($v, torch.view(INPUT, [-1, FEATURES]), torch.t($m)), [STEPS, -1, FOUR])
            $j = torch.new_zeros(INPUT, [STEPS, torch.size(INPUT, 1), UNITS])
            """,
            """
            $o = torch.select($g, 0, $t)
            _ = torch.addmm_(torch.narrow($o, 1, UNITS, ROWS), $b, $w)
            _ = torch.sigmoid_(torch.narrow($o, 1, UNITS, TWICE))
            $r = torch.select($j, 0, $t)
            _ = torch.addcmul(torch.narrow($o, 1, 0, UNITS), torch.narrow($o, 1, UNITS, UNITS), torch.narrow($o, 1, ROWS, UNITS), value=1, out=$r)
            _ = torch.tanh_($r)
            _ = torch.lerp($r, $b, torch.narrow($o, 1, TWICE, UNITS), out=$a)
            """,
            List.of("g", "j"),
            """
            $r = torch.narrow($g, 2, UNITS, UNITS)
            $z = torch.narrow($g, 2, TWICE, UNITS)
            $m = torch.tanh_backward(torch.rsub($z, 1), $j)
            $f = torch.new_empty(INPUT, [STEPS, torch.size(INPUT, 1), 3, UNITS])
            _ = torch.sigmoid_backward(torch.mul($m, torch.narrow($g, 2, ROWS, UNITS)), $r, grad_input=torch.select($f, 2, 0))
            _ = torch.sigmoid_backward(torch.sub($p, $j), $z, grad_input=torch.select($f, 2, 1))
            _ = torch.mul($m, $r, out=torch.select($f, 2, 2))
            """,
            "_ = torch.addcmul_($l, $s, torch.select($z, 0, $t))\n",
            "_ = torch.mul(torch.narrow($y, 0, AFTER, STEPS), $m, out=torch.select($f, 2, 2))\n");
}
