package glia.datasets.generated;

import glia.datasets.Samples;

/** Softmax regression by plain stochastic gradient descent: a yardstick for how hard a data set is. */
final class LinearModel {
    private final int inputs;
    private final int classes;
    private final float[] weights;

    LinearModel(int inputs, int classes) {
        this.inputs = inputs;
        this.classes = classes;
        this.weights = new float[classes * (inputs + 1)];
    }

    LinearModel fit(Samples samples, int epochs, float rate) {
        Samples shuffled = samples.shuffled(1);
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int i = 0; i < shuffled.size(); i++) {
                float[] input = shuffled.input(i);
                double[] probability = probabilities(input);
                for (int c = 0; c < classes; c++) {
                    float error = (float) (probability[c] - (c == shuffled.label(i) ? 1 : 0)) * rate / (1 + epoch);
                    for (int k = 0; k < inputs; k++) {
                        weights[c * (inputs + 1) + k] -= error * input[k];
                    }
                    weights[c * (inputs + 1) + inputs] -= error;
                }
            }
        }
        return this;
    }

    double accuracy(Samples samples) {
        int right = 0;
        for (int i = 0; i < samples.size(); i++) {
            double[] probability = probabilities(samples.input(i));
            int best = 0;
            for (int c = 1; c < classes; c++) {
                best = probability[c] > probability[best] ? c : best;
            }
            right += best == samples.label(i) ? 1 : 0;
        }
        return (double) right / samples.size();
    }

    private double[] probabilities(float[] input) {
        double[] score = new double[classes];
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < classes; c++) {
            double sum = weights[c * (inputs + 1) + inputs];
            for (int k = 0; k < inputs; k++) {
                sum += weights[c * (inputs + 1) + k] * input[k];
            }
            score[c] = sum;
            most = Math.max(most, sum);
        }
        double total = 0;
        for (int c = 0; c < classes; c++) {
            score[c] = Math.exp(score[c] - most);
            total += score[c];
        }
        for (int c = 0; c < classes; c++) {
            score[c] /= total;
        }
        return score;
    }
}
