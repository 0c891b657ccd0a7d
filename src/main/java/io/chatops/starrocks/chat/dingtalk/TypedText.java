package io.chatops.starrocks.chat.dingtalk;

/** Makes plain what an input method and DingTalk put into a typed line. */
final class TypedText {
    private static final char FULL_WIDTH_FIRST = '\uff01';
    private static final char FULL_WIDTH_LAST = '\uff5e';
    private static final int TO_ASCII = FULL_WIDTH_FIRST - '!';

    private TypedText() {}

    /**
     * Full-width letters, digits and signs as those of ASCII, spaces of any kind as one kind, nothing that cannot be seen, and nothing
     * around it: DingTalk puts a space before what follows a mention.
     */
    static String plain(String typed) {
        var plain = new StringBuilder(typed.length());
        typed.codePoints().forEach(point -> {
            if (point >= FULL_WIDTH_FIRST && point <= FULL_WIDTH_LAST) {
                plain.append((char) (point - TO_ASCII));
            } else if (point == '\n') {
                plain.append('\n');
            } else if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                plain.append(' ');
            } else if (isSeen(point)) {
                plain.appendCodePoint(point);
            }
        });
        return plain.toString().strip();
    }

    private static boolean isSeen(int point) {
        int type = Character.getType(point);
        return type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE;
    }
}
