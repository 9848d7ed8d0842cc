package dev.rse.torus.host.source;

import java.lang.classfile.Attribute;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Interfaces;
import java.lang.classfile.MethodBuilder;
import java.lang.classfile.MethodElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.EnclosingMethodAttribute;
import java.lang.classfile.attribute.ExceptionsAttribute;
import java.lang.classfile.attribute.InnerClassesAttribute;
import java.lang.classfile.attribute.NestHostAttribute;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.classfile.attribute.PermittedSubclassesAttribute;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rewrites the classes of a program so that they count what they do. Every method of the program's own gets two more
 * parameters, the meter of the thread and the depth of the call, and every call of one passes them on; so no field and no
 * look-up is needed, and any number of threads may run the same classes.
 */
final class Rewriter {
    static final ClassDesc METER = ClassDesc.of(Meter.class.getName());
    static final String INITIALISER = "<clinit>";

    private static final String EVENTS = "(IIJJLdev/rse/torus/engine/CellMemory;Ldev/rse/torus/engine/Outbox;)V";
    private static final String CELLS = "(IJLdev/rse/torus/engine/CellMemory;Ldev/rse/torus/engine/Outbox;)V";

    private final Closed closed;
    private final String main;
    private final ClassFile files;

    Rewriter(Closed closed, String main) {
        this.closed = closed;
        this.main = main;
        files = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(closed.hierarchy()));
    }

    /** The rewritten class files by name. */
    Map<String, byte[]> rewritten() {
        Map<String, byte[]> all = new TreeMap<>();
        for (ClassModel type : closed.all()) {
            all.put(
                    type.thisClass().asInternalName(),
                    files.transformClass(type, (builder, element) -> rewrite(type, builder, element)));
        }
        return all;
    }

    /**
     * Whether a method is left out: those that the compiler makes for records and enums by tables of the JDK. Nothing in a
     * program can call them.
     */
    static boolean isLeftOut(MethodModel method) {
        return method.code().stream().flatMap(CodeModel::elementStream).anyMatch(element -> switch (element) {
            case InvokeDynamicInstruction call ->
                call.bootstrapMethod().owner().descriptorString().endsWith("/ObjectMethods;");
            case InvokeInstruction call ->
                call.owner().asInternalName().equals("java/lang/Enum")
                        && call.name().equalsString("valueOf")
                        && method.methodName().equalsString("valueOf");
            default -> false;
        });
    }

    /** A descriptor with meter and depth. */
    static MethodTypeDesc metered(MethodTypeDesc type) {
        return type.insertParameterTypes(type.parameterCount(), METER, ConstantDescs.CD_int);
    }

    private void rewrite(ClassModel type, ClassBuilder builder, ClassElement element) {
        switch (element) {
            case MethodModel method -> {
                if (!isLeftOut(method)) {
                    rewrite(builder, method);
                }
            }
            case Interfaces _ -> builder.withInterfaces(interfaces(type, builder));
            case Attribute<?> attribute -> {
                if (isKept(attribute)) {
                    builder.with(element);
                }
            }
            default -> builder.with(element);
        }
    }

    private List<ClassEntry> interfaces(ClassModel type, ClassBuilder builder) {
        List<ClassEntry> all = new ArrayList<>(type.interfaces());
        if (type.thisClass().name().equalsString(main)) {
            all.add(builder.constantPool().classEntry(ClassDesc.of(MeteredProgram.class.getName())));
        }
        return all;
    }

    /** Attributes that tell generic types, annotations or names of parameters would tell them wrongly now. */
    private static boolean isKept(Attribute<?> attribute) {
        return attribute instanceof SourceFileAttribute
                || attribute instanceof InnerClassesAttribute
                || attribute instanceof EnclosingMethodAttribute
                || attribute instanceof NestHostAttribute
                || attribute instanceof NestMembersAttribute
                || attribute instanceof PermittedSubclassesAttribute;
    }

    private void rewrite(ClassBuilder builder, MethodModel method) {
        boolean initialiser = method.methodName().equalsString(INITIALISER);
        MethodTypeDesc type = initialiser ? method.methodTypeSymbol() : metered(method.methodTypeSymbol());
        int flags = method.flags().flagsMask();
        if (isEntry(method)) {
            flags = (flags & ~(ClassFile.ACC_PROTECTED | ClassFile.ACC_PRIVATE)) | ClassFile.ACC_PUBLIC;
        }
        builder.withMethod(method.methodName(), builder.constantPool().utf8Entry(type), flags, made -> {
            for (MethodElement element : method) {
                rewrite(made, method, element);
            }
        });
    }

    private static boolean isEntry(MethodModel method) {
        String name = method.methodName().stringValue();
        String type = method.methodType().stringValue();
        return (name.equals("on") && type.equals(EVENTS)) || (name.equals("initialise") && type.equals(CELLS));
    }

    private void rewrite(MethodBuilder made, MethodModel method, MethodElement element) {
        if (element instanceof CodeModel code) {
            made.transformCode(code, new MeteredCode(closed, method, code));
        } else if (element instanceof ExceptionsAttribute) {
            made.with(element);
        }
    }
}
