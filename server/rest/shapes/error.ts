import { z } from "zod";

const Detail = z.record(z.string(), z.union([z.string(), z.number()]));

/** Why a mailbox or a mail is not well. */
export const Trouble = z.object({ code: z.string(), detail: Detail }).meta({ id: "Trouble" });

/** The same with words for programmers. */
export const RestErrorShape = z
  .object({ code: z.string(), message: z.string(), field: z.string().optional(), detail: Detail.optional() })
  .meta({ id: "Error" });

/** The body of every answer of 400 and above. */
export const Refusal = z.object({ error: RestErrorShape }).meta({ id: "Refusal" });
