import { expect, test } from "vitest";
import { keepOrder, orderMailboxes } from "./order-mailboxes";

const mailbox = (id: number, name: string, state: string) => ({ id, name, state });
const names = (mailboxes: { name: string }[]) => mailboxes.map(({ name }) => name);

test("mailboxes with an error come first, then partial ones, then by name", () => {
  const mailboxes = [
    mailbox(1, "Éclairage", "synced"),
    mailbox(2, "Devis", "synced"),
    mailbox(3, "Support", "partial"),
    mailbox(4, "Ventes", "error"),
  ];
  expect(names(orderMailboxes(mailboxes))).toEqual(["Ventes", "Support", "Devis", "Éclairage"]);
});

test("a mailbox that breaks while the list is open stays where it is", () => {
  const mailboxes = [mailbox(1, "Accueil", "synced"), mailbox(2, "Ventes", "error"), mailbox(3, "Neuve", "pending")];
  expect(names(keepOrder(mailboxes, [1, 2]))).toEqual(["Accueil", "Ventes", "Neuve"]);
});
