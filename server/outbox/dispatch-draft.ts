import { buffer } from "node:stream/consumers";
import { openBlob } from "@/server/blobs/open-blob";
import { handInMail } from "@/server/connections/hand-in-mail";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { buildMail } from "./build-mail";
import { type Claim, claimDraft, markSending } from "./claim-draft";
import { findStanding, type Standing } from "./find-standing";
import { keepBuilt } from "./keep-built";
import { PARTIES } from "./parties";
import { recordSent } from "./record-sent";
import { settleFailure } from "./settle-failure";

/**
 * Sends a draft whose time has come, and answers where it stands then. Whoever calls it how often, the server is handed
 * the content once: before its first byte the draft is marked, and a marked one is never sent again by itself.
 */
export async function dispatchDraft(draftId: string): Promise<Standing> {
  const claim = await claimDraft(draftId);
  if (claim) await send(claim);
  return findStanding(draftId);
}

async function send(claim: Claim): Promise<void> {
  let refused: string[];
  try {
    const { envelope, mailboxId } = await readEnvelope(claim);
    const content = await readContent(claim);
    ({ refused } = await handInMail(mailboxId, { ...envelope, content, onReady: () => markSending(claim) }));
  } catch (error) {
    await settleFailure(claim, error);
    return;
  }
  await recordSent(claim, refused);
}

async function readEnvelope({ draftId }: Claim) {
  const { to, cc, bcc, mailbox } = await db.draft.findUniqueOrThrow({
    where: { id: draftId },
    select: { to: true, cc: true, bcc: true, mailbox: { select: { id: true, emailAddress: true } } },
  });
  const recipients = [to, cc, bcc].flatMap((parties) => PARTIES.parse(parties)).map(({ address }) => address);
  // Two headers may name one person: one copy is enough.
  const once = new Map(recipients.map((address) => [address.toLowerCase(), address]));
  return { envelope: { from: mailbox.emailAddress, to: [...once.values()] }, mailboxId: mailbox.id };
}

/** What was built for the first try serves for each. */
async function readContent(claim: Claim): Promise<Buffer> {
  const { draftId } = claim;
  const { blobHash } = await db.draft.findUniqueOrThrow({ where: { id: draftId }, select: { blobHash: true } });
  if (blobHash) {
    const kept = await openBlob(blobHash);
    if (!kept) throw new AppError("storage.unavailable");
    return buffer(kept);
  }
  const built = await buildMail(draftId);
  await keepBuilt(claim, built);
  return built.content;
}
