package org.mimawari.architecture;

import java.util.List;

/**
 * One row of the table of directions: the packages that {@code user} stands for may use themselves and {@code used}.
 *
 * <p>Names are relative to the root package; "gather.." is a package with all below it, "check" that package alone.
 */
record Row(String user, List<String> used) {
    Row {
        used = List.copyOf(used);
    }

    static Row of(String user, String... used) {
        return new Row(user, List.of(used));
    }

    static boolean matches(String pattern, String packageName) {
        if (!pattern.endsWith("..")) {
            return packageName.equals(pattern);
        }
        String top = pattern.substring(0, pattern.length() - 2);
        return packageName.equals(top) || packageName.startsWith(top + ".");
    }

    boolean isAbout(String packageName) {
        return matches(user, packageName);
    }

    boolean allows(String packageName) {
        return isAbout(packageName) || used.stream().anyMatch(pattern -> matches(pattern, packageName));
    }
}
