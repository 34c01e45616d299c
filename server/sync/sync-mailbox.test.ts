import { readdirSync, rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { closeConnections } from "@/server/connections/lanes";
import { db } from "@/server/db/client";
import { createCompany } from "@/tests/support/company";
import { deliver } from "@/tests/support/deliver";
import { imapUser } from "@/tests/support/imap-user";
import { buildMail, buildMails } from "@/tests/support/mail";
import { mailboxForEachTest } from "@/tests/support/mailbox-for-each-test";
import { connectAccount, syncNow } from "@/tests/support/sync";
import { closeRun } from "./close-run";
import { connectRun } from "./connect-run";
import { failRun } from "./fail-run";
import { importSlice } from "./import-slice";
import { openRun } from "./open-run";
import { requestSync } from "./request-sync";
import { waitForRun } from "./wait-for-run";

const mailbox = mailboxForEachTest("sync");

const sync = (id = mailbox.id) => syncNow(mailbox.owner, id);

const listMessages = (id = mailbox.id) =>
  db.message.findMany({
    where: { places: { some: { folder: { mailboxId: id } } } },
    orderBy: { receivedAt: "asc" },
    include: { body: true, attachments: true, places: true },
  });

describe("a sync", () => {
  it("imports every message once, and nothing the second time", async () => {
    deliver(mailbox.user, buildMails(30));
    expect(await sync()).toMatchObject({ status: "success", imported: 30, duplicates: 0 });
    expect(await sync()).toMatchObject({ status: "success", imported: 0, duplicates: 0 });
    expect(await listMessages()).toHaveLength(30);
  });

  it("brings mail that arrived since, and mail that arrives while it runs", async () => {
    deliver(mailbox.user, buildMails(40));
    const { runId } = await requestSync(mailbox.owner, mailbox.id, "MANUAL");
    await openRun(runId);
    await connectRun(runId, 0);
    await importSlice(runId, 0);
    deliver(mailbox.user, buildMail({ subject: "Pendant la synchronisation" }));
    while (!(await importSlice(runId, 0)).done);
    await closeRun(runId, 0);
    deliver(mailbox.user, buildMail({ subject: "Après" }));
    await sync();
    const subjects = (await listMessages()).map((message) => message.subject);
    expect(subjects).toHaveLength(42);
    expect(subjects).toEqual(expect.arrayContaining(["Pendant la synchronisation", "Après"]));
  });

  it("leaves the server as it was: nothing is marked as read", async () => {
    deliver(mailbox.user, buildMails(3));
    await sync();
    const maildir = `${mailbox.user.home}/Maildir`;
    const names = [...readdirSync(`${maildir}/new`), ...readdirSync(`${maildir}/cur`)];
    expect(names).toHaveLength(3);
    expect(names.filter((name) => /:2,.*S/.test(name))).toEqual([]);
    expect((await listMessages()).every((message) => !message.seen)).toBe(true);
  });

  it("joins the run that is under way instead of starting a second", async () => {
    const both = await Promise.all([
      requestSync(mailbox.owner, mailbox.id, "MANUAL"),
      requestSync(mailbox.owner, mailbox.id, "API"),
    ]);
    expect(new Set(both.map((run) => run.runId)).size).toBe(1);
    expect(both.map((run) => run.joined).sort()).toEqual([false, true]);
    await failRun(both[0].runId, "sync.cancelled");
  });

  it("keeps two messages that share a Message-ID, and two that have none", async () => {
    deliver(mailbox.user, [
      buildMail({ messageId: "same@client.test", text: "Première version" }),
      buildMail({ messageId: "same@client.test", text: "Seconde version" }),
      buildMail({ messageId: null, text: "Sans identifiant, un" }),
      buildMail({ messageId: null, text: "Sans identifiant, deux" }),
    ]);
    expect(await sync()).toMatchObject({ imported: 4, duplicates: 0 });
    const without = (await listMessages()).filter((message) => message.messageId === null);
    expect(without.every((message) => message.externalId.startsWith("sha256:"))).toBe(true);
  });

  it("stores the same mail of two mailboxes as one message with two places", async () => {
    const other = imapUser("autre");
    const otherId = await connectAccount(mailbox.owner, other);
    const mail = buildMail({
      subject: "Aux deux boîtes",
      attachments: [{ content: "x", contentType: "text/csv", filename: "a.csv" }],
    });
    deliver(mailbox.user, mail);
    deliver(other, mail);
    await sync();
    expect(await sync(otherId)).toMatchObject({ imported: 0, duplicates: 1 });
    const [message] = await listMessages(otherId);
    expect(message?.places).toHaveLength(2);
    const boxes = await db.conversationMailbox.findMany({ where: { conversationId: message?.conversationId } });
    expect(boxes.map((box) => box.mailboxId).sort()).toEqual([mailbox.id, otherId].sort());
  });

  it("matches stored mail again when the server changes UIDVALIDITY", async () => {
    deliver(mailbox.user, [...buildMails(5), buildMail({ messageId: null, subject: "Sans identifiant" })]);
    await sync();
    // A server may number anew between two connections, not under one that has the folder open.
    await closeConnections(mailbox.id);
    rmSync(`${mailbox.user.home}/Maildir/dovecot-uidlist`);
    for (const name of readdirSync(`${mailbox.user.home}/Maildir`)) {
      if (name.startsWith("dovecot.index")) rmSync(`${mailbox.user.home}/Maildir/${name}`);
    }
    // The new one is the time, in seconds: it might be the old one again.
    await db.folder.updateMany({ where: { mailboxId: mailbox.id }, data: { uidValidity: 1n } });
    await db.messagePlace.updateMany({ where: { folder: { mailboxId: mailbox.id } }, data: { uidValidity: 1n } });
    // Only what has no Message-ID is read again.
    expect(await sync()).toMatchObject({ status: "success", imported: 0, duplicates: 1 });
    const places = (await listMessages()).flatMap((message) => message.places);
    expect(places.filter((place) => place.vanishedAt === null && place.uidValidity !== 1n)).toHaveLength(6);
    expect(places.filter((place) => place.vanishedAt !== null)).toHaveLength(1);
  });

  it("goes on where a killed worker stopped, and refuses what that worker still writes", async () => {
    deliver(mailbox.user, buildMails(60));
    const { runId } = await requestSync(mailbox.owner, mailbox.id, "MANUAL");
    await openRun(runId);
    await connectRun(runId, 0);
    await Promise.allSettled([importSlice(runId, 0), importSlice(runId, 1)]);
    while (!(await importSlice(runId, 2)).done);
    await closeRun(runId, 0);
    expect(await listMessages()).toHaveLength(60);
    expect(await waitForRun(mailbox.owner, runId)).toMatchObject({ imported: 60, duplicates: 0 });
  });

  it("threads a reply, ties it to the client and finds it by a word without its accents", async () => {
    const client = await db.client.create({
      data: {
        companyId: mailbox.owner.companyId,
        name: "Marie Durand",
        addresses: { create: { companyId: mailbox.owner.companyId, address: "marie@durand.test" } },
      },
    });
    deliver(mailbox.user, [
      buildMail({
        messageId: "q@durand.test",
        from: "Marie <Marie@Durand.test>",
        subject: "Dépliant",
        text: "Réponse espérée",
      }),
      buildMail({
        messageId: "r@durand.test",
        inReplyTo: "q@durand.test",
        from: "Marie <marie@durand.test>",
        subject: "Autre sujet",
      }),
    ]);
    const { runId } = await sync();
    const associated = await db.syncStep.findFirst({ where: { runId, name: "associate" } });
    expect(associated?.counts).toEqual({ tied: 2 });
    const messages = await listMessages();
    expect(messages.map((message) => message.clientId)).toEqual([client.id, client.id]);
    expect(new Set(messages.map((message) => message.conversationId)).size).toBe(1);
    const [hit] = await db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int FROM message_search
      WHERE "companyId" = ${mailbox.owner.companyId} AND document @@ websearch_to_tsquery('lokario_french', 'reponses esperee')`;
    expect(hit?.count).toBe(1);
  });

  it("orders mail of one instant by its UID, and names a conversation after its first message", async () => {
    deliver(mailbox.user, [
      buildMail({ messageId: "un@ordre.test", subject: "Devis cuisine" }),
      buildMail({ messageId: "deux@ordre.test", inReplyTo: "un@ordre.test", subject: "RE : Re: Devis cuisine" }),
    ]);
    await sync();
    const messages = await listMessages();
    const byId = [...messages].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId.map((message) => message.messageId)).toEqual(["un@ordre.test", "deux@ordre.test"]);
    const conversation = await db.conversation.findUniqueOrThrow({ where: { id: messages[0]?.conversationId } });
    expect(conversation).toMatchObject({ subject: "Devis cuisine", lastMessageId: byId[1]?.id, messageCount: 2 });
  });

  it("says why a run failed, and pauses after three refused passwords", async () => {
    await db.mailbox.update({ where: { id: mailbox.id }, data: { username: "personne-du-tout" } });
    for (let round = 1; round <= 3; round += 1) {
      const { runId } = await requestSync(mailbox.owner, mailbox.id, "MANUAL");
      await openRun(runId);
      await db.syncStep.create({
        data: {
          runId,
          name: "login",
          ordinal: 3,
          status: "ERROR",
          startedAt: new Date(),
          errorCode: "imap.auth_failed",
          errorDetail: { host: "localhost" },
        },
      });
      await failRun(runId, "imap.auth_failed");
      await failRun(runId, "internal");
      const outcome = await waitForRun(mailbox.owner, runId);
      expect(outcome).toMatchObject({
        status: "error",
        error: { code: "imap.auth_failed", detail: { host: "localhost" } },
      });
    }
    const stored = await db.mailbox.findUniqueOrThrow({ where: { id: mailbox.id } });
    expect(stored).toMatchObject({ status: "ERROR", ownerErrorCount: 3, nextSyncAt: null });
    expect(stored.pausedAt).not.toBeNull();
  });

  it("gives what nobody foresaw the run's own reference, by which its lines are found in the log", async () => {
    const { runId } = await requestSync(mailbox.owner, mailbox.id, "MANUAL");
    await openRun(runId);
    await failRun(runId, "internal");
    const { lastErrorCode, lastErrorDetail } = await db.mailbox.findUniqueOrThrow({ where: { id: mailbox.id } });
    expect([lastErrorCode, lastErrorDetail]).toEqual(["internal", { ref: runId }]);
  });

  it("shows a stage that is tried again with its last try and that one's time", async () => {
    const { imapPort } = await db.mailbox.findUniqueOrThrow({ where: { id: mailbox.id } });
    await db.mailbox.update({ where: { id: mailbox.id }, data: { imapPort: 1 } });
    const { runId } = await requestSync(mailbox.owner, mailbox.id, "MANUAL");
    await openRun(runId);
    await expect(connectRun(runId, 1)).rejects.toMatchObject({ code: "imap.refused" });
    const secondTry = new Date();
    await db.mailbox.update({ where: { id: mailbox.id }, data: { imapPort } });
    await connectRun(runId, 2);
    const stages = await db.syncStep.findMany({ where: { runId, name: { in: ["dns", "tcp", "tls", "login"] } } });
    expect(stages.map(({ attempt, status }) => ({ attempt, status }))).toEqual(
      stages.map(() => ({ attempt: 2, status: "SUCCESS" })),
    );
    // A stage's time is rounded to the millisecond.
    for (const { startedAt } of stages) expect(startedAt.getTime()).toBeGreaterThanOrEqual(secondTry.getTime() - 2);
    await failRun(runId, "sync.cancelled");
  });

  it("tells nobody of another company about its runs", async () => {
    const { owner: stranger } = await createCompany("Concurrent");
    await expect(requestSync(stranger, mailbox.id, "MANUAL")).rejects.toMatchObject({ code: "request.not_found" });
    const { runId } = await requestSync(mailbox.owner, mailbox.id, "MANUAL");
    await expect(waitForRun(stranger, runId)).rejects.toMatchObject({ code: "request.not_found" });
    await failRun(runId, "sync.cancelled");
  });
});
