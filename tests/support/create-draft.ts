import { randomUUID } from "node:crypto";
import { db } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";

/** A draft as a row, to somebody, with a few words. */
export function createDraft(
  { id: mailboxId, companyId }: { id: number; companyId: number },
  data: Partial<Prisma.DraftUncheckedCreateInput> = {},
) {
  return db.draft.create({
    data: {
      id: randomUUID(),
      companyId,
      mailboxId,
      kind: "NEW",
      to: [{ name: "Marie Durand", address: "marie@client.test" }],
      cc: [],
      bcc: [],
      subject: "Devis cuisine",
      text: "Bonjour Marie,",
      quote: "",
      ...data,
    },
  });
}
