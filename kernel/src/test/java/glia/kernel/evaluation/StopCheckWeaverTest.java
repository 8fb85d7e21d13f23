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

        static int down(int[] values) {
            int sum = 0;
            for (int i = values.length - 1; i >= 0; i--) {
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

        static void counterIsReset(int n) {
            for (int i = 0; i < n; i++) {
                i = 0;
            }
        }

        static void boundRuns(int n) {
            int bound = n;
            for (int i = 0; i < bound; i++) {
                bound++;
            }
        }

        static void inequality(int n) {
            for (int i = 0; i != n; i++) {}
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
    }

    private static int checksIn(String name) throws IOException {
        byte[] bytes;
        try (InputStream in = Loops.class.getResourceAsStream("StopCheckWeaverTest$Loops.class")) {
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
                                                checks.addAndGet(owner.endsWith("StopChecks") ? 1 : 0);
                                            }
                                        };
                            }
                        },
                        0);
        return checks.get();
    }

    @Test
    void countedLoopsThatCallNothingAreLeftAlone() throws IOException {
        assertEquals(0, checksIn("counted"));
        assertEquals(0, checksIn("down"));
    }

    @Test
    void onlyTheOuterOfNestedLoopsIsChecked() throws IOException {
        assertEquals(1, checksIn("nested"));
    }

    @Test
    void loopsThatMayNotEndAreChecked() throws IOException {
        for (String name : new String[] {"forever", "counterIsReset", "boundRuns", "inequality", "doWhile"}) {
            assertEquals(1, checksIn(name), name);
        }
    }

    @Test
    void callersAreCheckedAtTheStartToo() throws IOException {
        assertEquals(2, checksIn("calls"));
    }
}
