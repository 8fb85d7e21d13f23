package glia.magics;

import javax.lang.model.SourceVersion;

/** Names of variables. */
public final class NotebookNames {
    private NotebookNames() {}

    /** A name as Java takes it: {@code wine-quality-red} becomes {@code wineQualityRed}. */
    public static String of(String name) {
        StringBuilder result = new StringBuilder();
        boolean upper = false;
        for (char character : name.toCharArray()) {
            if (Character.isJavaIdentifierPart(character)) {
                result.append(upper ? Character.toUpperCase(character) : character);
                upper = false;
            } else {
                upper = result.length() > 0;
            }
        }
        if (result.length() > 0 && !Character.isJavaIdentifierStart(result.charAt(0))) {
            result.insert(0, '_');
        }
        return result.toString();
    }

    /** @throws MagicException if Java would not take the name for a variable */
    public static String checked(String name) {
        if (SourceVersion.isIdentifier(name) && !SourceVersion.isKeyword(name)) {
            return name;
        }
        String offer = of(name);
        String hint = SourceVersion.isIdentifier(offer) && !SourceVersion.isKeyword(offer) && !offer.equals(name)
                ? " Take '" + offer + "'."
                : "";
        throw new MagicException("'" + name + "' cannot be the name of a Java variable." + hint);
    }
}
