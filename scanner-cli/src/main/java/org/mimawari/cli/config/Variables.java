package org.mimawari.cli.config;

import java.util.Map;

/** Puts environment variables into values, where a dollar sign is followed by their name in braces; two dollar signs stand for one. */
final class Variables {
    private final Map<String, String> environment;

    Variables(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** One pass: what a variable holds is not looked at again. */
    String fill(String text) throws Wrong {
        if (!text.contains("${")) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (text.startsWith("$${", at)) {
                out.append("${");
                at += 3;
            } else if (text.startsWith("${", at)) {
                int end = text.indexOf('}', at);
                out.append(valueOf(end < 0 ? "" : text.substring(at + 2, end)));
                at = end + 1;
            } else {
                out.append(text.charAt(at));
                at++;
            }
        }
        return out.toString();
    }

    private String valueOf(String name) throws Wrong {
        if (!isName(name)) {
            throw new Wrong("wrong.variable-name");
        }
        String value = environment.get(name);
        if (value == null) {
            throw new Wrong("wrong.variable-missing", name);
        }
        return value;
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && !Character.isDigit(name.charAt(0))
                && name.chars().allMatch(c -> c == '_' || c < 128 && Character.isLetterOrDigit(c));
    }
}
