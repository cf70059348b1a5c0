package org.mimawari.settings;

/**
 * A pattern of paths: {@code *} stands for any characters but the slash, {@code **} for any characters, all else for itself.
 * Matches the whole path with its query. Linear in the length of the path for one {@code **}; never exponential.
 */
final class PathGlob {
    private final String glob;

    PathGlob(String glob) {
        this.glob = glob;
    }

    boolean matches(String path) {
        boolean[] reached = new boolean[path.length() + 1];
        reached[0] = true;
        for (int at = 0; at < glob.length(); at++) {
            if (glob.charAt(at) != '*') {
                step(reached, path, glob.charAt(at));
                continue;
            }
            boolean deep = at + 1 < glob.length() && glob.charAt(at + 1) == '*';
            spread(reached, path, deep);
            if (deep) {
                at++;
            }
        }
        return reached[path.length()];
    }

    private static void step(boolean[] reached, String path, char wanted) {
        for (int end = path.length(); end > 0; end--) {
            reached[end] = reached[end - 1] && path.charAt(end - 1) == wanted;
        }
        reached[0] = false;
    }

    private static void spread(boolean[] reached, String path, boolean overSlashes) {
        for (int end = 1; end <= path.length(); end++) {
            boolean crosses = overSlashes || path.charAt(end - 1) != '/';
            reached[end] = reached[end] || (reached[end - 1] && crosses);
        }
    }
}
