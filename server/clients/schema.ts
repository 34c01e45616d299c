import { z } from "zod";
import { cleanText } from "@/server/db/clean-text";

const rowId = z.int32().positive();

function text(max: number) {
  return z
    .string()
    .trim()
    .max(max)
    .transform((value) => cleanText(value, max));
}

/** Wider than most forms allow: whoever can write to us can be a client. */
export const ADDRESS = /^[^\s@"<>,;\p{Cc}]{1,64}@[^\s@"<>,;\p{Cc}]+\.[^\s@"<>,;.\p{Cc}]{2,}$/u;

/** Compared as the mail room stores correspondents: trimmed and lower-cased. */
const ClientAddress = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email({ pattern: ADDRESS }).max(254));

/** The fields of the « Nouveau client » dialog. */
export const ClientInput = z.object({
  name: text(120).pipe(z.string().min(1)),
  addresses: z
    .array(ClientAddress)
    .max(50)
    .default([])
    .transform((addresses) => [...new Set(addresses)]),
  phone: text(40).default(""),
  organisation: text(120).default(""),
  notes: text(5000).default(""),
});

export const UpdateClient = ClientInput.extend({ id: rowId });

export const ClientRef = z.object({ id: rowId });

export const ListClients = z.object({
  q: text(120).optional(),
  sort: z.enum(["name", "lastExchange"]).default("name"),
  // Not « direction »: tRPC puts its own under that name into the input of an infinite query.
  order: z.enum(["asc", "desc"]).optional(),
  /** `nextCursor` of the page before. */
  cursor: z.string().max(600).nullish(),
  limit: z.number().int().min(1).max(100).default(50),
});

export const ListExchanges = z.object({
  id: rowId,
  mailboxId: rowId.optional(),
  cursor: z.string().max(600).nullish(),
  limit: z.number().int().min(1).max(100).default(30),
});

export type ClientInput = z.infer<typeof ClientInput>;
export type UpdateClient = z.infer<typeof UpdateClient>;
export type ListClients = z.input<typeof ListClients>;
export type ListExchanges = z.input<typeof ListExchanges>;
