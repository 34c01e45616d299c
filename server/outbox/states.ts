/** What of a draft changes when it is no longer on its way. What was built of it is built again from the next version. */
export const BACK_IN_WRITING = {
  state: "WRITING",
  version: { increment: 1 },
  sendAt: null,
  scheduled: false,
  unlessAnswered: false,
  blobHash: null,
  claimId: null,
  claimedUntil: null,
} as const;
