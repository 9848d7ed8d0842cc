package dev.rse.torus.host.source;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rewrites the code of one method; see {@link Rewriter}. */
final class MeteredCode implements CodeTransform {
    private static final ClassDesc METERED = ClassDesc.of(Metered.class.getName());
    private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void);
    private static final MethodTypeDesc OF_INT = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int);
    private static final MethodTypeDesc OF_INTS =
            MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int, ConstantDescs.CD_int);
    private static final MethodTypeDesc OF_OBJECT = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object);
    private static final MethodTypeDesc OF_THROWABLE =
            MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Throwable);

    private static final MethodTypeDesc OF_TEXTS = MethodTypeDesc.of(
            ConstantDescs.CD_boolean, ConstantDescs.CD_String, ConstantDescs.CD_Object, Rewriter.METER);

    /** A reference, or a word that is not known better. */
    private static final int WORD_BYTES = 8;

    private final Closed closed;
    private final boolean initialiser;
    private final int added;
    private final int shift;
    private final int scratch;
    private final CodeAttribute original;
    private final Weights weights;
    private int passedWork;
    private final Map<Label, Label> handlers = new HashMap<>();
    private final Set<Label> passed = new HashSet<>();

    MeteredCode(Closed closed, MethodModel method, CodeModel code) {
        this.closed = closed;
        original = (CodeAttribute) code;
        weights = new Weights(code);
        int maxLocals = original.maxLocals();
        initialiser = method.methodName().equalsString(Rewriter.INITIALISER);
        added = initialiser ? maxLocals : parameterSlots(method);
        shift = 2;
        scratch = maxLocals + shift;
    }

    private static int parameterSlots(MethodModel method) {
        int slots = method.flags().has(AccessFlag.STATIC) ? 0 : 1;
        for (ClassDesc type : method.methodTypeSymbol().parameterList()) {
            slots += TypeKind.from(type).slotSize();
        }
        return slots;
    }

    private int moved(int slot) {
        return slot < added ? slot : slot + shift;
    }

    @Override
    public void atStart(CodeBuilder code) {
        for (ExceptionCatch each : original.exceptionHandlers()) {
            handlers.put(each.handler(), code.newLabel());
        }
        if (initialiser) {
            code.invokestatic(Rewriter.METER, "initialising", MethodTypeDesc.of(Rewriter.METER))
                    .astore(added)
                    .iconst_0()
                    .istore(added + 1);
        }
        code.aload(added)
                .iload(added + 1)
                .loadConstant(weights.whole())
                .invokevirtual(Rewriter.METER, "enter", OF_INTS);
    }

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        passedWork += Weights.of(element);
        switch (element) {
            case LoadInstruction load -> code.loadLocal(load.typeKind(), moved(load.slot()));
            case StoreInstruction store -> code.storeLocal(store.typeKind(), moved(store.slot()));
            case IncrementInstruction step -> code.iinc(moved(step.slot()), step.constant());
            case LabelTarget target -> pass(code, target);
            case ExceptionCatch handler -> protect(code, handler);
            case BranchInstruction branch -> {
                stepIfBack(code, Set.of(branch.target()));
                code.with(branch);
            }
            case TableSwitchInstruction choice -> {
                stepIfBack(code, targets(choice.defaultTarget(), choice.cases()));
                code.with(choice);
            }
            case LookupSwitchInstruction choice -> {
                stepIfBack(code, targets(choice.defaultTarget(), choice.cases()));
                code.with(choice);
            }
            case InvokeInstruction call -> call(code, call);
            case NewObjectInstruction made -> {
                if (AllowList.allowsException(made.className().asInternalName())) {
                    code.aload(added).invokevirtual(Rewriter.METER, "exception", NOTHING);
                }
                int size = Meter.OBJECT_BYTES
                        + WORD_BYTES * closed.fields(made.className().asInternalName());
                code.aload(added).loadConstant(size).invokevirtual(Rewriter.METER, "allocate", OF_INT);
                code.with(made);
            }
            case NewPrimitiveArrayInstruction made -> {
                measure(code);
                code.with(made);
                note(code);
            }
            case NewReferenceArrayInstruction made -> {
                measure(code);
                code.with(made);
                note(code);
            }
            case NewMultiArrayInstruction made -> {
                measure(code, made.dimensions());
                code.with(made);
                note(code);
            }
            case ArrayStoreInstruction store ->
                code.aload(added).invokestatic(METERED, "store", storeType(store.typeKind()));
            default -> code.with(element);
        }
    }

    private void pass(CodeBuilder code, LabelTarget target) {
        code.with(target);
        passed.add(target.label());
        if (handlers.containsKey(target.label())) {
            code.dup().aload(added).swap().invokevirtual(Rewriter.METER, "caught", OF_THROWABLE);
            code.labelBinding(handlers.get(target.label()));
        }
    }

    /** Takes the check at the head of a handler out of what the handler itself protects, or it would catch it for ever. */
    private void protect(CodeBuilder code, ExceptionCatch handler) {
        int from = original.labelToBci(handler.tryStart());
        int to = original.labelToBci(handler.tryEnd());
        int head = original.labelToBci(handler.handler());
        if (head < from || head >= to) {
            code.with(handler);
            return;
        }
        if (from < head) {
            code.with(ExceptionCatch.of(handler.handler(), handler.tryStart(), handler.handler(), handler.catchType()));
        }
        code.with(ExceptionCatch.of(
                handler.handler(), handlers.get(handler.handler()), handler.tryEnd(), handler.catchType()));
    }

    private void stepIfBack(CodeBuilder code, Set<Label> targets) {
        int most = 0;
        for (Label target : targets) {
            if (passed.contains(target)) {
                most = Math.max(most, passedWork - weights.before(target));
            }
        }
        if (most > 0) {
            code.aload(added).loadConstant(most).invokevirtual(Rewriter.METER, "step", OF_INT);
        }
    }

    private static Set<Label> targets(Label otherwise, List<SwitchCase> cases) {
        Set<Label> targets = new HashSet<>();
        targets.add(otherwise);
        cases.forEach(each -> targets.add(each.target()));
        return targets;
    }

    private void call(CodeBuilder code, InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        if (closed.ownsMethod(owner, call.name().stringValue(), call.type().stringValue())) {
            code.aload(added).iload(added + 1).iconst_1().iadd();
            code.invoke(
                    call.opcode(),
                    call.owner().asSymbol(),
                    call.name().stringValue(),
                    Rewriter.metered(call.typeSymbol()),
                    call.isInterface());
        } else if (owner.startsWith("[")) {
            code.dup().arraylength();
            measure(code);
            code.pop().with(call);
            note(code);
        } else if (owner.equals("java/lang/String") && call.name().equalsString("equals")) {
            code.aload(added).invokestatic(METERED, "equal", OF_TEXTS);
        } else {
            code.with(call);
        }
    }

    /** Measures an array whose length is on the stack. */
    private void measure(CodeBuilder code) {
        code.dup().aload(added).swap().loadConstant(WORD_BYTES).invokevirtual(Rewriter.METER, "array", OF_INTS);
    }

    /** Measures an array of arrays whose lengths are on the stack. */
    private void measure(CodeBuilder code, int dimensions) {
        for (int i = dimensions - 1; i >= 0; i--) {
            code.istore(scratch + i);
        }
        for (int i = 0; i < dimensions; i++) {
            code.aload(added).iload(scratch + i).invokevirtual(Rewriter.METER, "dimension", OF_INT);
        }
        code.aload(added).invokevirtual(Rewriter.METER, "dimensions", NOTHING);
        for (int i = 0; i < dimensions; i++) {
            code.iload(scratch + i);
        }
    }

    /** Tells the meter of the array on the stack. */
    private void note(CodeBuilder code) {
        code.dup().aload(added).swap().invokevirtual(Rewriter.METER, "made", OF_OBJECT);
    }

    private static MethodTypeDesc storeType(TypeKind kind) {
        ClassDesc array = switch (kind) {
            case BYTE, BOOLEAN -> ConstantDescs.CD_Object;
            case REFERENCE -> ConstantDescs.CD_Object.arrayType();
            default -> kind.upperBound().arrayType();
        };
        ClassDesc value = switch (kind) {
            case REFERENCE -> ConstantDescs.CD_Object;
            default -> kind.asLoadable().upperBound();
        };
        return MethodTypeDesc.of(ConstantDescs.CD_void, array, ConstantDescs.CD_int, value, Rewriter.METER);
    }
}
