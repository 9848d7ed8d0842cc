package dev.rse.torus.host.source;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.LineNumber;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.TreeSet;

/** Checks that the classes of a program keep nothing and name nothing that could differ from run to run. */
final class Inspection {
    /** Longer methods are never compiled to machine code, and their steps would be too long. */
    private static final int MOST_CODE_BYTES = 8_000;

    /** Locals and operands of a method; with the bound on the depth of calls this keeps the stack small. */
    private static final int MOST_FRAME_WORDS = 128;

    private static final int MOST_CLASSES = 128;
    private static final int MOST_FIELDS = 256;

    private final Closed closed;
    private final Declarations declared;
    private final String file;
    private final String main;
    private final TreeSet<Problem> problems = new TreeSet<>((one, other) -> one.line() != other.line()
            ? one.line() - other.line()
            : one.message().compareTo(other.message()));

    /** Checks the classes of {@code file}, the program itself being {@code main}. */
    Inspection(Closed closed, Declarations declared, String file, String main) {
        this.closed = closed;
        this.declared = declared;
        this.file = file;
        this.main = main;
    }

    /** What is wrong, in the order of the lines. */
    List<Problem> problems() {
        if (closed.all().size() > MOST_CLASSES) {
            problem(1, "a program has at most " + MOST_CLASSES + " classes");
            return List.copyOf(problems);
        }
        for (ClassModel type : closed.all()) {
            inspect(type);
        }
        inspectMain();
        return List.copyOf(problems);
    }

    private void inspectMain() {
        if (!closed.owns(main)) {
            problem(1, "there is no class " + main + "; the file is called like its public class");
        } else if (!closed.libraryBase(main).equals(AllowList.BASE)) {
            problem(declared.ofClass(main), main + " is no program: let it extend UserProgram");
        } else if (closed.all().stream()
                .filter(type -> type.thisClass().name().equalsString(main))
                .anyMatch(type ->
                        type.flags().has(AccessFlag.ABSTRACT) || !type.flags().has(AccessFlag.PUBLIC))) {
            problem(declared.ofClass(main), main + " is public and not abstract");
        } else if (!closed.ownsMethod(main, "<init>", "(L" + AllowList.SETUP + ";)V")) {
            problem(
                    declared.ofClass(main),
                    main + " needs a constructor that takes a Setup: public " + main
                            + "(Setup setup) { super(setup); }");
        }
    }

    private void inspect(ClassModel type) {
        String name = type.thisClass().asInternalName();
        int line = declared.ofClass(name);
        if (name.indexOf('/') >= 0) {
            problem(line, "a program is in no package: take the package line out");
        }
        type.superclass().map(ClassEntry::asInternalName).ifPresent(above -> inspectAbove(line, above));
        for (ClassEntry above : type.interfaces()) {
            inspectAbove(line, above.asInternalName());
        }
        if (type.fields().size() > MOST_FIELDS) {
            problem(line, "a class has at most " + MOST_FIELDS + " fields");
        }
        for (FieldModel field : type.fields()) {
            if (!field.flags().has(AccessFlag.FINAL)) {
                String what = field.flags().has(AccessFlag.STATIC) ? "static field " : "field ";
                problem(
                        declared.ofField(name, field.fieldName().stringValue()),
                        what + field.fieldName() + " is not final: what changes lies in the words of a cell");
            }
        }
        for (MethodModel method : type.methods()) {
            inspect(name, method);
        }
    }

    private void inspectAbove(int line, String above) {
        if (!closed.owns(above) && !AllowList.allowsBase(above)) {
            problem(line, plain(above) + " cannot be extended: a program extends UserProgram and its own classes");
        }
    }

    private void inspect(String type, MethodModel method) {
        int line = declared.ofMethod(type, method.methodName().stringValue());
        if (method.flags().has(AccessFlag.NATIVE)) {
            problem(line, "native methods are not allowed");
        }
        if (method.flags().has(AccessFlag.SYNCHRONIZED)) {
            problem(line, "synchronized is not allowed: cells run in parallel by themselves and share nothing");
        }
        if (Rewriter.isLeftOut(method)) {
            return;
        }
        method.code().ifPresent(code -> inspect(line, code));
    }

    private void inspect(int declaredAt, CodeModel code) {
        CodeAttribute attribute = (CodeAttribute) code;
        if (attribute.codeLength() > MOST_CODE_BYTES) {
            problem(declaredAt, "this method is too long (more than " + MOST_CODE_BYTES + " bytes of code): split it");
        }
        if (attribute.maxLocals() + attribute.maxStack() > MOST_FRAME_WORDS) {
            problem(
                    declaredAt,
                    "this method has too many variables (more than " + MOST_FRAME_WORDS
                            + " words with its operands): split it");
        }
        int line = code.findAttribute(Attributes.lineNumberTable())
                .map(table -> table.lineNumbers().getFirst().lineNumber())
                .orElse(declaredAt);
        InstructionRules rules = new InstructionRules(closed);
        for (CodeElement element : code) {
            if (element instanceof LineNumber number) {
                line = number.line();
            } else {
                int at = line;
                rules.refusal(element).ifPresent(why -> problem(at, why));
            }
        }
    }

    private void problem(int line, String message) {
        problems.add(new Problem(file, line, message));
    }

    /** A name as people write it. */
    static String plain(String name) {
        return name.replace('/', '.').replace('$', '.');
    }
}
