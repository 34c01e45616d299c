import type { Transaction } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { withLargeTexts } from "@/server/db/large-texts";
import type { NewMessage } from "./new-message";
import { searchedText } from "./searched-text";
import { writeSearchDocuments } from "./write-search-documents";

/** Makes messages searchable. */
export async function insertSearchDocuments(tx: Transaction, messages: NewMessage[]): Promise<void> {
  const unwritten = messages.filter(({ document }) => document === null);
  const documents = await writeSearchDocuments(tx, unwritten.map(searchedText));
  for (const [index, message] of unwritten.entries()) message.document = documents[index] ?? "";
  await withLargeTexts((beside) => {
    const rows = messages.map(
      ({ id, companyId, conversationId, document }) =>
        Prisma.sql`(${id}::uuid, ${companyId}::int, ${conversationId}::uuid, ${beside(document ?? "")}::tsvector)`,
    );
    return tx.$executeRaw`
      INSERT INTO "message_search" ("messageId", "companyId", "conversationId", "document") VALUES ${Prisma.join(rows)}`;
  });
}
