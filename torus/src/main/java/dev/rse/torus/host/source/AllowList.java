package dev.rse.torus.host.source;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The classes and members of others that a program may name: what gives the same result on every machine and keeps nothing. */
final class AllowList {
    /** Base of every program. */
    static final String BASE = "dev/rse/torus/program/UserProgram";

    static final String SETUP = "dev/rse/torus/program/Setup";

    private static final Set<String> EXCEPTIONS = Set.of(
            "java/lang/RuntimeException",
            "java/lang/ArithmeticException",
            "java/lang/ArrayIndexOutOfBoundsException",
            "java/lang/IllegalArgumentException",
            "java/lang/IllegalStateException",
            "java/lang/IndexOutOfBoundsException",
            "java/lang/MatchException",
            "java/lang/UnsupportedOperationException");

    /** What a handler may name besides; nothing but an exception of the program's own doing ever gets there. */
    private static final Set<String> CAUGHT = Set.of(
            "java/lang/Throwable",
            "java/lang/Exception",
            "java/lang/Error",
            "java/lang/NoSuchFieldError",
            "java/lang/NullPointerException",
            "java/lang/ClassCastException",
            "java/lang/ArrayStoreException",
            "java/lang/NegativeArraySizeException");

    /** What may be extended, and named as a type. */
    private static final Set<String> BASES = Set.of("java/lang/Object", "java/lang/Record", "java/lang/Enum", BASE);

    private static final Set<String> TYPES = Set.of(
            "java/lang/String",
            SETUP,
            "dev/rse/torus/engine/Lattice",
            "dev/rse/torus/engine/CellMemory",
            "dev/rse/torus/engine/Outbox");

    /** Numbers: the static methods that take and return numbers alone. */
    private static final Map<String, Class<?>> NUMBERS = Map.of(
            "java/lang/Math", Math.class,
            "java/lang/StrictMath", StrictMath.class,
            "java/lang/Boolean", Boolean.class,
            "java/lang/Byte", Byte.class,
            "java/lang/Short", Short.class,
            "java/lang/Integer", Integer.class,
            "java/lang/Long", Long.class,
            "java/lang/Float", Float.class,
            "java/lang/Double", Double.class);

    private static final Set<String> MEMBERS = members();

    private AllowList() {}

    private static Set<String> members() {
        Set<String> members = new HashSet<>(Set.of(
                "java/lang/Object.<init>()V",
                "java/lang/Record.<init>()V",
                "java/lang/Enum.<init>(Ljava/lang/String;I)V",
                "java/lang/Enum.ordinal()I",
                "java/util/Objects.requireNonNull(Ljava/lang/Object;)Ljava/lang/Object;",
                "java/lang/String.length()I",
                "java/lang/String.charAt(I)C",
                "java/lang/String.isEmpty()Z",
                "java/lang/String.equals(Ljava/lang/Object;)Z",
                "java/lang/String.hashCode()I",
                "dev/rse/torus/program/Mixer.mix(J)J",
                "dev/rse/torus/program/Mixer.of(JI)J",
                "dev/rse/torus/engine/CellMemory.load(I)J",
                "dev/rse/torus/engine/CellMemory.store(IJ)V",
                "dev/rse/torus/engine/CellMemory.size()I",
                "dev/rse/torus/engine/Outbox.emit(IJJ)V",
                "dev/rse/torus/engine/Outbox.send(IIJJ)V",
                BASE + ".<init>(L" + SETUP + ";)V",
                BASE + ".lattice",
                BASE + ".random(Ldev/rse/torus/engine/CellMemory;I)J",
                BASE + ".random(Ldev/rse/torus/engine/CellMemory;IJ)J",
                SETUP + ".lattice()Ldev/rse/torus/engine/Lattice;",
                SETUP + ".word(Ljava/lang/String;Ljava/lang/String;)V",
                SETUP + ".lookahead(I)V",
                SETUP + ".whole(Ljava/lang/String;JLjava/lang/String;JJ)J",
                SETUP + ".decimal(Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;JJ)J"));
        for (String name : Set.of("x()I", "y()I", "z()I", "cells()I", "cell(III)I", "xOf(I)I", "yOf(I)I", "zOf(I)I")) {
            members.add("dev/rse/torus/engine/Lattice." + name);
        }
        members.add("dev/rse/torus/engine/Lattice.distance(II)I");
        members.add("java/lang/MatchException.<init>(Ljava/lang/String;Ljava/lang/Throwable;)V");
        for (String exception : EXCEPTIONS) {
            members.add(exception + ".<init>()V");
            members.add(exception + ".<init>(Ljava/lang/String;)V");
        }
        NUMBERS.forEach((name, type) -> {
            for (Method method : type.getMethods()) {
                if (isOfNumbers(type, method)) {
                    members.add(name + "." + method.getName() + descriptor(method));
                }
            }
        });
        return members;
    }

