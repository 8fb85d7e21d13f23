package glia.kernel.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class StopCheckWeaverTest {
    /** Loops as notebooks write them; compiled with the test and woven as bytes. */
    static final class Loops {
        static int field = 3;

        static int counted(int[] values) {
            int sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += values[i];
            }
            return sum;
        }

        static int nested(int n) {
            int sum = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    sum += j;
                }
            }
            return sum;
        }

        static void forever() {
            while (true) {}
        }

        static int calls(int n) {
            int sum = 0;
            for (int i = 0; i < n; i++) {
                sum += counted(new int[i]);
            }
            return sum;
        }

        static void doWhile() {
            do {
                field++;
            } while (field != 0);
        }

        static int labelled(int n) {
            int sum = 0;
            outer:
            for (int i = 0; i < n; i++) {
                for (int j = 0; ; j++) {
                    if (j == i) {
                        continue outer;
                    }
                    if (sum++ > n) {
                        break outer;
                    }
                }
            }
            return sum;
        }

        static int straight(int n) {
            return n * 2;
        }
    }

    /** Two of these make four, those eight. */
    static final class Tree {
        final Tree left;
        final Tree right;

        Tree(int depth) {
            left = depth == 0 ? null : new Tree(depth - 1);
            right = depth == 0 ? null : new Tree(depth - 1);
        }
    }

    private static int checksIn(String name) throws IOException {
        return checksIn(Loops.class, name);
    }

    private static int checksIn(Class<?> type, String name) throws IOException {
        byte[] bytes;
        try (InputStream in = type.getResourceAsStream("StopCheckWeaverTest$" + type.getSimpleName() + ".class")) {
            bytes = in.readAllBytes();
        }
        AtomicInteger checks = new AtomicInteger();
        new ClassReader(StopCheckWeaver.weave(bytes))
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(int a, String method, String d, String s, String[] e) {
                                return !method.equals(name)
                                        ? null
                                        : new MethodVisitor(Opcodes.ASM9) {
                                            @Override
                                            public void visitMethodInsn(
                                                    int o, String owner, String n, String d, boolean i) {
                                                checks.addAndGet(owner.endsWith("/StopSignal") ? 1 : 0);
                                            }
                                        };
                            }
                        },
                        0);
        return checks.get();
    }

    @Test
    void everyLoopIsChecked() throws IOException {
        for (String name : new String[] {"counted", "forever", "doWhile"}) {
            assertEquals(1, checksIn(name), name);
        }
        assertEquals(2, checksIn("nested"));
    }

    @Test
    void everyWayBackIsChecked() throws IOException {
        assertEquals(2, checksIn("labelled"));
    }

    @Test
    void callersAreCheckedAtTheStartToo() throws IOException {
        assertEquals(2, checksIn("calls"));
        assertEquals(0, checksIn("straight"));
    }

    @Test
    void constructorsThatMayMultiplyAreChecked() throws IOException {
        assertEquals(1, checksIn(Tree.class, "<init>"));
    }
}
