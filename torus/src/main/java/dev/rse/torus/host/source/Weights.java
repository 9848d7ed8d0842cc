package dev.rse.torus.host.source;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.OperatorInstruction;
import java.util.HashMap;
import java.util.Map;

/**
 * How much work the code of one method is: a unit for each instruction, and more for those that take long. Between two steps
 * no instruction is executed twice, so a method pays for all of its code when it begins, and a loop for all of its code
 * when it goes round.
 */
final class Weights {
    private static final int CALL = 16;
    private static final int DIVISION = 16;

    /** Sines, powers and remainders of floating point. */
    private static final int FUNCTION = 512;

    private static final int ARRAY_STORE = 16;

    private final Map<Label, Integer> before = new HashMap<>();
    private final int whole;

    Weights(CodeModel code) {
        int sum = 0;
        for (CodeElement element : code) {
            if (element instanceof LabelTarget target) {
                before.put(target.label(), sum);
            }
            sum += of(element);
        }
        whole = sum;
    }

    /** Of the whole method. */
    int whole() {
        return whole;
    }

    /** Of everything before a label. */
    int before(Label label) {
        return before.get(label);
    }

    /** Of one element. */
    static int of(CodeElement element) {
        return switch (element) {
            case InvokeInstruction call ->
                call.owner().asInternalName().equals("java/lang/StrictMath") ? FUNCTION : CALL;
            case OperatorInstruction operator -> of(operator.opcode());
            case ArrayStoreInstruction _ -> ARRAY_STORE;
            case Instruction _ -> 1;
            default -> 0;
        };
    }

    private static int of(Opcode opcode) {
        return switch (opcode) {
            case IDIV, LDIV, IREM, LREM, FDIV, DDIV -> DIVISION;
            case FREM, DREM -> FUNCTION;
            default -> 1;
        };
    }
}
