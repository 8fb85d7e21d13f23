package glia.extension.workbench.doctor;

/**
 * What a check found.
 *
 * @param subject what was looked at, for example {@code java}
 * @param verdict whether it will do
 * @param found what is there
 * @param fix what to do about it; empty where nothing needs doing
 */
public record Finding(String subject, Verdict verdict, String found, String fix) {

    /** Whether what was found will do. */
    public enum Verdict {
        GOOD,
        /** It works, but could be better. */
        NOTE,
        /** Something cannot work until this is put right. */
        WRONG
    }

    static Finding good(String subject, String found) {
        return new Finding(subject, Verdict.GOOD, found, "");
    }

    static Finding note(String subject, String found, String fix) {
        return new Finding(subject, Verdict.NOTE, found, fix);
    }

    static Finding wrong(String subject, String found, String fix) {
        return new Finding(subject, Verdict.WRONG, found, fix);
    }
}
