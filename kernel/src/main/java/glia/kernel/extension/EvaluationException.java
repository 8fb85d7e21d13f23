package glia.kernel.extension;

import java.util.List;

/** Java that did not compile or that threw; the cause is what the code threw. */
public class EvaluationException extends Exception {
    private final String errorName;
    private final transient List<String> report;

    /**
     * @param errorName the simple name that the protocol calls {@code ename}, such as
     *     {@code ArithmeticException}
     * @param report the lines to show to the person, which may hold ANSI colours
     */
    public EvaluationException(String errorName, String message, List<String> report, Throwable cause) {
        super(message, cause);
        this.errorName = errorName;
        this.report = List.copyOf(report);
    }

    public String errorName() {
        return errorName;
    }

    public List<String> report() {
        return report;
    }
}
