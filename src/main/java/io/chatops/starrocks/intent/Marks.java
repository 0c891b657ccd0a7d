package io.chatops.starrocks.intent;

/**
 * The characters that stand for a masked part of a line. Each kind has a block of the private use area, so that a mark is one
 * character, belongs to no word, and still tells which value it hides. Normalising removes such characters from what people type.
 */
enum Marks {
    ID('\uE100'),
    NAME('\uE200'),
    KEY('\uE300'),
    API('\uE400'),
    PROFILE('\uE500'),
    STATE('\uE600'),
    STARROCKS('\uE700'),
    OTHER('\uE800'),
    FILTER('\uE900'),
    REGION('\uEA00');

    static final int BLOCK = 0x100;

    private final char first;

    Marks(char first) {
        this.first = first;
    }

    char at(int index) {
        return (char) (first + index);
    }

    boolean has(char mark) {
        return mark >= first && mark < first + BLOCK;
    }

    int index(char mark) {
        return mark - first;
    }

    /** The regular expression that finds any mark of this kind. */
    String pattern() {
        return "[" + first + "-" + at(BLOCK - 1) + "]";
    }
}
