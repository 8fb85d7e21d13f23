package glia.datasets;

/** The shapes of a data set as the catalogue spells them. */
public final class Shapes {
    private Shapes() {}

    public static String of(Dataset dataset) {
        boolean classes = dataset.task() instanceof Task.Classification;
        String target = dataset.targetShape().rank() == 0
                ? "class"
                : dataset.targetShape().toText() + (classes ? " classes" : "");
        return dataset.inputShape().toText() + " -> " + target;
    }
}
