package dev.rse.torus.host.source;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** All classes of one program: a closed world, in which every call of its own methods can be told from any other. */
final class Closed {
    private final Map<String, ClassModel> classes = new TreeMap<>();
    private final Map<String, Set<String>> methods = new HashMap<>();

    /** Reads class files; names as class files write them. */
    Closed(Map<String, byte[]> files) {
        files.forEach((name, bytes) -> classes.put(name, ClassFile.of().parse(bytes)));
        classes.forEach((name, model) -> methods.put(name, methods(model)));
    }

    private static Set<String> methods(ClassModel model) {
        Set<String> names = new HashSet<>();
        for (MethodModel method : model.methods()) {
            if (!Rewriter.isLeftOut(method)) {
                names.add(
                        method.methodName().stringValue() + method.methodType().stringValue());
            }
        }
        return names;
    }

    /** All of them, in the order of their names. */
    List<ClassModel> all() {
        return new ArrayList<>(classes.values());
    }

    /** Whether a class is the program's own. */
    boolean owns(String name) {
        return classes.containsKey(name);
    }

    /** Whether a call leads to a method of the program's own. */
    boolean ownsMethod(String owner, String name, String descriptor) {
        ClassModel model = classes.get(owner);
        if (model == null) {
            return false;
        }
        if (methods.get(owner).contains(name + descriptor)) {
            return true;
        }
        if (name.equals("<init>")) {
            return false;
        }
        boolean inherited = model.superclass()
                .map(above -> ownsMethod(above.asInternalName(), name, descriptor))
                .orElse(false);
        for (ClassEntry above : model.interfaces()) {
            inherited |= ownsMethod(above.asInternalName(), name, descriptor);
        }
        return inherited;
    }

    /** The first class above {@code name} that is not the program's own, or {@code name} itself if it is not. */
    String libraryBase(String name) {
        String at = name;
        while (owns(at)) {
            Optional<ClassEntry> above = classes.get(at).superclass();
            at = above.map(ClassEntry::asInternalName).orElse("java/lang/Object");
        }
        return at;
    }

    /** Fields of an object of a class, but for what library classes have. */
    int fields(String name) {
        ClassModel model = classes.get(name);
        if (model == null) {
            return 0;
        }
        return model.fields().size()
                + model.superclass()
                        .map(above -> fields(above.asInternalName()))
                        .orElse(0);
    }

    /** Tells the class file library which classes stand above which. */
    ClassHierarchyResolver hierarchy() {
        ClassHierarchyResolver own = type -> {
            String descriptor = type.descriptorString();
            ClassModel model = classes.get(descriptor.substring(1, descriptor.length() - 1));
            if (model == null) {
                return null;
            }
            if (model.flags().has(AccessFlag.INTERFACE)) {
                return ClassHierarchyResolver.ClassHierarchyInfo.ofInterface();
            }
            ClassDesc above = model.superclass().map(ClassEntry::asSymbol).orElse(null);
            return ClassHierarchyResolver.ClassHierarchyInfo.ofClass(above);
        };
        return own.orElse(ClassHierarchyResolver.ofResourceParsing(Closed.class.getClassLoader()))
                .orElse(ClassHierarchyResolver.defaultResolver());
    }
}
