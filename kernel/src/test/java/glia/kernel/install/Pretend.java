package glia.kernel.install;

/** Stands in for a kernel's main class in the installer's tests. */
public final class Pretend {
    private Pretend() {}

    public static void main(String[] arguments) {
        System.out.println("started with " + (arguments.length == 0 ? "nothing" : arguments[0]));
    }
}
