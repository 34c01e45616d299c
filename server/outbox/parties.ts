import { z } from "zod";

/** Names and addresses as a JSON column keeps them. */
export const PARTIES = z.array(z.object({ name: z.string(), address: z.string() })).catch([]);
