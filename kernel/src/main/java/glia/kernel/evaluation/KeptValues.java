package glia.kernel.evaluation;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Carries the values of variables over when JShell compiles their declarations again, because something that these
 * mention has changed: the new class would begin with zeros and nulls.
 */
final class KeptValues {
    /** The snippet's number, then letters that count its versions. */
    private static final Pattern WRAPPER = Pattern.compile("REPL\\.\\$JShell\\$(\\d+)[A-Z]*");

    private final Map<String, Class<?>> latest = new HashMap<>();
    private final Set<String> lost = new HashSet<>();

    /** Takes note of a class just loaded; gives its variables what they held in the version before it. */
    void loaded(Class<?> now) throws IllegalAccessException {
        Matcher name = WRAPPER.matcher(now.getName());
        if (!name.matches()) {
            return;
        }
        Class<?> before = latest.put(name.group(1), now);
        if (before == null || before == now) {
            return;
        }
        for (Field old : before.getDeclaredFields()) {
            if (Modifier.isStatic(old.getModifiers()) && !old.isSynthetic()) {
                carry(old, now);
            }
        }
    }

    private void carry(Field old, Class<?> now) throws IllegalAccessException {
        old.setAccessible(true);
        Object value = old.get(null);
        try {
            Field field = now.getDeclaredField(old.getName());
            if (field.getType() == old.getType() && !Modifier.isFinal(field.getModifiers())) {
                field.setAccessible(true);
                field.set(null, value);
            } else if (value != null && !field.getType().isPrimitive()) {
                lost.add(old.getName());
            }
        } catch (NoSuchFieldException e) {
            // The number now stands for something that holds no such variable.
            lost.remove(old.getName());
        }
    }

    /** The variables whose values fit their types no more; asking forgets them. */
    Set<String> takeLost() {
        Set<String> names = Set.copyOf(lost);
        lost.clear();
        return names;
    }
}
