import type { Transaction } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { withLargeTexts } from "@/server/db/large-texts";
import type { NewMessage } from "./new-message";
import { writeSearchDocuments } from "./write-search-documents";

/** PostgreSQL refuses a tsvector over 1 MB; this much text stays well below, whatever the words. */
const MAX_SEARCHED = 150_000;

/** Makes messages searchable by subject, people, file names and text. */
export async function insertSearchDocuments(tx: Transaction, messages: NewMessage[]): Promise<void> {
  const documents = await writeSearchDocuments(tx, messages.map(searchedText));
  await withLargeTexts((beside) => {
    const rows = messages.map(
      ({ id, companyId }, index) =>
        Prisma.sql`(${id}::uuid, ${companyId}::int, ${beside(documents[index] ?? "")}::tsvector)`,
    );
    return tx.$executeRaw`INSERT INTO "message_search" ("messageId", "companyId", "document") VALUES ${Prisma.join(rows)}`;
  });
}

function searchedText(message: NewMessage): string {
  const people = [{ name: message.fromName, address: message.fromAddress }, ...message.to, ...message.cc];
  return [
    message.subject,
    ...people.slice(0, 50).flatMap(({ name, address }) => [name, ...addressWords(address)]),
    ...message.attachments.map((attachment) => attachment.filename),
    message.text,
  ]
    .join("\n")
    .slice(0, MAX_SEARCHED)
    .toWellFormed();
}

/** An address is one word for PostgreSQL: its domain and the words in it are added, so that they are found too. */
function addressWords(address: string): string[] {
  return [address, address.replace("@", " "), address.replace(/[@.]/g, " ")];
}
