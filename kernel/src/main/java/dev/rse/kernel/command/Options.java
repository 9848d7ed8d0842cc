package dev.rse.kernel.command;

import java.util.ArrayList;
import java.util.List;

/** Options of one letter, such as {@code -la}, taken apart from the other arguments; {@code --} ends them. */
final class Options {
    private final StringBuilder letters = new StringBuilder();
    private final List<String> rest = new ArrayList<>();
    private boolean wrong;

    Options(List<String> arguments, String known) {
        int at = 0;
        while (at < arguments.size()
                && arguments.get(at).length() > 1
                && arguments.get(at).charAt(0) == '-') {
            String word = arguments.get(at++);
            if (word.equals("--")) {
                break;
            }
            for (int i = 1; i < word.length(); i++) {
                wrong |= known.indexOf(word.charAt(i)) < 0;
                letters.append(word.charAt(i));
            }
        }
        rest.addAll(arguments.subList(at, arguments.size()));
    }

    boolean has(char letter) {
        return letters.indexOf(String.valueOf(letter)) >= 0;
    }

    /** Whether an unknown letter was among them. */
    boolean areWrong() {
        return wrong;
    }

    List<String> rest() {
        return rest;
    }
}
