package glia.networks.engine;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.pytorch.jni.LibUtils;
import ai.djl.util.Platform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The devices that programs run on: {@code cpu}, {@code gpu} (the first), {@code gpu1}..., or several GPUs together. */
public final class Devices {
    private static final String ENGINE = "PyTorch";

    private Devices() {}

    /** Opens native memory on the CPU. */
    public static Scope cpu() {
        return cpu("other work");
    }

    /** @param owner what the memory is for, as {@link NativeMemory} shows it */
    public static Scope cpu(String owner) {
        return new Scope(Device.cpu(), owner);
    }

    /**
     * Opens native memory on a device.
     *
     * @param names {@code cpu}, {@code gpu}, {@code gpu1}..., or several with commas between, of which it is on the first
     * @param owner what the memory is for, as {@link NativeMemory} shows it
     * @throws IllegalArgumentException if one of them is not here, with why and what to do
     */
    public static Scope open(String names, String owner) {
        return new Scope(each(names).stream().map(Devices::named).toList().get(0), owner);
    }

    /** @param names one device, or several with commas between: {@code gpu,gpu1} */
    public static List<String> each(String names) {
        return List.of(names.split(",", -1));
    }

    /** @throws IllegalArgumentException if nothing is called so on any machine */
    public static void check(String names) {
        List<String> each = each(names);
        for (String name : each) {
            if (!name.matches("cpu|gpu[0-9]{0,3}")) {
                throw new IllegalArgumentException("A device is cpu, gpu, or gpu1, gpu2...; several GPUs have commas"
                        + " between, as gpu,gpu1. Found '" + names + "'");
            }
        }
        if (each.size() > 1 && each.contains("cpu")) {
            throw new IllegalArgumentException(
                    "Several GPUs share a run, the cpu does not join them: found '" + names + "'. Name the GPUs alone");
        }
        if (each.stream().map(Devices::index).distinct().count() < each.size()) {
            throw new IllegalArgumentException("'" + names + "' names a GPU twice; gpu and gpu0 are the same");
        }
    }

    /** How a program calls a device. */
    public static String expression(String name) {
        return "torch.device(\"" + (name.equals("cpu") ? name : "cuda:" + index(name)) + "\")";
    }

    private static int index(String name) {
        return name.matches("gpu[0-9]+") ? Integer.parseInt(name.substring(3)) : 0;
    }

    private static Device named(String name) {
        if (name.equals("cpu")) {
            return Device.cpu();
        }
        int index = index(name);
        int count = Engine.getEngine(ENGINE).getGpuCount();
        if (count == 0) {
            throw new IllegalArgumentException("There is no GPU to train on: " + withoutGpu());
        }
        if (index >= count) {
            throw new IllegalArgumentException(
                    "There is no '" + name + "' here; there are " + String.join(", ", names()));
        }
        return Device.gpu(index);
    }

    /** Unpacks and loads the engine where that has not been done, which takes seconds the first time. */
    public static void prepare() {
        EngineThread.call(() -> null);
    }

    /** What the engine sees. Loads it where that has not been done. */
    public static EngineReport report() {
        return EngineThread.call(() -> new EngineReport(
                "PyTorch " + Engine.getEngine(ENGINE).getVersion() + " through DJL " + Engine.getDjlVersion(),
                LibUtils.getLibtorchPath(),
                JniUtils.getNumThreads(),
                names(),
                Engine.getEngine(ENGINE).getGpuCount() > 0 ? "" : withoutGpu()));
    }

    private static List<String> names() {
        int count = Engine.getEngine(ENGINE).getGpuCount();
        return Stream.concat(
                        Stream.of("cpu"),
                        IntStream.range(0, count).mapToObj(index -> index == 0 ? "gpu" : "gpu" + index))
                .toList();
    }

    private static String withoutGpu() {
        if (!JniUtils.getFeatures().contains("CUDA")) {
            String hardware = Files.exists(Path.of("/dev/nvidiactl")) ? "" : " No NVIDIA driver was found either.";
            return "the native library is PyTorch's build for '"
                    + Platform.detectPlatform("pytorch").getFlavor() + "'." + hardware
                    + " On a machine with an NVIDIA GPU, 'pip install torch=="
                    + Engine.getEngine(ENGINE).getVersion() + "', set PYTORCH_LIBRARY_PATH to the folder torch/lib of"
                    + " that Python environment, and restart. The README's 'On a GPU' says more.";
        }
        return "PyTorch was built for CUDA but finds no usable GPU. See whether 'nvidia-smi' lists one and whether"
                + " CUDA_VISIBLE_DEVICES hides it.";
    }
}
