import { z } from "zod";
import type { SerializedError } from "./model";

const Shape = z.object({ name: z.string().optional(), message: z.string().optional(), error: z.string().optional() });

/** Keeps of an error what may be stored and shown: a message holds a code; stacks and causes may hold anything. */
export function serializeError(error: unknown): SerializedError {
  const parsed = Shape.safeParse(error);
  if (!parsed.success) return { name: "Error", message: String(error) };
  const { name, message, error: text } = parsed.data;
  return { name: name || "Error", message: message || text || "Unknown error" };
}
