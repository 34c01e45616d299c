import { expect, it } from "vitest";
import { createCompany } from "@/tests/support/company";
import { createStoredMailbox, storeMail } from "@/tests/support/store-mail";
import { getPrintedConversation } from "./get-printed-conversation";
import type { PrintedMessage } from "./views";

it("holds every body whole, and of HTML only what is safe", async () => {
  const { member, companyId } = await createCompany();
  const mailbox = await createStoredMailbox(companyId);
  const [first] = await storeMail(mailbox, [{ messageId: "print@x.test", text: "x".repeat(200_002) }]);
  await storeMail(mailbox, [
    { inReplyTo: "print@x.test", html: '<p onclick="x()">Oui</p><img src="https://pixel.test/a.gif">' },
  ]);
  const id = first?.conversationId ?? "";
  const { messages } = await getPrintedConversation(member, id, "https://lokario.test");
  const printed: PrintedMessage[] = [];
  for await (const message of messages) printed.push(message);
  expect(printed[0]?.text).toHaveLength(200_002);
  expect(printed[1]?.html).toBe('<p>Oui</p><img data-remote-src="https://pixel.test/a.gif" />');
  const { owner } = await createCompany("Autre");
  await expect(getPrintedConversation(owner, id, "https://lokario.test")).rejects.toThrow("request.not_found");
});
