package dev.rse.kernel.console;

/** What a person can tell the line editor. */
enum Key {
    NONE,
    CHARACTER,
    ENTER,
    INTERRUPT,
    END_OF_INPUT,
    LEFT,
    RIGHT,
    WORD_LEFT,
    WORD_RIGHT,
    HOME,
    END,
    UP,
    DOWN,
    BACKSPACE,
    DELETE,
    KILL_LEFT,
    KILL_RIGHT,
    KILL_WORD,
    YANK,
    CLEAR,
    TAB
}
