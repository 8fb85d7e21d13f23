package glia.ijava;

import glia.kernel.extension.Kernel;
import io.github.spencerpark.jupyter.channels.ShellReplyEnvironment;
import io.github.spencerpark.jupyter.kernel.JupyterIO;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.messages.ContentType;
import io.github.spencerpark.jupyter.messages.publish.PublishUpdateDisplayData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** IJava's streams and displays, which lead to this kernel's. */
public final class NotebookIO extends JupyterIO {
    public NotebookIO(Kernel kernel) {
        super(StandardCharsets.UTF_8);
        setEnv(new Environment(kernel));
        setJupyterInEnabled(true);
    }

    /** Where IJava sends its messages; ours go through the kernel. */
    private static final class Environment extends ShellReplyEnvironment {
        private final Kernel kernel;

        Environment(Kernel kernel) {
            super(null, null, null, null);
            this.kernel = kernel;
        }

        @Override
        public void writeToStdOut(String text) {
            kernel.out().print(text);
        }

        @Override
        public void writeToStdErr(String text) {
            kernel.err().print(text);
        }

        @Override
        public String readFromStdIn(String prompt, boolean password) {
            try {
                return password ? kernel.readPassword(prompt) : kernel.readLine(prompt);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public <T extends ContentType<T>> void publish(T content) {
            // Nothing else is published from the notebook's side.
            if (content instanceof DisplayData data) {
                if (content instanceof PublishUpdateDisplayData) {
                    kernel.updateDisplay(data.getDisplayId(), Shown.bundle(data));
                } else if (data.hasDisplayId()) {
                    kernel.display(data.getDisplayId(), Shown.bundle(data));
                } else {
                    kernel.display(Shown.bundle(data));
                }
            }
        }
    }
}
