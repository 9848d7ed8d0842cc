package dev.rse.torus.host.source;

import java.lang.classfile.CodeElement;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.util.Optional;

/** Which instructions a program may have. */
final class InstructionRules {
    private final Closed closed;

    InstructionRules(Closed closed) {
        this.closed = closed;
    }

    /** Why an instruction is refused, in words for people. */
    Optional<String> refusal(CodeElement element) {
        return switch (element) {
            case InvokeInstruction call -> ofCall(call);
            case FieldInstruction field -> ofField(field);
            case InvokeDynamicInstruction call -> Optional.of(ofDynamic(call));
            case MonitorInstruction _ ->
                Optional.of("synchronized is not allowed: cells run in parallel by themselves and share nothing");
            case NewObjectInstruction made -> ofNew(made.className().asInternalName());
            case NewReferenceArrayInstruction made -> ofType(made.componentType());
            case NewMultiArrayInstruction made -> ofType(made.arrayType());
            case TypeCheckInstruction check -> ofType(check.type());
            case ConstantInstruction.LoadConstantInstruction load -> ofConstant(load);
            case ExceptionCatch handler ->
                handler.catchType().map(ClassEntry::asInternalName).flatMap(InstructionRules::ofCaught);
            default -> Optional.empty();
        };
    }

    private Optional<String> ofCall(InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        String name = call.name().stringValue();
        String descriptor = call.type().stringValue();
        if (closed.ownsMethod(owner, name, descriptor) || (owner.startsWith("[") && name.equals("clone"))) {
            return Optional.empty();
        }
        String base = closed.libraryBase(owner);
        if (AllowList.allowsMethod(base, name, descriptor)) {
            return Optional.empty();
        }
        String what = name.equals("<init>") ? Inspection.plain(base) : Inspection.plain(base) + "." + name;
        return Optional.of(what + " is not allowed: " + AllowList.advice(base, name));
    }

    private Optional<String> ofField(FieldInstruction field) {
        String owner = field.owner().asInternalName();
        String base = closed.libraryBase(owner);
        String name = field.name().stringValue();
        if (AllowList.allowsField(base, name) || (closed.owns(owner) && !base.equals(owner))) {
            return Optional.empty();
        }
        return Optional.of(Inspection.plain(owner) + "." + name + " is not allowed: " + AllowList.advice(owner, name));
    }

    private static String ofDynamic(InvokeDynamicInstruction call) {
        String maker = call.bootstrapMethod().owner().descriptorString();
        if (maker.endsWith("StringConcatFactory;")) {
            return "joining texts is not allowed: " + AllowList.advice("java/lang/String", "concat");
        }
        if (maker.endsWith("LambdaMetafactory;")) {
            return "lambdas and method references are not allowed: write a method, or a class";
        }
        if (maker.endsWith("SwitchBootstraps;")) {
            return "a switch over types is not allowed: use instanceof";
        }
        return "this expression is not allowed: " + AllowList.advice("java/lang/invoke/", "");
    }

    private Optional<String> ofNew(String name) {
        if (closed.owns(name) || AllowList.allowsException(name) || name.equals("java/lang/Object")) {
            return Optional.empty();
        }
        return Optional.of(Inspection.plain(name) + " is not allowed: " + AllowList.advice(name, "<init>"));
    }

    private Optional<String> ofType(ClassEntry type) {
        String name = type.asInternalName();
        int dimensions = name.lastIndexOf('[') + 1;
        if (dimensions > 0) {
            if (!name.endsWith(";")) {
                return Optional.empty();
            }
            name = name.substring(dimensions + 1, name.length() - 1);
        }
        if (closed.owns(name) || AllowList.allowsType(name) || AllowList.allowsCaught(name)) {
            return Optional.empty();
        }
        return Optional.of(Inspection.plain(name) + " is not allowed: " + AllowList.advice(name, ""));
    }

    private static Optional<String> ofConstant(ConstantInstruction.LoadConstantInstruction load) {
        return switch (load.constantValue()) {
            case String _ -> Optional.empty();
            case Number _ -> Optional.empty();
            default -> Optional.of("a class as a value is not allowed: a program cannot look at itself");
        };
    }

    private static Optional<String> ofCaught(String name) {
        return AllowList.allowsCaught(name)
                ? Optional.empty()
                : Optional.of(Inspection.plain(name) + " cannot be caught: a program throws nothing of that kind");
    }
}
