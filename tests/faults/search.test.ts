import { describe, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { no, once, rewrite, whenever } from "@/tests/support/scripted-imap-faults";
import { setVerify } from "./support/connect-mailbox";
import { describeServer, describeStore } from "./support/describe-mailbox";
import { runSync } from "./support/run-sync";
import { appendNumbered, CAPABLE, scriptedMailbox } from "./support/scripted-mailbox";

const SEARCH = /^UID SEARCH/;
/** What the search names of what it should. */
const searchOnly = (keep: (uid: number) => boolean) =>
  whenever(
    SEARCH,
    rewrite(([found = "", ...rest]) => {
      const uids = (found.match(/\d+/g) ?? []).map(Number).filter(keep);
      return [`* SEARCH ${uids.join(" ")}`.trimEnd(), ...rest];
    }),
  );

const countVanished = (mailboxId: number) =>
  db.messagePlace.count({ where: { folder: { mailboxId }, vanishedAt: { not: null } } });

describe("a server that refuses to search", () => {
  it("fails the run, and nothing is taken for deleted", async () => {
    const { mailbox, server, store } = await scriptedMailbox({ mails: 30 });
    await runSync(mailbox);
    server.misbehave(whenever(SEARCH, no("try later")));
    appendNumbered(store, 31, 31);
    expect(await runSync(mailbox)).toMatchObject({ status: "error", error: { code: "imap.protocol" } });
    expect(await countVanished(mailbox.id)).toBe(0);
    server.misbehave(null);
    expect(await runSync(mailbox)).toMatchObject({ status: "success", imported: 1 });
    expect(await describeStore(mailbox.id)).toEqual(describeServer(store));
  });

  it("is asked again when it refused once", async () => {
    const { mailbox } = await scriptedMailbox({ mails: 30, answer: once(SEARCH, no("busy")) });
    expect(await runSync(mailbox)).toMatchObject({ status: "success", imported: 30 });
  });
});

describe("a search that lags behind", () => {
  it.each([
    ["names the half", (uid: number) => uid % 2 === 0],
    ["names nothing", () => false],
    ["misses the newest", (uid: number) => uid < 25],
  ])("and %s loses nothing at the first import", async (_what, keep) => {
    const { mailbox, store } = await scriptedMailbox({ mails: 30, answer: searchOnly(keep) });
    expect(await runSync(mailbox)).toMatchObject({ status: "success", imported: 30 });
    expect(await describeStore(mailbox.id)).toEqual(describeServer(store));
  });

  it.each(["IMAP4rev1", CAPABLE])("and misses what is new loses nothing later (%s)", async (capabilities) => {
    const { mailbox, server, store } = await scriptedMailbox({ mails: 30, capabilities });
    await runSync(mailbox);
    await setVerify(mailbox, false);
    server.misbehave(searchOnly((uid) => uid <= 30));
    appendNumbered(store, 31, 35);
    expect(await runSync(mailbox)).toMatchObject({ status: "success" });
    server.misbehave(null);
    appendNumbered(store, 36, 36);
    await runSync(mailbox);
    await runSync(mailbox);
    expect(await describeStore(mailbox.id)).toEqual(describeServer(store));
  });

  it("never takes mail for deleted that the folder still counts", async () => {
    const { mailbox, server } = await scriptedMailbox({ mails: 30 });
    await runSync(mailbox);
    server.misbehave(searchOnly((uid) => uid > 10));
    await setVerify(mailbox, true);
    expect(await runSync(mailbox)).toMatchObject({ status: "success", imported: 0 });
    expect(await countVanished(mailbox.id)).toBe(0);
  });
});

describe("a server that says more or less than it should", () => {
  it.each([
    [
      "has no UIDNEXT in EXAMINE",
      whenever(
        /^EXAMINE/,
        rewrite((lines) => lines.filter((line) => !line.includes("UIDNEXT"))),
      ),
    ],
    [
      "has none anywhere",
      whenever(
        /^(EXAMINE|STATUS)/,
        rewrite((lines) => lines.flatMap(dropUidNext)),
      ),
    ],
    ["refuses STATUS", whenever(/^STATUS/, no("not here"))],
    [
      "answers STATUS with nothing",
      whenever(
        /^STATUS/,
        rewrite((lines) => lines.slice(-1)),
      ),
    ],
    ["names the last mail for a range beyond it", searchWithLast()],
    [
      "counts one mail too many, always",
      whenever(
        /^(EXAMINE|STATUS)/,
        rewrite((lines) => lines.map(countOneMore)),
      ),
    ],
    [
      "tells of new mail in the middle of an answer",
      whenever(
        /^UID FETCH/,
        rewrite(([first = "", ...rest]) => [first, "* 31 EXISTS", ...rest]),
      ),
    ],
  ])("is synced all the same when it %s", async (_what, answer) => {
    const { mailbox, store } = await scriptedMailbox({ mails: 30, answer });
    expect(await runSync(mailbox)).toMatchObject({ status: "success", imported: 30 });
    await setVerify(mailbox, false);
    appendNumbered(store, 31, 32);
    store.setFlags("INBOX", 7, ["\\Seen"]);
    store.expunge("INBOX", 8);
    expect(await runSync(mailbox)).toMatchObject({ status: "success", imported: 2, duplicates: 0 });
    expect(await describeStore(mailbox.id)).toEqual(describeServer(store));
    expect(await runSync(mailbox)).toMatchObject({ status: "success", imported: 0, duplicates: 0 });
  });
});

function dropUidNext(line: string): string[] {
  if (line.startsWith("* OK [UIDNEXT")) return [];
  return [line.replace(/ UIDNEXT \d+/, "")];
}

/** `31:*` in a folder that ends with 30 means 30:31 (RFC 3501 §9). */
function searchWithLast() {
  return whenever(
    SEARCH,
    rewrite(([found = "", ...rest]) => [found === "* SEARCH" ? "* SEARCH 30" : found, ...rest]),
  );
}

function countOneMore(line: string): string {
  return line
    .replace(/^\* (\d+) EXISTS/, (_all, count) => `* ${Number(count) + 1} EXISTS`)
    .replace(/MESSAGES (\d+)/, (_all, count) => `MESSAGES ${Number(count) + 1}`);
}
