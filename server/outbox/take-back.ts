import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { publishChange } from "@/server/live/publish";
import { getDraft } from "./get-draft";
import { BACK_IN_WRITING } from "./states";
import type { DraftView } from "./views";

/** « Annuler »: takes back what was not handed to the server yet; it is a draft again, as it was. */
export async function takeBack(viewer: Viewer, id: string): Promise<DraftView> {
  const { companyId } = viewer;
  return db.$transaction(async (tx) => {
    const { count } = await tx.draft.updateMany({
      where: { id, companyId, state: "QUEUED" },
      data: { ...BACK_IN_WRITING, errorCode: null },
    });
    const draft = await getDraft(viewer, id, tx);
    // Two presses of the button are one wish.
    if (count === 0 && draft.state !== "WRITING") throw new AppError("draft.on_its_way");
    await publishChange(tx, companyId, { kind: "drafts" });
    return draft;
  });
}
