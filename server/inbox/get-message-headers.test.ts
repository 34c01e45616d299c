import { expect, test } from "vitest";
import { db } from "@/server/db/client";
import { createCompany } from "@/tests/support/company";
import { deliver } from "@/tests/support/deliver";
import { imapUser } from "@/tests/support/imap-user";
import { connectAccount, syncNow } from "@/tests/support/sync";
import { getMessageHeaders } from "./get-message-headers";

test("reads every field of the original, in order, and nothing of the body", async () => {
  const { owner } = await createCompany();
  const user = imapUser("headers");
  const mailboxId = await connectAccount(owner, user);
  const header =
    "Received: from a\r\n\tby b\r\nReceived: from b\r\nSubject: =?utf-8?q?=C3=89t=C3=A9?=\r\nFrom: a@b.test";
  deliver(user, `${header}\r\n\r\nX-Body: no\r\n${"x".repeat(500_000)}`);
  await syncNow(owner, mailboxId);
  const { id } = await db.message.findFirstOrThrow({ where: { companyId: owner.companyId } });
  const fields = await getMessageHeaders(owner, id);
  expect(fields.filter(({ name }) => name !== "return-path" && name !== "delivered-to")).toEqual([
    { name: "received", value: "from a by b" },
    { name: "received", value: "from b" },
    { name: "subject", value: "Été" },
    { name: "from", value: "a@b.test" },
  ]);
  const { member } = await createCompany("Autre");
  await expect(getMessageHeaders(member, id)).rejects.toThrow("request.not_found");
});
