import { afterEach, describe, expect, it } from "vitest";
import { imapUser } from "@/tests/support/imap-user";
import { type ScriptedImap, startScriptedImap } from "@/tests/support/scripted-imap";
import { openSession } from "./open-session";

const MAIL = "Subject: a\r\n\r\nbonjour";
const literal = (text: string) => `{${text.length}}\r\n${text}`;
const ROW = (uid: number) =>
  `* ${uid} FETCH (UID ${uid} FLAGS () INTERNALDATE "01-Jun-2026 10:00:00 +0200" RFC822.SIZE ${MAIL.length} BODYSTRUCTURE ("text" "plain" NIL NIL NIL "7bit" 7 1))`;
const BODY = (uid: number) => `* ${uid} FETCH (UID ${uid} BODY[] ${literal(MAIL)})`;

let server: ScriptedImap | undefined;
afterEach(() => server?.stop());

/** A server that answers FETCH with these lines: first the rows, then the bodies. */
async function fetchFrom(rows: string[], bodies: string[] | null) {
  server = await startScriptedImap({
    answer: ({ tag, line }) => {
      if (!line.startsWith("UID FETCH")) return undefined;
      if (line.includes("BODYSTRUCTURE")) return [...rows, `${tag} OK done`];
      return bodies && [...bodies, `${tag} OK done`];
    },
  });
  const session = await openSession({ ...imapUser(), host: "localhost", port: server.port, useTls: true });
  try {
    await session.openFolder("INBOX");
    return await session.fetchMessages([1, 2, 3]);
  } finally {
    await session.close();
  }
}

describe("fetchMessages, when the server's answer is broken", () => {
  it("reports a message as missing that the server leaves out of the bodies", async () => {
    const { messages, missing } = await fetchFrom([ROW(1), ROW(2), ROW(3)], [BODY(1), BODY(3)]);
    expect([messages.map((message) => message.uid), missing]).toEqual([[1, 3], [2]]);
  });

  it.each([
    ["has no size", '* 2 FETCH (UID 2 FLAGS () INTERNALDATE "01-Jun-2026 10:00:00 +0200")'],
    ["is cut short", "* 2 FETCH (UID 2 FLAGS ("],
    ["has no UID", `* 2 FETCH (FLAGS () RFC822.SIZE ${MAIL.length})`],
  ])("reports a message as missing whose line %s", async (_flaw, line) => {
    const { messages, missing } = await fetchFrom([ROW(1), line, ROW(3)], [BODY(1), BODY(3)]);
    expect([messages.map((message) => message.uid), missing]).toEqual([[1, 3], [2]]);
  });

  it("is not confused by news about other messages", async () => {
    const news = ["* 9 FETCH (UID 9 FLAGS (\\Seen))", "* 2 FETCH (FLAGS (\\Seen))", "* 4 EXISTS"];
    const { messages, missing } = await fetchFrom(
      [ROW(1), ...news, ROW(2), ROW(3)],
      [BODY(1), BODY(2), ...news, BODY(3)],
    );
    expect([messages.map((message) => message.uid), missing]).toEqual([[1, 2, 3], []]);
  });

  it("reads a message whose structure is NIL", async () => {
    const row = ROW(2).replace(/BODYSTRUCTURE \(.*\)\)$/, "BODYSTRUCTURE NIL)");
    const { messages } = await fetchFrom([row], [BODY(2)]);
    expect(messages[0]).toMatchObject({ uid: 2, attachments: [{ part: "", filename: "message.eml" }] });
    expect(messages[0]?.source.toString()).toBe(MAIL);
  });

  it("gives an unreadable INTERNALDATE as the epoch, not as now", async () => {
    const { messages } = await fetchFrom([ROW(1).replace("Jun", "Xyz")], [BODY(1)]);
    expect(messages[0]?.internalDate.getTime()).toBe(0);
  });

  it("fails as a lost connection when the server hangs up before the bodies", async () => {
    await expect(fetchFrom([ROW(1)], null)).rejects.toMatchObject({ code: "imap.connection_lost" });
  });

  it("refuses a literal that no memory would hold", async () => {
    const bodies = ["* 1 FETCH (UID 1 BODY[] {9999999999}"];
    await expect(fetchFrom([ROW(1)], bodies)).rejects.toMatchObject({ code: "imap.protocol" });
  });
});
