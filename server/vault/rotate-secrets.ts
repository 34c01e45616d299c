import { type KeyRing, keyRing } from "./key-ring";
import { rotateColumn, type UnopenableSecret } from "./rotate-column";
import { SEALED_COLUMNS } from "./sealed-columns";
import { countByKey } from "./sealed-rows";

/** What became of all secrets. */
export interface Rotation {
  firstKey: string;
  reencrypted: number;
  unopenable: UnopenableSecret[];
  /** How many secrets each key encrypts now: those of the ring, and any that the ring lacks. */
  secretsByKey: Map<string, number>;
  /** The keys that are not in the ring. */
  missingKeys: string[];
  /** Broken off by `signal`: the rest stands as it did, and the next rotation goes on with it. */
  interrupted: boolean;
}

/**
 * Encrypts every secret anew that is not encrypted with the first key of the ring, while Lokario works. A secret that is
 * changed meanwhile stays as it was changed.
 */
export async function rotateSecrets(signal?: AbortSignal, ring: KeyRing = keyRing()): Promise<Rotation> {
  const keys = [...ring.keys()];
  const rotation: Rotation = {
    firstKey: keys[0] ?? "",
    reencrypted: 0,
    unopenable: [],
    secretsByKey: new Map(keys.map((id) => [id, 0])),
    missingKeys: [],
    interrupted: false,
  };
  for (const column of SEALED_COLUMNS) {
    const { reencrypted, unopenable } = await rotateColumn(column, ring, signal);
    rotation.reencrypted += reencrypted;
    rotation.unopenable.push(...unopenable);
  }
  for (const { keyId, secrets } of (await Promise.all(SEALED_COLUMNS.map(countByKey))).flat()) {
    rotation.secretsByKey.set(keyId, (rotation.secretsByKey.get(keyId) ?? 0) + secrets);
  }
  rotation.missingKeys = [...rotation.secretsByKey.keys()].filter((id) => !ring.has(id));
  return { ...rotation, interrupted: signal?.aborted ?? false };
}
