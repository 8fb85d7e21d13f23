package glia.datasets;

/**
 * What a network learns from: three parts that share no sample, and what is asked of them.
 *
 * @param source one line for people: where the data came from and which version it is
 */
public record Dataset(String name, String source, Task task, Samples train, Samples validation, Samples test) {

    public Shape inputShape() {
        return train.inputShape();
    }
}
