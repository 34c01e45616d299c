import { z } from "zod";
import { RestErrorShape } from "./error";
import { Instant } from "./values";

/** A mail that could not be imported. */
export const Quarantined = z
  .object({
    id: z.int32(),
    from: z.string(),
    subject: z.string(),
    folder: z.string(),
    specialUse: z.string().nullable(),
    receivedAt: Instant.nullable(),
    size: z.int().nullable(),
    quarantinedAt: Instant,
    error: RestErrorShape,
    tries: z.int(),
    retrying: z.boolean(),
    onServer: z.boolean(),
    folderSynced: z.boolean(),
    hasOriginal: z.boolean(),
  })
  .meta({ id: "Quarantined" });
