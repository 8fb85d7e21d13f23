"""What the stop checks cost: the same loops defined in a cell, and compiled outside the notebook."""

import os
import subprocess
import tempfile

BODY = """
    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) { sum += a[i] * b[i]; }
        return sum;
    }
    static void add(float[] a, float[] b) {
        for (int i = 0; i < a.length; i++) { a[i] += b[i]; }
    }
    static void multiply(float[][] a, float[][] b, float[][] c) {
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                float x = a[i][k];
                for (int j = 0; j < c[i].length; j++) { c[i][j] += x * b[k][j]; }
            }
        }
    }
    static int collatz(long n) {
        int steps = 0;
        while (n != 1) { n = (n & 1) == 0 ? n >> 1 : 3 * n + 1; steps++; }
        return steps;
    }
    static double logistic(double x) { return x < 0 ? 1 - logistic(-x) : 1 / (1 + x * x); }
    static double activate(double[] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) { sum += logistic(a[i] - 1); }
        return sum;
    }
    public static double[] time() {
        double[] a = new double[1 << 16], b = new double[1 << 16];
        float[] x = new float[1 << 14], y = new float[1 << 14];
        float[][] p = new float[256][256], q = new float[256][256], r = new float[256][256];
        double[] best = {1e18, 1e18, 1e18, 1e18, 1e18};
        for (int round = 0; round < 60; round++) {
            long t = System.nanoTime();
            for (int i = 0; i < 50; i++) { a[0] = dot(a, b); }
            best[0] = Math.min(best[0], System.nanoTime() - t);
            t = System.nanoTime();
            for (int i = 0; i < 500; i++) { add(x, y); }
            best[1] = Math.min(best[1], System.nanoTime() - t);
            t = System.nanoTime();
            multiply(p, q, r);
            best[2] = Math.min(best[2], System.nanoTime() - t);
            t = System.nanoTime();
            for (int i = 1; i < 5000; i++) { a[1] = collatz(i); }
            best[3] = Math.min(best[3], System.nanoTime() - t);
            t = System.nanoTime();
            for (int i = 0; i < 10; i++) { a[2] = activate(b); }
            best[4] = Math.min(best[4], System.nanoTime() - t);
        }
        return best;
    }
"""
KINDS = ("dot product", "vector sum", "matrix product", "loop of unknown length", "loop of calls")


def overhead(session, javac="javac"):
    """For each loop: its time in a cell by its time as a plain class, from interleaved best times."""
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, "Loops.java")
        with open(source, "w") as file:
            file.write("package plain; public class Loops {" + BODY + "}")
        subprocess.run([javac, "-d", folder, source], check=True)
        session.run("class Loops {" + BODY + "}")
        session.run(f"%classpath {folder}")
        plain, woven = [], []
        for _ in range(3):
            plain.append(times(session, "plain.Loops"))
            woven.append(times(session, "Loops"))
        best = lambda runs: [min(run[i] for run in runs) for i in range(len(KINDS))]
        return [w / p for w, p in zip(best(woven), best(plain))]


def times(session, name):
    # The compiler settles on its last form of a loop after a few rounds.
    session.run(f"{name}.time(); {name}.time();", timeout=300)
    reply, text = session.run(f"for (double t : {name}.time()) System.out.println(t);", timeout=300)
    if reply["status"] != "ok":
        raise RuntimeError("\n".join(reply["traceback"]))
    return [float(line) for line in text.split()]
