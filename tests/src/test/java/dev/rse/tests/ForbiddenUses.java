package dev.rse.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.FieldModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.reflect.AccessFlag;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a compiled class uses of a forbidden list, one line a use. */
final class ForbiddenUses {
    private final ForbiddenList forbidden;
    private final String name;
    private final List<String> found = new ArrayList<>();

    private ForbiddenUses(ForbiddenList forbidden, String name) {
        this.forbidden = forbidden;
        this.name = name;
    }

    static List<String> of(Path file, ForbiddenList forbidden) {
        ClassModel model;
        try {
            model = ClassFile.of().parse(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        ForbiddenUses uses = new ForbiddenUses(forbidden, dotted(model.thisClass()));
        uses.readReferences(model);
        model.fields().forEach(uses::readFlags);
        model.methods().forEach(uses::readCode);
        return uses.found;
    }

    private void readReferences(ClassModel model) {
        for (PoolEntry entry : model.constantPool()) {
            if (entry instanceof ClassEntry used && forbidden.forbidsClass(dotted(used))) {
                found.add(name + " uses " + dotted(used));
            }
            if (entry instanceof MemberRefEntry used) {
                String member = dotted(used.owner()) + "." + used.name().stringValue();
                if (forbidden.methods().contains(member)) {
                    found.add(name + " uses " + member);
                }
            }
        }
    }

    private void readFlags(FieldModel field) {
        for (AccessFlag flag : field.flags().flags()) {
            report(flag, field.fieldName().stringValue());
        }
    }

    private void readCode(MethodModel method) {
        String member = method.methodName().stringValue();
        for (AccessFlag flag : method.flags().flags()) {
            report(flag, member);
        }
        method.code().ifPresent(code -> {
            for (CodeElement element : code) {
                if (element instanceof Instruction instruction) {
                    String opcode = instruction.opcode().name().toLowerCase(Locale.ROOT);
                    if (forbidden.opcodes().contains(opcode)) {
                        found.add(name + "." + member + " has " + opcode);
                    }
                }
            }
        });
    }

    private void report(AccessFlag flag, String member) {
        String word = flag.name().toLowerCase(Locale.ROOT);
        if (forbidden.flags().contains(word)) {
            found.add(name + "." + member + " is " + word);
        }
    }

    private static String dotted(ClassEntry entry) {
        return entry.asInternalName().replace('/', '.');
    }
}
