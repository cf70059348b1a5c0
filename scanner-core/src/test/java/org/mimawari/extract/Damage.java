package org.mimawari.extract;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Ways in which a file comes to harm, the same at each run. */
public enum Damage {
    WHOLE {
        @Override
        public byte[] applied(byte[] bytes) {
            return bytes;
        }
    },
    HALVED {
        @Override
        public byte[] applied(byte[] bytes) {
            return Arrays.copyOf(bytes, bytes.length / 2);
        }
    },
    CHANGED {
        @Override
        public byte[] applied(byte[] bytes) {
            byte[] changed = bytes.clone();
            SplittableRandom random = new SplittableRandom(bytes.length);
            for (int i = 0; i < 1 + bytes.length / 500; i++) {
                changed[random.nextInt(Math.max(1, bytes.length))] = (byte) random.nextInt();
            }
            return changed;
        }
    };

    public abstract byte[] applied(byte[] bytes);
}
