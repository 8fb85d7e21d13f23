package glia.kernel.evaluation;

import glia.kernel.extension.EvaluationException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Tests of one shell, in which each begins with nothing declared. */
abstract class ShellTest {
    static JavaShell shell;

    @BeforeAll
    static void open() {
        shell = new JavaShell(List.of());
    }

    @BeforeEach
    void forget() {
        shell.reset();
    }

    @AfterAll
    static void close() {
        shell.close();
    }

    static Object run(String... cells) throws EvaluationException {
        Object last = null;
        for (String cell : cells) {
            last = shell.evaluate(cell);
        }
        return last;
    }
}
