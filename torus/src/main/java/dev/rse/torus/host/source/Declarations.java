package dev.rse.torus.host.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.HashMap;
import java.util.Map;

/** The lines at which classes, fields and methods are declared, which class files do not tell. */
final class Declarations {
    private final Map<String, Integer> lines = new HashMap<>();

    /** Notes what a file declares. */
    void read(CompilationUnitTree unit, SourcePositions positions) {
        LineMap map = unit.getLineMap();
        new TreeScanner<Void, String>() {
            @Override
            public Void visitClass(ClassTree type, String outer) {
                String name = type.getSimpleName().toString();
                note(name, type);
                for (Tree member : type.getMembers()) {
                    if (member instanceof VariableTree field) {
                        note(name + "." + field.getName(), field);
                    } else if (member instanceof MethodTree method) {
                        note(name + "." + method.getName() + "()", method);
                    }
                }
                return super.visitClass(type, name);
            }

            private void note(String what, Tree tree) {
                long at = positions.getStartPosition(unit, tree);
                if (at >= 0) {
                    lines.putIfAbsent(what, (int) map.getLineNumber(at));
                }
            }
        }.scan(unit, "");
    }

    /** Line of a class, by its name in class files; 1 if it is nowhere. */
    int ofClass(String type) {
        return lines.getOrDefault(simple(type), 1);
    }

    /** Line of a field. */
    int ofField(String type, String field) {
        return lines.getOrDefault(simple(type) + "." + field, ofClass(type));
    }

    /** Line of a method. */
    int ofMethod(String type, String method) {
        return lines.getOrDefault(simple(type) + "." + method + "()", ofClass(type));
    }

    /** A local or nested class is called {@code Outer$1Inner}, a nameless one {@code Outer$1}. */
    private static String simple(String type) {
        String last = type.substring(type.lastIndexOf('$') + 1);
        int digits = 0;
        while (digits < last.length() && Character.isDigit(last.charAt(digits))) {
            digits++;
        }
        return last.substring(digits);
    }
}
