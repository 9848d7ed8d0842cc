package dev.rse.torus.program;

import dev.rse.torus.engine.Lattice;
import java.util.ArrayList;
import java.util.List;

/**
 * What a {@link UserProgram} is told, and says, while it is made. Asking for a parameter declares it: the same calls list the
 * parameters for people and read the values of a run.
 */
public final class Setup {
    /** Most parameters of a program. */
    public static final int MOST_PARAMETERS = 32;

    private static final int MOST_WORDS = 512;
    private static final int MOST_TEXT = 200;

    private final Lattice lattice;
    private final Parameters given;
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<CellWord> words = new ArrayList<>();
    private int lookahead = 1;

    private Setup(Lattice lattice, Parameters given) {
        this.lattice = lattice;
        this.given = given;
    }

    /** A setup that gives every parameter its usual value, to find out which there are. */
    public static Setup listing(Lattice lattice) {
        return new Setup(lattice, null);
    }

    /** The setup of a run. */
    public static Setup of(Lattice lattice, Parameters given) {
        return new Setup(lattice, given);
    }

    /** The torus. */
    public Lattice lattice() {
        return lattice;
    }

    /**
     * Gives the cells one more word of state; the first has number 0.
     *
     * @param name one or two words for people
     * @param meaning one line for people
     */
    public void word(String name, String meaning) {
        if (words.size() == MOST_WORDS) {
            throw new IllegalArgumentException("a cell has at most " + MOST_WORDS + " words");
        }
        words.add(CellWord.plain(text("the name of a word", name), "", text("the meaning of a word", meaning)));
    }

    /** Promises that no event to another cell takes less than so many ticks, at least 1; 1 unless said. */
    public void lookahead(int ticks) {
        if (ticks < 1) {
            throw new IllegalArgumentException("a lookahead is at least 1 tick, not " + ticks);
        }
        lookahead = ticks;
    }

    /**
     * A parameter that is a whole number.
     *
     * @param name lower-case letters
     * @param usual the value if none is given
     * @param meaning one line for people
     */
    public long whole(String name, long usual, String meaning, long least, long most) {
        return declare(Parameter.whole(name, usual, text("the meaning of a parameter", meaning), least, most));
    }

    /**
     * A parameter with up to six digits after the point, such as a chance.
     *
     * @param usual the value if none is given, such as "0.25"
     * @return the value in millionths
     */
    public long decimal(String name, String usual, String meaning, long least, long most) {
        return declare(Parameter.decimal(name, usual, text("the meaning of a parameter", meaning), least, most));
    }

    /** The parameters asked for. */
    public List<Parameter> parameters() {
        return List.copyOf(parameters);
    }

    /** The words of a cell. */
    public List<CellWord> words() {
        return List.copyOf(words);
    }

    /** The lookahead in ticks. */
    public int lookahead() {
        return lookahead;
    }

    private long declare(Parameter parameter) {
        checkName(parameter.name());
        if (parameters.size() == MOST_PARAMETERS) {
            throw new IllegalArgumentException("a program takes at most " + MOST_PARAMETERS + " parameters");
        }
        for (Parameter other : parameters) {
            if (other.name().equals(parameter.name())) {
                throw new IllegalArgumentException("two parameters are called " + parameter.name());
            }
        }
        parameters.add(parameter);
        long usual = parameter.parse(parameter.usual());
        return given == null ? usual : given.value(parameter.name());
    }

    private static void checkName(String name) {
        boolean good = !name.isEmpty() && name.length() <= 32 && !name.equals("strand") && !name.equals("cross");
        for (int i = 0; i < name.length(); i++) {
            good &= name.charAt(i) >= 'a' && name.charAt(i) <= 'z';
        }
        if (!good) {
            throw new IllegalArgumentException(
                    "a parameter's name is 1 to 32 lower-case letters and neither strand nor cross, not " + name);
        }
    }

    private static String text(String what, String text) {
        boolean good = text.length() <= MOST_TEXT;
        for (int i = 0; i < text.length(); i++) {
            good &= text.charAt(i) >= ' ';
        }
        if (!good) {
            throw new IllegalArgumentException(what + " is one line of at most " + MOST_TEXT + " characters");
        }
        return text;
    }
}
