package glia.networks.language;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the values of a call into the words of a definition's body, and computes: {@code c}, {@code c*4}, {@code kxk}. */
final class Substitution {
    private static final Pattern SUM = Pattern.compile("\\w+([-+*/]\\w+)+");

    private final SourceText source;
    private final Map<String, String> values;

    Substitution(SourceText source, Map<String, String> values) {
        this.source = source;
        this.values = values;
    }

    Statement apply(Statement statement) {
        if (values.isEmpty() && !mayBeComputed(statement.arguments())) {
            return statement;
        }
        Token word = statement
                .word()
                .as(values.getOrDefault(
                        statement.word().text(), statement.word().text()));
        return new Statement(
                statement.label(),
                word,
                statement.arguments().stream().map(this::apply).toList(),
                statement.body());
    }

    private static boolean mayBeComputed(List<Token> arguments) {
        for (Token argument : arguments) {
            String text = argument.text();
            if (text.indexOf('*') > 0 || text.indexOf('/') > 0 || text.indexOf('+') > 0 || text.indexOf('-') > 0) {
                return true;
            }
        }
        return false;
    }

    private Token apply(Token token) {
        int equals = token.text().indexOf('=');
        String name = token.text().substring(0, equals + 1);
        return token.as(name + value(token, token.text().substring(equals + 1)));
    }

    private String value(Token token, String text) {
        if (values.containsKey(text)) {
            return values.get(text);
        }
        if (SUM.matcher(text).matches()) {
            return sum(token, text).map(String::valueOf).orElse(text);
        }
        if (text.indexOf('x') > 0) {
            boolean sizes =
                    Stream.of(text.split("x", -1)).allMatch(part -> number(part).isPresent());
            return sizes
                    ? Stream.of(text.split("x"))
                            .map(part -> String.valueOf(number(part).orElseThrow()))
                            .collect(Collectors.joining("x"))
                    : text;
        }
        return text;
    }

    private Optional<Long> sum(Token token, String text) {
        Matcher factors = Pattern.compile("([-+]?)(\\w+(?:[*/]\\w+)*)").matcher(text);
        long total = 0;
        try {
            while (factors.find()) {
                Optional<Long> product = product(token, factors.group(2));
                if (product.isEmpty()) {
                    return Optional.empty();
                }
                long signed = factors.group(1).equals("-") ? Math.negateExact(product.get()) : product.get();
                total = Math.addExact(total, signed);
            }
        } catch (ArithmeticException overflow) {
            throw source.at(token, "'" + text + "' is too large");
        }
        return Optional.of(total);
    }

    private Optional<Long> product(Token token, String text) {
        Matcher operands = Pattern.compile("([*/]?)(\\w+)").matcher(text);
        long product = 1;
        while (operands.find()) {
            Optional<Long> operand = number(operands.group(2));
            if (operand.isEmpty()) {
                return Optional.empty();
            }
            long value = operand.get();
            if (!operands.group(1).equals("/")) {
                product = Math.multiplyExact(product, value);
            } else if (value == 0 || product % value != 0) {
                throw source.at(token, "'" + text + "' is " + product + "/" + value + ", which is not a whole number");
            } else {
                product /= value;
            }
        }
        return Optional.of(product);
    }

    private Optional<Long> number(String word) {
        String text = values.getOrDefault(word, word);
        return text.matches("\\d{1,15}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
