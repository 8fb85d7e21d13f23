package glia.networks.saving.java;

import glia.networks.saving.program.Unsupported;
import java.util.List;
import java.util.stream.Collectors;

/** What an operation of a program is called with. */
record Arguments(String operation, List<Object> all) {

    int size() {
        return all.size();
    }

    Object get(int place) {
        return all.get(place);
    }

    /** Whether something stands there, and not None. */
    boolean present(int place) {
        return place < all.size() && !"".equals(all.get(place));
    }

    Code code(int place) {
        if (all.get(place) instanceof Code code) {
            return code;
        }
        throw new Unsupported(operation + " of " + all.get(place));
    }

    /** An array or a number. */
    Object operand(int place) {
        return all.get(place);
    }

    int whole(int place) {
        return Math.toIntExact((Long) all.get(place));
    }

    double number(int place) {
        return ((Number) all.get(place)).doubleValue();
    }

    String decimal(int place) {
        return (float) number(place) + "f";
    }

    boolean truth(int place) {
        return (Boolean) all.get(place);
    }

    List<Long> list(int place) {
        return ((List<?>) all.get(place)).stream().map(Long.class::cast).toList();
    }

    /** Numbers or expressions with commas between. */
    String spelled(int place) {
        return ((List<?>) all.get(place))
                .stream()
                        .map(each -> each instanceof Code code ? code.java() : String.valueOf(each))
                        .collect(Collectors.joining(", "));
    }

    String shape(int place) {
        return "new Shape(" + spelled(place) + ")";
    }

    String arrays(int place) {
        return "new NDList(" + spelled(place) + ")";
    }
}
