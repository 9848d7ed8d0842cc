package dev.rse.torus.host.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The JDK's compiler over one text in memory: no annotation processors, nothing but the torus on its class path. */
final class SourceCompiler {
    private final ProgramText source;
    private final Declarations declarations = new Declarations();
    private final Map<String, byte[]> classes = new TreeMap<>();

    SourceCompiler(ProgramText source) {
        this.source = source;
    }

    /** The class files by name. */
    Map<String, byte[]> classes() {
        return classes;
    }

    /** Where things are declared. */
    Declarations declarations() {
        return declarations;
    }

    /**
     * Compiles.
     *
     * @throws SourceException if the compiler refuses the text
     */
    void compile() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new SourceException(List.of(
                    new Problem(source.file(), 0, "this Java has no compiler: start RSE with a JDK instead of a JRE")));
        }
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (JavaFileManager files =
                new Memory(compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8))) {
            JavacTask task = (JavacTask)
                    compiler.getTask(Writer.nullWriter(), files, found, options(), null, List.of(new Text(source)));
            task.setLocale(Locale.ROOT);
            for (CompilationUnitTree unit : task.parse()) {
                declarations.read(unit, Trees.instance(task).getSourcePositions());
            }
            task.generate();
        } catch (StackOverflowError e) {
            throw new SourceException(
                    List.of(new Problem(source.file(), 0, "an expression is nested too deeply; split it")));
        } catch (IOException | RuntimeException e) {
            throw new SourceException(List.of(new Problem(source.file(), 0, "the compiler failed: " + e.getMessage())));
        }
        List<Problem> problems = problems(found);
        if (!problems.isEmpty()) {
            throw new SourceException(problems);
        }
    }

    private static List<String> options() {
        CodeSource torus = SourceCompiler.class.getProtectionDomain().getCodeSource();
        String path = torus == null
                ? ""
                : java.nio.file.Path.of(URI.create(torus.getLocation().toString()))
                        .toString();
        return List.of("-proc:none", "-g:source,lines", "-Xlint:none", "-implicit:none", "-classpath", path);
    }

    private List<Problem> problems(DiagnosticCollector<JavaFileObject> found) {
        List<Problem> problems = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> each : found.getDiagnostics()) {
            if (each.getKind() == Diagnostic.Kind.ERROR) {
                int line = each.getLineNumber() == Diagnostic.NOPOS ? 0 : (int) each.getLineNumber();
                String message = each.getMessage(Locale.ROOT)
                        .strip()
                        .replaceAll("\\s*\\R\\s*", "; ")
                        .replaceAll(" +", " ");
                problems.add(new Problem(source.file(), line, message));
            }
        }
        return problems;
    }

    /** The text as a file. */
    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(ProgramText source) {
            super(URI.create("memory:///" + source.file()), Kind.SOURCE);
            text = source.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** A class file in memory. */
    private final class Output extends SimpleJavaFileObject {
        private final String name;

        Output(String name) {
            super(URI.create("memory:///" + name + ".class"), Kind.CLASS);
            this.name = name;
        }

        @Override
        public OutputStream openOutputStream() {
            return new ByteArrayOutputStream() {
                @Override
                public void close() {
                    classes.put(name, toByteArray());
                }
            };
        }
    }

    /** Takes class files into memory. */
    private final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
        Memory(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new Output(name.replace('.', '/'));
        }
    }
}
