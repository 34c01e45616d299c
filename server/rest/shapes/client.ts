import { z } from "zod";
import { Instant } from "./values";

export const ClientSummary = z
  .object({
    id: z.int32(),
    name: z.string(),
    organisation: z.string(),
    phone: z.string(),
    addresses: z.array(z.string()),
    messageCount: z.int(),
    lastExchangeAt: Instant.nullable(),
  })
  .meta({ id: "ClientSummary" });

export const Client = ClientSummary.extend({ notes: z.string() }).meta({ id: "Client" });
