import { afterAll, beforeAll } from "vitest";
import { openSession } from "@/server/auth/user-session";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { beginConnection } from "@/server/oauth/begin-authorization";
import { findAttempt } from "@/server/oauth/find-attempt";
import { finishAuthorization } from "@/server/oauth/finish-authorization";
import { ConnectByOauth, type ConnectByOauthInput } from "@/server/oauth/schema";
import { connectByGoogle, createSignedInOwner, type OauthWorld, oauthAddress, startOauthWorld } from "./oauth-world";

interface OauthForTests extends OauthWorld {
  owner: Viewer;
  member: Viewer;
  /** The owner's. */
  sessionId: string;
}

/** Gives the tests of a file « Google », an owner who is signed in, and their ways there and back. */
export function oauthForTests(options: Parameters<typeof startOauthWorld>[0] = {}) {
  const world = {} as OauthForTests;
  beforeAll(async () => {
    Object.assign(world, await startOauthWorld(options), await createSignedInOwner());
  });
  afterAll(() => world.stop?.());

  return Object.assign(world, {
    /** Connects a mailbox of this address; answers its id. */
    connect: (emailAddress: string) => connectByGoogle(world.owner, world.sessionId, emailAddress),
    choices: (input: Partial<ConnectByOauthInput> = {}) =>
      ConnectByOauth.parse({ ...CHOICES, emailAddress: oauthAddress(), ...input }),
    leave: async (wanted: ConnectByOauthInput) => (await beginConnection(world.owner, world.sessionId, wanted)).url,
    comeBack: (returned: URL, viewer = world.owner, session = world.sessionId) =>
      finishAuthorization(viewer, session, "google", returned.searchParams),
    /** Why a return led to this page. */
    failureOn: async (page: string): Promise<unknown> => {
      const id = Number(new URL(page, "http://localhost").searchParams.get("oauth"));
      return (await findAttempt(world.owner, world.sessionId, id))?.error;
    },
    countMailboxes: () => db.mailbox.count({ where: { companyId: world.owner.companyId } }),
    /** Another session of the same person. */
    openSession: () => openSession(world.owner.userId, { remember: false }),
  });
}

const CHOICES = { provider: "google", name: "Contact", syncIntervalMinutes: 15, historyMonths: 6, enabled: false };
