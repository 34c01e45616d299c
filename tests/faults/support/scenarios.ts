import { expect } from "vitest";
import { failRun } from "@/server/sync/fail-run";
import type { RunSummary } from "@/server/sync/wait-for-run";
import { type FaultyMailbox, setVerify } from "./connect-mailbox";
import { describeMailbox } from "./describe-mailbox";
import { numberedMail } from "./numbered-mail";
import { finishSync, runSync } from "./run-sync";
import { appendNumbered, type ScriptedMailbox, scriptedMailbox } from "./scripted-mailbox";

/** Makes a mailbox as it stands before the run that is broken off: the same each time. */
type Scenario = () => Promise<ScriptedMailbox>;

export const firstImport: Scenario = async () => {
  const scripted = await scriptedMailbox({ mails: 30 });
  scripted.store.createFolder("Sent", "\\Sent");
  // One that is in both folders, an answer to the first, and one that says the same again.
  scripted.store.append("Sent", numberedMail(30));
  scripted.store.append("Sent", numberedMail(50, { inReplyTo: "mail-1@client.test" }));
  scripted.store.append("INBOX", numberedMail(2));
  return scripted;
};

export const laterSync: Scenario = async () => {
  const scripted = await firstImport();
  const { store, mailbox } = scripted;
  await runSync(mailbox);
  await setVerify(mailbox, false);
  store.setFlags("INBOX", 1, ["\\Seen"]);
  store.expunge("INBOX", 4);
  store.move("INBOX", 5, "Sent");
  appendNumbered(store, 31, 33);
  return scripted;
};

export const newValidity: Scenario = async () => {
  const scripted = await laterSync();
  scripted.store.renewValidity("INBOX");
  return scripted;
};

/** How the scenario ends when nobody breaks it off. */
export async function describeUndisturbed(scenario: Scenario) {
  const { mailbox } = await scenario();
  expect(await runSync(mailbox)).toMatchObject({ status: "success" });
  return describeMailbox(mailbox.id);
}

/** By turns the same run goes on, as with a worker that is killed, or a new one begins, as after a failure. */
export async function resume(turn: number, mailbox: FaultyMailbox, runId: string): Promise<RunSummary> {
  if (turn % 2 === 1) return finishSync(mailbox.owner, runId);
  await failRun(runId, "sync.interrupted");
  return runSync(mailbox);
}
