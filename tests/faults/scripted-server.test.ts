import { afterEach, expect, it } from "vitest";
import { type ScriptedImap, startScriptedImap } from "@/tests/support/scripted-imap";
import { ScriptedStore } from "@/tests/support/scripted-imap-store";
import { connectFaulty, setVerify } from "./support/connect-mailbox";
import { describeServer, describeStore } from "./support/describe-mailbox";
import { numberedMail } from "./support/numbered-mail";
import { runSync } from "./support/run-sync";

let server: ScriptedImap | undefined;
afterEach(() => server?.stop());

it.each(["IMAP4rev1", "IMAP4rev1 ENABLE CONDSTORE", "IMAP4rev1 ENABLE CONDSTORE QRESYNC"])(
  "ends with server and store equal, on a server that behaves (%s)",
  async (capabilities) => {
    const store = new ScriptedStore();
    store.createFolder("Sent", "\\Sent");
    for (let number = 1; number <= 30; number += 1) store.append("INBOX", numberedMail(number));
    server = await startScriptedImap({ store, capabilities });
    const mailbox = await connectFaulty(server);
    expect(await runSync(mailbox)).toMatchObject({ status: "success", imported: 30 });
    expect(await describeStore(mailbox.id)).toEqual(describeServer(store));

    store.setFlags("INBOX", 3, ["\\Seen"]);
    store.expunge("INBOX", 4);
    store.move("INBOX", 5, "Sent");
    store.append("INBOX", numberedMail(31));
    await setVerify(mailbox, false);
    expect(await runSync(mailbox)).toMatchObject({ status: "success", imported: 1, duplicates: 1 });
    expect(await describeStore(mailbox.id)).toEqual(describeServer(store));
  },
);
