package glia.datasets.audio;

import glia.datasets.DatasetException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Sound: samples from -1 to 1, channels mixed into one.
 *
 * @param rate samples a second
 */
public record Wave(int rate, float[] samples) {
    private static final int RIFF = 0x46464952;
    private static final int WAVE = 0x45564157;
    private static final int FORMAT = 0x20746d66;
    private static final int DATA = 0x61746164;

    /**
     * Reads a WAV file of 8 or 16 bits PCM.
     *
     * @param name for the message
     * @throws DatasetException if it is none
     */
    public static Wave read(String name, byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        try {
            if (in.getInt() != RIFF || in.getInt() < 0 || in.getInt() != WAVE) {
                throw new DatasetException(name + " is not a WAV file.");
            }
            int channels = 0;
            int rate = 0;
            int bits = 0;
            while (true) {
                int chunk = in.getInt();
                int length = in.getInt();
                if (chunk == DATA && bits > 0) {
                    // Some writers leave the length open; what is there is what counts.
                    int present = length < 0 ? in.remaining() : Math.min(length, in.remaining());
                    return new Wave(rate, samples(in, present, channels, bits));
                }
                int next = in.position() + length + (length & 1);
                if (chunk == FORMAT) {
                    int coding = in.getShort();
                    channels = in.getShort();
                    rate = in.getInt();
                    in.getInt();
                    in.getShort();
                    bits = in.getShort();
                    if (coding != 1 || bits != 8 && bits != 16 || channels < 1 || rate < 1) {
                        throw new DatasetException(name + " is a WAV file of coding " + coding + " with " + bits
                                + " bits; PCM of 8 or 16 bits can be read.");
                    }
                }
                in.position(next);
            }
        } catch (BufferUnderflowException | IllegalArgumentException cutShort) {
            throw new DatasetException(name + " is cut short: no sound in it.", cutShort);
        }
    }

    private static float[] samples(ByteBuffer in, int bytes, int channels, int bits) {
        float[] samples = new float[bytes / (channels * bits / 8)];
        for (int i = 0; i < samples.length; i++) {
            float sum = 0;
            for (int channel = 0; channel < channels; channel++) {
                sum += bits == 16 ? in.getShort() / 32768f : ((in.get() & 0xff) - 128) / 128f;
            }
            samples[i] = sum / channels;
        }
        return samples;
    }
}
