package org.plumbline.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/** Verify.java, compiled as it is shipped and run within the test. */
public final class Verifying {
    private final Method run;

    public Verifying(Path folder) {
        try {
            Path source = Files.write(folder.resolve(Verifier.NAME), Verifier.source());
            int status = ToolProvider.getSystemJavaCompiler()
                    .run(null, null, null, "--release", "17", "-d", folder.toString(), source.toString());
            if (status != 0) {
                throw new IllegalStateException("Verify.java does not compile");
            }
            URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()});
            run = loader.loadClass("Verify").getDeclaredMethod("run", String[].class, PrintStream.class);
            run.setAccessible(true);
        } catch (IOException | ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What it ends with, and what it says. */
    public record Said(int status, String text) {}

    /** Runs it with these arguments. */
    public Said of(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            int status = (int) run.invoke(null, arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
            return new Said(status, out.toString(StandardCharsets.UTF_8));
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
