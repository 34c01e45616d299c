import { createHash } from "node:crypto";

/** Choices that come out the same for the same seed, in every process. */
export interface Random {
  /** From `min` to `max`, both included. */
  int(min: number, max: number): number;
  pick<T>(list: readonly [T, ...T[]]): T;
  chance(probability: number): boolean;
}

export function createRandom(seed: string): Random {
  let draws = 0;
  const next = () => {
    draws += 1;
    return createHash("sha256").update(`${seed}/${draws}`).digest().readUInt32BE(0) / 2 ** 32;
  };
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    int,
    pick: (list) => list[int(0, list.length - 1)] ?? list[0],
    chance: (probability) => next() < probability,
  };
}
