import { afterEach, expect, it } from "vitest";
import { imapUser } from "@/tests/support/imap-user";
import { type ScriptedImap, startScriptedImap } from "@/tests/support/scripted-imap";
import { bye, hangUpAfter, no, whenever } from "@/tests/support/scripted-imap-faults";
import { openSession } from "./open-session";

let server: ScriptedImap | undefined;
afterEach(() => server?.stop());

it.each([
  ["hangs up", hangUpAfter(0), "imap.connection_lost"],
  ["says goodbye", bye("Too many simultaneous connections"), "imap.too_many_connections"],
])("a server that %s when it is asked for a sign of life gives none", async (_what, fault, code) => {
  server = await startScriptedImap({ answer: whenever(/^NOOP/, fault) });
  const session = await openSession({ ...imapUser(), host: "localhost", port: server.port });
  await expect(session.line.check()).rejects.toMatchObject({ code });
  expect(session.line.isOpen()).toBe(false);
});

it("a server that refuses NOOP is alive all the same", async () => {
  server = await startScriptedImap({ answer: whenever(/^NOOP/, no("not now")) });
  const session = await openSession({ ...imapUser(), host: "localhost", port: server.port });
  await session.line.check();
  expect(session.line.isOpen()).toBe(true);
  await session.close();
});
