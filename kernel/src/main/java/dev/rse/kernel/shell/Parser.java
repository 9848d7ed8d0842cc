package dev.rse.kernel.shell;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes a command line apart: pipelines joined by {@code ;}, {@code &&}, {@code ||}; stages joined by {@code |}; words and
 * redirections. Words keep their quotes for the {@link Expander}. {@code #} at the start of a word begins a comment.
 */
final class Parser {
    private static final String OPERATORS = ";&|<>";

    private final String line;
    private int at;
    private final List<Pipeline> pipelines = new ArrayList<>();
    private List<Stage> stages = new ArrayList<>();
    private List<String> words = new ArrayList<>();
    private List<Redirect> redirects = new ArrayList<>();
    private char condition = ';';

    private Parser(String line) {
        this.line = line;
    }

    /** The pipelines of a line, in order. */
    static List<Pipeline> parse(String line) throws SyntaxException {
        Parser parser = new Parser(line);
        parser.run();
        return parser.pipelines;
    }

    private void run() throws SyntaxException {
        while (true) {
            skipBlanks();
            if (at == line.length() || line.charAt(at) == '#') {
                break;
            }
            char c = line.charAt(at);
            if (c == ';') {
                at++;
                closePipeline(";");
                condition = ';';
            } else if (c == '&' || c == '|') {
                joined(c);
            } else if (c == '<' || c == '>') {
                redirect(c == '<' ? 0 : 1);
            } else if ((c == '1' || c == '2') && at + 1 < line.length() && line.charAt(at + 1) == '>') {
                at++;
                redirect(c - '0');
            } else {
                words.add(word());
            }
        }
        if (isStageEmpty() && (!stages.isEmpty() || condition != ';')) {
            throw new SyntaxException("syntax error: a command is missing at the end of the line");
        }
        if (!isStageEmpty()) {
            closePipeline("the end");
        }
    }

    private void joined(char c) throws SyntaxException {
        boolean twice = at + 1 < line.length() && line.charAt(at + 1) == c;
        if (c == '&' && !twice) {
            throw new SyntaxException("syntax error: jobs in the background (&) are not supported; use ; or &&");
        }
        at += twice ? 2 : 1;
        if (twice) {
            closePipeline(c == '&' ? "&&" : "||");
            condition = c;
        } else {
            closeStage("|");
        }
    }

    private boolean isStageEmpty() {
        return words.isEmpty() && redirects.isEmpty();
    }

    private void closeStage(String before) throws SyntaxException {
        if (isStageEmpty()) {
            throw new SyntaxException("syntax error: a command is missing before " + before);
        }
        stages.add(new Stage(words, redirects));
        words = new ArrayList<>();
        redirects = new ArrayList<>();
    }

    private void closePipeline(String before) throws SyntaxException {
        closeStage(before);
        pipelines.add(new Pipeline(condition, stages));
        stages = new ArrayList<>();
    }

    private void redirect(int descriptor) throws SyntaxException {
        char c = line.charAt(at++);
        char kind = c;
        if (c == '>' && at < line.length() && line.charAt(at) == '>') {
            kind = '+';
            at++;
        } else if (c == '>' && at < line.length() && line.charAt(at) == '&') {
            kind = '&';
            at++;
        }
        skipBlanks();
        if (at == line.length() || OPERATORS.indexOf(line.charAt(at)) >= 0) {
            throw new SyntaxException("syntax error: a file name is missing after " + c);
        }
        String word = word();
        if (kind == '&' && !word.equals("1") && !word.equals("2")) {
            throw new SyntaxException("syntax error: after >& stands 1 or 2, not " + word);
        }
        redirects.add(new Redirect(descriptor, kind, word));
    }

    private String word() throws SyntaxException {
        int start = at;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == ' ' || c == '\t' || OPERATORS.indexOf(c) >= 0) {
                break;
            }
            if (c == '\\') {
                at++;
                if (at == line.length()) {
                    throw new SyntaxException("syntax error: nothing follows the last \\");
                }
            } else if (c == '\'' || c == '"') {
                skipQuoted(c);
            }
            at++;
        }
        return line.substring(start, at);
    }

    private void skipQuoted(char quote) throws SyntaxException {
        at++;
        while (at < line.length() && line.charAt(at) != quote) {
            if (line.charAt(at) == '\\' && quote == '"') {
                at++;
            }
            at++;
        }
        if (at >= line.length()) {
            throw new SyntaxException("syntax error: the quote " + quote + " is not closed");
        }
    }

    private void skipBlanks() {
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t' || line.charAt(at) == '\r')) {
            at++;
        }
    }
}
