package dev.rse.torus.host.source;

import java.util.Map;

/** Loads the classes of one program, which see nothing but themselves and what the allow-list names. */
final class SourceLoader extends ClassLoader {
    private final Map<String, byte[]> classes;

    SourceLoader(Map<String, byte[]> classes) {
        super("program", SourceLoader.class.getClassLoader());
        this.classes = classes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        String internal = name.replace('.', '/');
        synchronized (getClassLoadingLock(name)) {
            byte[] own = classes.get(internal);
            if (own != null) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? defineClass(name, own, 0, own.length) : loaded;
            }
        }
        if (!AllowList.mayLoad(internal)) {
            throw new ClassNotFoundException(name);
        }
        return super.loadClass(name, resolve);
    }
}
