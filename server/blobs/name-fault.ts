import { AppError } from "@/server/errors";

/** Runs a store's work: whatever goes wrong there (full disk, unreachable bucket) is `storage.unavailable`. */
export async function nameFault<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new AppError("storage.unavailable", { cause: error });
  }
}
