package glia.kernel.evaluation;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Makes notebook code stoppable: a check at the start of every method and before every jump back, and
 * {@code System.exit} turned into an error.
 *
 * <p>A check is a call without arguments or value, so stack frames stay as javac wrote them.
 */
final class StopCheckWeaver {
    private static final String SYSTEM = "java/lang/System";
    private static final String RUNTIME = "java/lang/Runtime";
    private static final String CHECKS = StopChecks.class.getName().replace('.', '/');
    private static final String SIGNAL = StopSignal.class.getName().replace('.', '/');

    private StopCheckWeaver() {}

    static byte[] weave(byte[] bytes) {
        ClassNode node = new ClassNode();
        ClassReader reader = new ClassReader(bytes);
        reader.accept(node, 0);
        for (MethodNode method : node.methods) {
            weave(method);
        }
        ClassWriter writer = new ClassWriter(reader, 0);
        node.accept(writer);
        return writer.toByteArray();
    }

    private static void weave(MethodNode method) {
        InsnList code = method.instructions;
        if (code.size() == 0) {
            return;
        }
        boolean calls = false;
        Set<LabelNode> passed = new HashSet<>();
        for (AbstractInsnNode instruction : code.toArray()) {
            if (instruction instanceof LabelNode label) {
                passed.add(label);
            } else if (instruction instanceof JumpInsnNode jump && passed.contains(jump.label)) {
                code.insertBefore(jump, check());
            } else if (instruction instanceof MethodInsnNode call) {
                calls = true;
                if (endsProcess(call.owner, call.name)) {
                    replaceExit(call);
                }
            } else if (instruction instanceof InvokeDynamicInsnNode lambda) {
                replaceExit(lambda.bsmArgs);
            }
        }
        // A method that calls nothing ends as soon as its own loops do, so recursion is all that is left to stop.
        // A class whose initializer fails is lost for good.
        if (calls && !method.name.equals("<clinit>")) {
            code.insert(check());
        }
    }

    private static boolean endsProcess(String owner, String method) {
        return switch (owner) {
            case SYSTEM -> method.equals("exit");
            case RUNTIME -> method.equals("exit") || method.equals("halt");
            default -> false;
        };
    }

    private static void replaceExit(MethodInsnNode call) {
        call.desc = replacement(call.owner, call.desc);
        call.owner = CHECKS;
        call.name = "exit";
        call.setOpcode(Opcodes.INVOKESTATIC);
    }

    /** References to methods, as in {@code System::exit}. */
    private static void replaceExit(Object[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] instanceof Handle handle && endsProcess(handle.getOwner(), handle.getName())) {
                String type = replacement(handle.getOwner(), handle.getDesc());
                arguments[i] = new Handle(Opcodes.H_INVOKESTATIC, CHECKS, "exit", type, false);
            }
        }
    }

    private static String replacement(String owner, String type) {
        return owner.equals(RUNTIME) ? "(L" + RUNTIME + ";I)V" : type;
    }

    private static MethodInsnNode check() {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, SIGNAL, "check", "()V", false);
    }
}
