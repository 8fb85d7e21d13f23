package glia.networks.training;

/**
 * Ends a run when the loss, the validation part's where there is one, has not become smaller for some epochs, and has the
 * run end with the weights of the best epoch (Prechelt 1998). A listener like any other.
 *
 * @param patience epochs without progress that are borne, 1 or more
 */
public record EarlyStopping(int patience) implements TrainingListener {

    /** @throws IllegalArgumentException if the patience is below 1 */
    public EarlyStopping {
        if (patience < 1) {
            throw new IllegalArgumentException("Early stopping waits 1 epoch or more, found " + patience);
        }
    }

    @Override
    public void started(RunControl control) {
        control.keptBefore().ifPresent(control::keep);
    }

    @Override
    public void epochEnded(Epoch epoch, RunControl control) {
        int best = control.kept().map(Kept::epoch).orElse(0);
        if (best == 0 || better(epoch, control.history().get(best - 1))) {
            control.keep(new Kept(epoch.number(), control.network().weights().snapshot()));
        } else if (epoch.number() - best >= patience) {
            control.stop(
                    Run.Outcome.STOPPED_EARLY,
                    "Stopped early: the loss has not become smaller for " + patience + " epoch"
                            + (patience == 1 ? "." : "s."));
        }
    }

    private static boolean better(Epoch epoch, Epoch best) {
        return epoch.heldOutLoss() < best.heldOutLoss() || Double.isNaN(best.heldOutLoss());
    }
}
