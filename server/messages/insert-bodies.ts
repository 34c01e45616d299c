import type { Transaction } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { withLargeTexts } from "@/server/db/large-texts";
import type { NewMessage } from "./new-message";

/** Inserts the text and HTML of messages: values of their own, since JSON would be written and read for nothing. */
export async function insertBodies(tx: Transaction, messages: NewMessage[]): Promise<void> {
  await withLargeTexts((beside) => {
    const rows = messages.map(
      ({ id, text, html, truncated }) =>
        Prisma.sql`(${id}::uuid, ${beside(text)}, ${html && beside(html)}, ${truncated}::boolean)`,
    );
    return tx.$executeRaw`INSERT INTO "message_body" ("messageId", "text", "html", "truncated") VALUES ${Prisma.join(rows)}`;
  });
}
