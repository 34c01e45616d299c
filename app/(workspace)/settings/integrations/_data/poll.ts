/**
 * How often a sync that runs is read again. Changes also come by the event stream (app/_shell/live/live-changes); where a
 * proxy holds that back, progress still moves.
 */
export const POLL_MS = 2000;
