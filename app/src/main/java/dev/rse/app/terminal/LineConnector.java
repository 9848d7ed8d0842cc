package dev.rse.app.terminal;

import com.techsenger.jeditermfx.core.TtyConnector;
import com.techsenger.jeditermfx.core.util.TermSize;
import java.util.concurrent.CountDownLatch;

/** Connects the terminal widget to a line. */
final class LineConnector implements TtyConnector {

    private final TerminalLine line;
    private final Utf8Reader reader;
    private final CountDownLatch closed = new CountDownLatch(1);

    LineConnector(TerminalLine line) {
        this.line = line;
        this.reader = new Utf8Reader(line.toScreen());
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        try {
            return reader.read(buffer, offset, length);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    @Override
    public void write(byte[] bytes) {
        line.type(bytes);
    }

    @Override
    public void write(String text) {
        line.type(text);
    }

    @Override
    public boolean isConnected() {
        return closed.getCount() > 0;
    }

    @Override
    public void resize(TermSize size) {
        line.resize(size.getColumns(), size.getRows());
    }

    @Override
    public int waitFor() throws InterruptedException {
        closed.await();
        return 0;
    }

    @Override
    public boolean ready() {
        return reader.ready();
    }

    @Override
    public String getName() {
        return "Console";
    }

    @Override
    public void close() {
        line.screenGone();
        closed.countDown();
    }
}
