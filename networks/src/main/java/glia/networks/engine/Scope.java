package glia.networks.engine;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Native memory with an end: every array and program made here is freed when the scope closes. Use it on the engine's
 * thread only, see {@link EngineThread}.
 */
public final class Scope implements AutoCloseable {
    private final PtNDManager manager;
    private final String owner;
    private final AtomicLong bytes = new AtomicLong();

    Scope(Device device, String owner) {
        manager = (PtNDManager) Engine.getEngine("PyTorch").newBaseManager(device);
        this.owner = owner;
        NativeMemory.opened(this);
    }

    Scope(PtNDManager outer) {
        manager = (PtNDManager) outer.newSubManager();
        owner = "";
    }

    PtNDManager manager() {
        return manager;
    }

    /** What the memory is for. */
    String owner() {
        return owner;
    }

    /** How much the arrays made here hold; what programs give is not counted. */
    long bytes() {
        return bytes.get();
    }

    /** A copy of {@code values} in native memory. */
    public NDArray floats(float[] values, long... shape) {
        bytes.addAndGet(4L * values.length);
        if (manager.getDevice().isGpu()) {
            return manager.create(values, new Shape(shape));
        }
        PtNDArray array = empty(DataType.FLOAT32, shape);
        view(array).asFloatBuffer().put(values);
        return array;
    }

    /** {@code values} rounded to whole numbers: class indices, token identifiers. */
    public NDArray longs(float[] values, long... shape) {
        long[] whole = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            whole[i] = (long) values[i];
        }
        return longs(whole, shape);
    }

    public NDArray longs(long[] values, long... shape) {
        bytes.addAndGet(8L * values.length);
        if (manager.getDevice().isGpu()) {
            return manager.create(values, new Shape(shape));
        }
        PtNDArray array = empty(DataType.INT64, shape);
        view(array).asLongBuffer().put(values);
        return array;
    }

    /** Native memory to be written before it is read. */
    public NDArray room(DataType type, long... shape) {
        bytes.addAndGet(type.getNumOfBytes() * new Shape(shape).size());
        return empty(type, shape);
    }

    private PtNDArray empty(DataType type, long... shape) {
        return manager.create(new Shape(shape), type);
    }

    /** A vector in 64 bits. */
    public NDArray doubles(double[] values) {
        return manager.create(values);
    }

    /** Writes all of an array anew. */
    public static void write(NDArray array, float[] values) {
        if (array.getDevice().isGpu()) {
            array.set(values);
        } else {
            // DJL's own call goes through a deprecated one of PyTorch's, which says so on the error stream.
            write(array, values, 0, values.length);
        }
    }

    /**
     * Writes some of {@code values} over the first numbers of an array on the CPU: rounded down where it holds whole
     * numbers.
     */
    public static void write(NDArray array, float[] values, int from, int count) {
        ByteBuffer buffer = view((PtNDArray) array);
        if (array.getDataType() == DataType.INT64) {
            LongBuffer whole = buffer.asLongBuffer();
            for (int i = from; i < from + count; i++) {
                whole.put((long) values[i]);
            }
        } else {
            buffer.asFloatBuffer().put(values, from, count);
        }
    }

    /** Reads a contiguous array of 32-bit numbers on the CPU. */
    public static void read(NDArray array, float[] into, int at) {
        view((PtNDArray) array).asFloatBuffer().get(into, at, (int) array.size());
    }

    public NDArray zeros(long... shape) {
        bytes.addAndGet(4L * new Shape(shape).size());
        return manager.zeros(new Shape(shape), DataType.FLOAT32);
    }

    /**
     * Compiles the methods of a program, given in TorchScript's serialized dialect.
     *
     * @throws ProgramException if it cannot be compiled
     */
    public Program compile(String methods) {
        return new Program(manager, module(methods, manager), methods);
    }

    /** The same for what is run often and each time for a moment only: it is compiled once, for all scopes on the CPU. */
    public Program compileOnce(String methods) {
        return new Program(manager, KeptPrograms.of(methods, keeper -> module(methods, keeper)), methods);
    }

    private static PtSymbolBlock module(String methods, PtNDManager manager) {
        try {
            return JniUtils.loadModule(manager, new ByteArrayInputStream(TorchArchive.pack(methods)), false, false);
        } catch (EngineException failed) {
            throw Failures.describe(failed);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Frees arrays before the scope ends. */
    public static void free(List<? extends NDArray> arrays) {
        arrays.forEach(NDArray::close);
    }

    /** The array's own memory, not a copy. Writing through it spares a second copy in Java's direct memory. */
    private static ByteBuffer view(PtNDArray array) {
        return JniUtils.getByteBuffer(array, true).order(ByteOrder.nativeOrder());
    }

    /** How many native things this scope holds now: arrays and programs. */
    public int held() {
        return manager.getManagedArrays().size();
    }

    @Override
    public void close() {
        NativeMemory.closed(this);
        manager.close();
    }
}
