/**
 * Files, in layers: frames hold {@link dev.rse.kernel.file.FileData}, which belongs to {@link dev.rse.kernel.file.Inodes};
 * directories are inodes whose data are {@link dev.rse.kernel.file.Directories entries};
 * {@link dev.rse.kernel.file.Paths} walk them; {@link dev.rse.kernel.file.FileSystem} makes and removes names; and processes
 * see all of it, pipes and devices through {@link dev.rse.kernel.file.Descriptors}.
 */
package dev.rse.kernel.file;
