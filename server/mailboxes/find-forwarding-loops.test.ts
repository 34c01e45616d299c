import { expect, test } from "vitest";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { createCompany } from "@/tests/support/company";
import { createStoredMailbox, type StoredMailbox, storeMail } from "@/tests/support/store-mail";
import { findForwardingLoops } from "./find-forwarding-loops";

const mailTo = (address: string, count: number, receivedAt = new Date()) =>
  Array.from({ length: count }, (_, i) => ({ to: [{ name: "", address }], subject: `${address} ${i}`, receivedAt }));

async function twoMailboxes(): Promise<{ owner: Viewer; one: StoredMailbox; other: StoredMailbox }> {
  const { owner } = await createCompany();
  const one = await createStoredMailbox(owner.companyId, "Boutique");
  const other = await createStoredMailbox(owner.companyId, "Atelier");
  return { owner, one, other };
}

test("two mailboxes that hold each other's mail are a loop, seen from either", async () => {
  const { owner, one, other } = await twoMailboxes();
  await storeMail(one, [...mailTo(other.address.toUpperCase(), 3), ...mailTo(one.address, 2)]);
  await storeMail(other, mailTo(one.address, 3));
  expect(await findForwardingLoops(owner, one.id)).toEqual([
    { id: other.id, name: "Atelier", emailAddress: other.address },
  ]);
  expect(await findForwardingLoops(owner, other.id)).toEqual([
    { id: one.id, name: "Boutique", emailAddress: one.address },
  ]);
});

test("one that forwards to another is none", async () => {
  const { owner, one, other } = await twoMailboxes();
  await storeMail(one, mailTo(other.address, 20));
  expect(await findForwardingLoops(owner, one.id)).toEqual([]);
  expect(await findForwardingLoops(owner, other.id)).toEqual([]);
});

test("a few blind copies, old mail, or mail that was written to both is none", async () => {
  const { owner, one, other } = await twoMailboxes();
  await storeMail(other, mailTo(one.address, 5));
  await storeMail(one, mailTo(other.address, 2));
  await storeMail(one, mailTo(other.address, 9, new Date(Date.now() - 40 * 86_400_000)));
  await storeMail(
    one,
    mailTo(other.address, 9).map((mail) => ({ ...mail, subject: "à tous", cc: [{ name: "", address: one.address }] })),
  );
  expect(await findForwardingLoops(owner, one.id)).toEqual([]);
});

test("one account that is connected by two names is none", async () => {
  const { owner, one, other } = await twoMailboxes();
  await storeMail(one, [...mailTo(one.address, 3), ...mailTo(other.address, 3)]);
  const places = await db.messagePlace.findMany({ where: { folderId: one.folderIds.INBOX } });
  await db.messagePlace.createMany({ data: places.map((place) => ({ ...place, folderId: other.folderIds.INBOX })) });
  expect(await findForwardingLoops(owner, one.id)).toEqual([]);
});

test("a disconnected mailbox and another company's are out of it", async () => {
  const { owner, one, other } = await twoMailboxes();
  await storeMail(one, mailTo(other.address, 3));
  await storeMail(other, mailTo(one.address, 3));
  const stranger = (await createCompany()).owner;
  await expect(findForwardingLoops(stranger, one.id)).rejects.toMatchObject({ code: "request.not_found" });
  await db.mailbox.update({ where: { id: other.id }, data: { deletedAt: new Date() } });
  expect(await findForwardingLoops(owner, one.id)).toEqual([]);
});
