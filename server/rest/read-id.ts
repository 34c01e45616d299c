import { z } from "zod";
import { AppError } from "@/server/errors";

const MAX_INT4 = 2_147_483_647;

/** The number in a path; what cannot be an id is not found, like one that does not exist. */
export function readNumberId(text: string): number {
  const id = /^[1-9]\d{0,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!(id <= MAX_INT4)) throw new AppError("request.not_found");
  return id;
}

/** The UUID in a path. */
export function readUuid(text: string): string {
  const id = z.uuid().safeParse(text);
  if (!id.success) throw new AppError("request.not_found");
  return id.data;
}
