package glia.datasets.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.DatasetException;
import glia.datasets.Scaler;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AudioTest {

    @Test
    void readsSixteenBits() {
        Wave wave = Wave.read("a.wav", wav(1, 8000, 16, new byte[] {0, 0, 0, 0x40, 0, (byte) 0x80}));
        assertEquals(8000, wave.rate());
        assertArrayEquals(new float[] {0, 0.5f, -1}, wave.samples());
    }

    @Test
    void mixesChannelsAndReadsEightBits() {
        Wave wave = Wave.read("a.wav", wav(2, 8000, 8, new byte[] {(byte) 128, (byte) 192, 0, (byte) 128}));
        assertArrayEquals(new float[] {0.25f, -0.5f}, wave.samples());
    }

    @Test
    void brokenFilesSaySo() {
        byte[] whole = wav(1, 8000, 16, new byte[100]);
        assertMessage("not a WAV file", "this is not a sound file".getBytes(StandardCharsets.US_ASCII));
        assertMessage("cut short", Arrays.copyOf(whole, 30));
        assertMessage("cut short", new byte[0]);
        byte[] compressed = whole.clone();
        compressed[20] = 7;
        assertMessage("coding 7 with 16 bits", compressed);
        byte[] hostile = whole.clone();
        hostile[16] = hostile[17] = hostile[18] = hostile[19] = (byte) 0x7f;
        assertMessage("cut short", hostile);
    }

    /** Against the transform's definition, a sum over samples for each frequency. */
    @Test
    void energyFollowsTheDefinition() {
        float[] sound = new float[400];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = (float) (0.5 * Math.sin(2 * Math.PI * 440 * i / 8000) + 0.2 * Math.cos(0.003 * i * i));
        }
        Spectrogram spectrogram = new Spectrogram(8000, 200, 80, 20);
        float[][] energy = spectrogram.of(sound);
        assertEquals(20, energy.length);
        assertEquals(3, energy[0].length);
        double lowest = 2595 * Math.log10(1 + 20 / 700.0);
        double spacing = (2595 * Math.log10(1 + 4000 / 700.0) - lowest) / 21;
        for (int frame = 0; frame < 3; frame++) {
            double[] expected = new double[20];
            for (int bin = 0; bin <= 128; bin++) {
                double real = 0;
                double imaginary = 0;
                for (int i = 0; i < 200; i++) {
                    double value = sound[frame * 80 + i] * (0.5 - 0.5 * Math.cos(2 * Math.PI * i / 200));
                    real += value * Math.cos(2 * Math.PI * bin * i / 256);
                    imaginary -= value * Math.sin(2 * Math.PI * bin * i / 256);
                }
                double mel = 2595 * Math.log10(1 + bin * 8000.0 / 256 / 700);
                for (int band = 0; band < 20; band++) {
                    double weight = 1 - Math.abs((mel - lowest) / spacing - band - 1);
                    expected[band] += Math.max(0, weight) * (real * real + imaginary * imaginary);
                }
            }
            for (int band = 0; band < 20; band++) {
                assertEquals(Math.log(expected[band] + 1e-6), energy[band][frame], 1e-4);
            }
        }
    }

    @Test
    void toneIsLoudestInItsBand() {
        float[] tone = new float[2000];
        for (int i = 0; i < tone.length; i++) {
            tone[i] = (float) Math.sin(2 * Math.PI * 1000 * i / 8000);
        }
        float[][] energy = new Spectrogram(8000, 200, 80, 40).of(tone);
        int loudest = 0;
        for (int band = 0; band < 40; band++) {
            loudest = energy[band][5] > energy[loudest][5] ? band : loudest;
        }
        double spacing = (Spectrogram.mel(4000) - Spectrogram.mel(20)) / 41;
        assertEquals(Math.round((Spectrogram.mel(1000) - Spectrogram.mel(20)) / spacing) - 1, loudest);
    }

    @Test
    void shortRecordingsAreFilledAndLongOnesCut() {
        SoundPreparation preparation = new SoundPreparation(8000, 10, 20, new Scaler(0, 1));
        assertEquals(200, preparation.encode(new Wave(8000, new float[3])).length);
        assertEquals(200, preparation.encode(new Wave(8000, new float[100_000])).length);
        // Silence is the logarithm of the floor, 1e-6.
        assertEquals(Math.log(1e-6), preparation.encode(new Wave(8000, new float[3]))[0], 1e-5);
        String message = assertThrows(DatasetException.class, () -> preparation.encode(new Wave(44100, new float[3])))
                .getMessage();
        assertTrue(message.contains("8000") && message.contains("44100"), message);
    }

    private static void assertMessage(String part, byte[] file) {
        String message = assertThrows(DatasetException.class, () -> Wave.read("a.wav", file))
                .getMessage();
        assertTrue(message.contains(part), message);
    }

    private static byte[] wav(int channels, int rate, int bits, byte[] data) {
        ByteBuffer out = ByteBuffer.allocate(44 + data.length).order(ByteOrder.LITTLE_ENDIAN);
        out.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + data.length);
        out.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        out.putShort((short) 1).putShort((short) channels).putInt(rate).putInt(rate * channels * bits / 8);
        out.putShort((short) (channels * bits / 8)).putShort((short) bits);
        out.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(data.length).put(data);
        return out.array();
    }
}
