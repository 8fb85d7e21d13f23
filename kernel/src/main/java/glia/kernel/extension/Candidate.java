package glia.kernel.extension;

/**
 * One way to complete what is being typed.
 *
 * @param text what replaces the text between {@link Candidates#start} and {@link Candidates#end}
 * @param type a word for the front end's icon, such as {@code function}, {@code class}, {@code keyword},
 *     {@code instance}, {@code magic}, {@code path}; may be empty
 * @param signature what the front end may show beside it; may be empty
 */
public record Candidate(String text, String type, String signature) {
    public Candidate(String text) {
        this(text, "", "");
    }

    public Candidate(String text, String type) {
        this(text, type, "");
    }
}
