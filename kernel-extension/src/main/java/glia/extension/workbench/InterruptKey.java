package glia.extension.workbench;

import java.lang.reflect.Proxy;

/**
 * Ctrl-C at the terminal: the first one asks for an orderly stop, the second one ends the program.
 *
 * <p>A shutdown hook will not do, for all hooks run at once, among them the one that ends the kernel. The JDK's own
 * signals are reached by name, since compilers warn of them; a Java without them ends at once, as it would have anyway.
 */
final class InterruptKey {
    /** What a shell returns for a program that Ctrl-C ended. */
    private static final int ENDED_BY_INTERRUPT = 130;

    private InterruptKey() {}

    /** Runs the action at the first Ctrl-C from now on. */
    static void onFirst(Runnable action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            boolean[] pressed = new boolean[1];
            Object ours = Proxy.newProxyInstance(
                    handler.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                        if (!method.getName().equals("handle")) {
                            return null;
                        }
                        if (pressed[0]) {
                            System.exit(ENDED_BY_INTERRUPT);
                        }
                        pressed[0] = true;
                        action.run();
                        return null;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance("INT"), ours);
        } catch (ReflectiveOperationException e) {
            return;
        }
    }
}
