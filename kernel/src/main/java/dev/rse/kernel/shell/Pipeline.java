package dev.rse.kernel.shell;

import java.util.List;

/**
 * Commands joined by {@code |}.
 *
 * @param condition {@code &} to run only after success, {@code |} only after failure, {@code ;} in any case
 * @param stages at least one
 */
record Pipeline(char condition, List<Stage> stages) {}
