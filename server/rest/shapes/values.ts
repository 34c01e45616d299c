import { z } from "zod";

/** A moment; JSON has it as an ISO 8601 text in UTC. */
export const Instant = z.date();

/** The id of a row in a path. Strict, so that `1e3` and `0x1` are no other spelling of it. */
export const RowId = z
  .string()
  .regex(/^[1-9]\d{0,9}$/)
  .transform(Number)
  .pipe(z.int32().positive());

/** The same in a query, where a wrong one is an invalid request. */
export const RowIdInQuery = z.coerce.number().pipe(z.int32().positive());

export const Flag = z.stringbool({ truthy: ["true", "1"], falsy: ["false", "0"] });

export const Named = z.object({ id: z.int32(), name: z.string() }).meta({ id: "Named" });

export const MailAddress = z.object({ name: z.string(), address: z.string() }).meta({ id: "MailAddress" });

/** Where a page ended, in `nextCursor` of its answer. */
export const Cursor = z.string().min(1).max(600).optional();

export const NextCursor = z.string().nullable();

export function pageSize(max: number, otherwise = 50) {
  return z.coerce.number().pipe(z.int().min(1).max(max)).default(otherwise);
}
