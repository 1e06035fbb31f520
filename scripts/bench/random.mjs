/**
 * Numbers that look random and are the same in every run (a linear congruential generator).
 * @param {number} seed
 */
export function randomOf(seed) {
  let state = (seed * 2654435761 + 1) >>> 0;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return {
    /**
     * A whole number from `low` to `high`, both included.
     * @param {number} low
     * @param {number} high
     */
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    /**
     * @template T
     * @param {readonly T[]} list
     * @returns {T}
     */
    pick: (list) => /** @type {T} */ (list[Math.floor(next() * list.length)]),
  };
}

/** @typedef {ReturnType<typeof randomOf>} Random */
