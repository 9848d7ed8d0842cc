package dev.rse.kernel.file;

import java.util.SortedMap;
import java.util.TreeMap;

/** What a tree of files should do, on Java objects; results are those of {@link FileSystem}, 0 or more for success. */
final class FileTreeModel {
    private final Node root = Node.directory();

    /** A directory if it has entries, else a file. */
    private static final class Node {
        private final SortedMap<String, Node> entries;
        private final StringBuilder content = new StringBuilder();

        private Node(SortedMap<String, Node> entries) {
            this.entries = entries;
        }

        static Node directory() {
            return new Node(new TreeMap<>());
        }

        static Node file() {
            return new Node(null);
        }

        boolean isDirectory() {
            return entries != null;
        }

        boolean holds(Node other) {
            return this == other || (isDirectory() && entries.values().stream().anyMatch(e -> e.holds(other)));
        }
    }

    int makeDirectory(String path) {
        int error = newName(path);
        if (error == 0) {
            parent(path).entries.put(name(path), Node.directory());
        }
        return error;
    }

    int append(String path, String text) {
        Node node = find(path);
        if (node == null) {
            int error = newName(path);
            if (error != 0) {
                return error;
            }
            node = Node.file();
            parent(path).entries.put(name(path), node);
        }
        if (node.isDirectory()) {
            return -Errno.IS_DIRECTORY;
        }
        node.content.append(text);
        return 0;
    }

    int unlink(String path) {
        Node node = find(path);
        if (node == null) {
            return missing(path);
        }
        if (node.isDirectory()) {
            return -Errno.IS_DIRECTORY;
        }
        parent(path).entries.remove(name(path));
        return 0;
    }

    int removeDirectory(String path) {
        Node node = find(path);
        if (node == null) {
            return missing(path);
        }
        if (!node.isDirectory()) {
            return -Errno.NOT_DIRECTORY;
        }
        if (!node.entries.isEmpty()) {
            return -Errno.NOT_EMPTY;
        }
        parent(path).entries.remove(name(path));
        return 0;
    }

    int removeTree(String path) {
        Node node = find(path);
        if (node == null) {
            return missing(path);
        }
        parent(path).entries.remove(name(path));
        return 0;
    }

    int link(String path, String newPath) {
        Node node = find(path);
        if (node == null) {
            return missing(path);
        }
        if (node.isDirectory()) {
            return -Errno.NOT_PERMITTED;
        }
        int error = newName(newPath);
        if (error == 0) {
            parent(newPath).entries.put(name(newPath), node);
        }
        return error;
    }

    int rename(String path, String newPath) {
        Node node = find(path);
        if (node == null) {
            return missing(path);
        }
        Node existing = find(newPath);
        if (existing == node) {
            return 0;
        }
        int error = existing == null ? newName(newPath) : 0;
        if (error != 0) {
            return error;
        }
        if (node.isDirectory() && node.holds(parent(newPath))) {
            return -Errno.INVALID;
        }
        if (existing != null && (existing.isDirectory() || node.isDirectory())) {
            return -Errno.EXISTS;
        }
        parent(path).entries.remove(name(path));
        parent(newPath).entries.put(name(newPath), node);
        return 0;
    }

    /** Every path with the content of its file, in order. */
    String show() {
        StringBuilder shown = new StringBuilder();
        show("", root, shown);
        return shown.toString();
    }

    private static void show(String path, Node node, StringBuilder shown) {
        shown.append(path).append(node.isDirectory() ? "/" : "=" + node.content).append('\n');
        if (node.isDirectory()) {
            node.entries.forEach((name, entry) -> show(path + "/" + name, entry, shown));
        }
    }

    private Node find(String path) {
        Node node = root;
        for (String name : path.substring(1).split("/")) {
            node = node == null || !node.isDirectory() ? null : node.entries.get(name);
        }
        return node;
    }

    private Node parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash == 0 ? root : find(path.substring(0, slash));
    }

    /** Why a path leads nowhere. */
    private int missing(String path) {
        for (int slash = path.indexOf('/', 1); slash > 0; slash = path.indexOf('/', slash + 1)) {
            Node above = find(path.substring(0, slash));
            if (above == null || !above.isDirectory()) {
                return above == null ? -Errno.NO_ENTRY : -Errno.NOT_DIRECTORY;
            }
        }
        return -Errno.NO_ENTRY;
    }

    private int newName(String path) {
        Node parent = parent(path);
        if (parent == null || !parent.isDirectory()) {
            return missing(path);
        }
        return parent.entries.containsKey(name(path)) ? -Errno.EXISTS : 0;
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