    /** Math may compute floating point faster than StrictMath, and differently; the raw bits of a NaN differ, too. */
    private static boolean isOfNumbers(Class<?> type, Method method) {
        boolean floating = isFloating(method.getReturnType());
        boolean numbers = Modifier.isStatic(method.getModifiers())
                && method.getReturnType().isPrimitive()
                && method.getReturnType() != void.class;
        for (Class<?> parameter : method.getParameterTypes()) {
            floating |= isFloating(parameter);
            numbers &= parameter.isPrimitive();
        }
        return numbers
                && !(floating && type == Math.class)
                && !method.getName().contains("Raw")
                && !method.getName().equals("random");
    }

    private static boolean isFloating(Class<?> type) {
        return type == float.class || type == double.class;
    }

    private static String descriptor(Method method) {
        StringBuilder text = new StringBuilder("(");
        for (Class<?> parameter : method.getParameterTypes()) {
            text.append(parameter.descriptorString());
        }
        return text.append(')')
                .append(method.getReturnType().descriptorString())
                .toString();
    }

    /** Whether a method may be called; all names as class files write them. */
    static boolean allowsMethod(String owner, String name, String descriptor) {
        return MEMBERS.contains(owner + "." + name + descriptor);
    }

    /** Whether a field may be read. */
    static boolean allowsField(String owner, String name) {
        return MEMBERS.contains(owner + "." + name);
    }

    /** Whether a class may be extended. */
    static boolean allowsBase(String name) {
        return BASES.contains(name);
    }

    /** Whether a class may be named as a type. */
    static boolean allowsType(String name) {
        return BASES.contains(name) || TYPES.contains(name);
    }

    /** Whether an exception may be made. */
    static boolean allowsException(String name) {
        return EXCEPTIONS.contains(name);
    }

    /** Whether a handler may name it. */
    static boolean allowsCaught(String name) {
        return EXCEPTIONS.contains(name) || CAUGHT.contains(name);
    }

    /** Whether the code of a rewritten program may lead to a class at all. */
    static boolean mayLoad(String name) {
        return allowsType(name)
                || allowsCaught(name)
                || NUMBERS.containsKey(name)
                || name.equals("java/util/Objects")
                || name.equals("dev/rse/torus/program/Mixer")
                || name.startsWith("dev/rse/torus/host/source/");
    }

    /** Why something is not allowed, and what to do instead. */
    static String advice(String owner, String name) {
        if (name.equals("random")
                || owner.endsWith("Random")
                || owner.startsWith("java/util/random/")
                || owner.equals("java/util/UUID")) {
            return "use random(memory, word) or Mixer, whose numbers are the same in every run";
        }
        if (owner.equals("java/lang/Math")) {
            return "use StrictMath, whose results are the same on every machine";
        }
        if (name.equals("valueOf")
                || name.endsWith("Value")
                || owner.startsWith("java/util/")
                || owner.equals("java/lang/Iterable")) {
            return "numbers stay int or long, and what is remembered lies in the words of a cell";
        }
        if (owner.startsWith("java/lang/String")) {
            return "texts are constants: length, charAt, equals";
        }
        if (owner.equals("java/lang/Object") || owner.equals("java/lang/Enum") || owner.equals("java/lang/Record")) {
            return "it may differ from run to run; compare and number things yourself";
        }
        if (owner.equals("java/lang/Class")
                || owner.startsWith("java/lang/reflect/")
                || owner.startsWith("java/lang/invoke/")) {
            return "a program cannot look at itself";
        }
        if (owner.startsWith("dev/rse/")) {
            return "a program uses Lattice, CellMemory, Outbox, Mixer, Setup and UserProgram";
        }
        return "a program knows its cell, the event and the tick, and nothing outside";
    }
}
