package glia.networks.saving.java;

import glia.networks.saving.program.Expression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The statements of a program as statements of Java. */
final class Body {
    private static final String TRAINING = "training";

    private final Operations operations = new Operations();
    private final Map<String, Object> variables = new HashMap<>();
    private final List<String> statements = new ArrayList<>();
    private String whenTraining;
    private boolean conditional;

    Body(Map<String, String> arrays) {
        arrays.values().forEach(name -> variables.put(name, new Code(name)));
        variables.put("input", new Code("input"));
        variables.put(TRAINING, new Code(TRAINING));
    }

    Operations operations() {
        return operations;
    }

    List<String> statements() {
        return statements;
    }

    void comment(String text) {
        statements.add("// " + text);
    }

    /** @return the expression that holds a variable of the program */
    String value(String variable) {
        return ((Code) variables.get(variable)).java();
    }

    /** @throws glia.networks.saving.program.Unsupported if DJL has nothing for it */
    void add(String line) {
        if (line.equals("if training:")) {
            conditional = true;
            return;
        }
        if (line.equals("else:")) {
            return;
        }
        String text = line.strip();
        int equals = text.indexOf(" = ");
        String[] names = text.substring(0, equals).split("\\s*,\\s*");
        String expression = text.substring(equals + 3);
        if (conditional && whenTraining == null) {
            whenTraining = expression;
            return;
        }
        if (expression.startsWith("torch.unbind(")) {
            unbound(names[0], expression);
            return;
        }
        Object value = Expression.value(expression, variables, operations);
        if (conditional) {
            Object other = Expression.value(whenTraining, variables, operations);
            declare(names[0], "training ? " + spelled(other) + " : " + spelled(value), value instanceof Number);
            conditional = false;
            whenTraining = null;
        } else if (names.length == 1) {
            declare(names[0], spelled(value), value instanceof Number);
        } else {
            String list = names[0] + "All";
            statements.add("NDList " + list + " = " + spelled(value) + ";");
            declare(names[0], list + ".get(0)", false);
        }
    }

    private void unbound(String name, String expression) {
        int comma = expression.lastIndexOf(',');
        String axis = expression.substring(comma + 1, expression.length() - 1).strip();
        if (!axis.equals("0")) {
            throw new glia.networks.saving.program.Unsupported("unbind");
        }
        Object value = Expression.value(expression.substring("torch.unbind(".length(), comma), variables, operations);
        declare(name, spelled(value), false);
        List<Code> parts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            parts.add(new Code(name + ".get(" + i + ")"));
        }
        variables.put(name, parts);
    }

    private void declare(String name, String java, boolean number) {
        statements.add((number ? "double " : "NDArray ") + name + " = " + java + ";");
        variables.put(name, new Code(name));
    }

    private static String spelled(Object value) {
        return value instanceof Code code ? code.java() : String.valueOf(value);
    }
}
