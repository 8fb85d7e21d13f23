package glia.networks.saving.java;

/** An expression of Java. */
record Code(String java) {
    /** A call on it. */
    Code call(String method, Object... arguments) {
        return new Code(java + "." + method + "(" + spelled(arguments) + ")");
    }

    static Code of(String function, Object... arguments) {
        return new Code(function + "(" + spelled(arguments) + ")");
    }

    /** Of a function of DJL's that gives a list of one array. */
    static Code single(String function, Object... arguments) {
        return new Code(of(function, arguments).java + ".singletonOrThrow()");
    }

    private static String spelled(Object... arguments) {
        StringBuilder text = new StringBuilder();
        for (Object argument : arguments) {
            text.append(text.isEmpty() ? "" : ", ").append(argument instanceof Code code ? code.java : argument);
        }
        return text.toString();
    }
}
