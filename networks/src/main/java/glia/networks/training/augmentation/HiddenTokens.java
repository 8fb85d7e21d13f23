package glia.networks.training.augmentation;

import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.text.Masking;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;

/**
 * Hides other tokens of each sequence every time it is learned from, as many as before. Devlin et al. 2019 drew ten times
 * for forty epochs (appendix A.2); Liu et al. 2019 (section 4.1) draw anew each time, and so does this.
 */
public record HiddenTokens(Masking masking) implements Augmentation {

    @Override
    public String word() {
        return "masked";
    }

    @Override
    public void check(Shape input) {}

    /** What is asked changes with what is hidden, so the training step does it, by {@link #method()}. */
    @Override
    public Value emit(Emission emission, Value input) {
        return input;
    }

    /**
     * {@code hide(given, wanted)}: a batch of tokens {@code [batch, length]} and what is asked of it, with others hidden.
     * What was hidden stands where it is asked, so the whole text is there.
     */
    public String method() {
        return """
                def hide(self, given: Tensor, wanted: Tensor) -> List[Tensor]:
                  whole = torch.where(torch.eq(wanted, %1$d), given, wanted)
                  known = torch.__and__(torch.ge(whole, %2$d), torch.lt(whole, %3$d))
                  drawn = torch.rand_like(torch.to(whole, 6, False, False, None))
                  order = torch.masked_fill(drawn, torch.logical_not(known), 2)
                  ranks = torch.argsort(torch.argsort(order, -1, False), -1, False)
                  tokens = torch.to(torch.sum(known, [-1], True), 7, False, False, None)
                  count = torch.clamp_min(torch.floor(torch.add(torch.mul(tokens, %4$s), 0.5)), 1)
                  chosen = torch.__and__(known, torch.lt(ranks, count))
                  drawn = torch.rand_like(drawn)
                  masked = torch.__and__(chosen, torch.lt(drawn, %5$s))
                  replaced = torch.__and__(torch.__and__(chosen, torch.ge(drawn, %5$s)), torch.lt(drawn, %6$s))
                  shown = torch.where(replaced, torch.randint_like(whole, %2$d, %3$d), whole)
                  shown = torch.masked_fill(shown, masked, %3$d)
                  return [shown, torch.masked_fill(whole, torch.logical_not(chosen), %1$d)]
                """.formatted(
                        (int) Samples.IGNORED,
                        masking.first(),
                        masking.mask(),
                        Emission.decimal(masking.share()),
                        Emission.decimal(Masking.MASKED),
                        Emission.decimal(Masking.MASKED + Masking.REPLACED));
    }
}
