package glia.kernel.evaluation;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The instructions between a jump back and its target. A check inside a loop keeps the compiler from
 * vectorising it, which costs a factor of four to five; a loop that must end soon needs none.
 */
final class Loop {
    /** Instructions that may load the bound: a local, a field of this, an array's length. */
    private static final int LONGEST_BOUND = 4;

    private final InsnList code;
    private final JumpInsnNode jump;

    Loop(InsnList code, JumpInsnNode jump) {
        this.code = code;
        this.jump = jump;
    }

    static boolean isBackward(InsnList code, JumpInsnNode jump) {
        return code.indexOf(jump.label) < code.indexOf(jump);
    }

    /**
     * Whether this is an innermost loop that calls nothing, counts one int variable up or down by a constant,
     * stores nothing else into it, and leaves when a comparison with that variable says so.
     */
    boolean endsByItself() {
        // javac puts the step of a for loop last, where only a continue jumps to it.
        if (!(previous(jump) instanceof IincInsnNode counter)) {
            return false;
        }
        for (AbstractInsnNode at = jump.label; at != jump; at = at.getNext()) {
            if (isCall(at) || isSwitch(at) || isInnerLoop(at) || (at != counter && changes(at, counter.var))) {
                return false;
            }
        }
        return leavesByComparing(counter);
    }

    /** The loop begins with: load the counter, load a bound, and leave by comparing; as javac writes {@code for}. */
    private boolean leavesByComparing(IincInsnNode counter) {
        AbstractInsnNode first = next(jump.label);
        if (!(first instanceof VarInsnNode load) || load.getOpcode() != Opcodes.ILOAD || load.var != counter.var) {
            return false;
        }
        AbstractInsnNode exit = next(first);
        for (int steps = 0; !(exit instanceof JumpInsnNode) && steps < LONGEST_BOUND; steps++) {
            if (exit == null || (exit instanceof VarInsnNode bound && changedInside(bound.var))) {
                return false;
            }
            exit = next(exit);
        }
        if (!(exit instanceof JumpInsnNode leave) || code.indexOf(leave.label) <= code.indexOf(jump)) {
            return false;
        }
        // Only comparisons that a counter running that way must come to fail; != could be stepped over.
        return switch (leave.getOpcode()) {
            case Opcodes.IF_ICMPGE, Opcodes.IFGE -> counter.incr == 1;
            case Opcodes.IF_ICMPLT, Opcodes.IFLT -> counter.incr == -1;
            default -> false;
        };
    }

    private boolean changedInside(int variable) {
        for (AbstractInsnNode at = jump.label; at != jump; at = at.getNext()) {
            if (changes(at, variable)) {
                return true;
            }
        }
        return false;
    }

    private static boolean changes(AbstractInsnNode at, int variable) {
        boolean store = at instanceof VarInsnNode one
                && one.var == variable
                && one.getOpcode() >= Opcodes.ISTORE
                && one.getOpcode() <= Opcodes.ASTORE;
        return store || (at instanceof IincInsnNode step && step.var == variable);
    }

    private boolean isInnerLoop(AbstractInsnNode at) {
        return at instanceof JumpInsnNode inner && isBackward(code, inner);
    }

    private static boolean isCall(AbstractInsnNode at) {
        return at instanceof MethodInsnNode || at instanceof InvokeDynamicInsnNode;
    }

    private static boolean isSwitch(AbstractInsnNode at) {
        return at instanceof TableSwitchInsnNode || at instanceof LookupSwitchInsnNode;
    }

    private static AbstractInsnNode previous(AbstractInsnNode from) {
        AbstractInsnNode previous = from.getPrevious();
        while (previous != null && previous.getOpcode() < 0) {
            previous = previous.getPrevious();
        }
        return previous;
    }

    private static AbstractInsnNode next(AbstractInsnNode from) {
        AbstractInsnNode next = from.getNext();
        while (next != null && next.getOpcode() < 0) {
            next = next.getNext();
        }
        return next;
    }
}
