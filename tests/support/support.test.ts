import { connect } from "node:tls";
import { describe, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { createCompany } from "./company";
import { createTestDatabase } from "./database";
import { deliver } from "./deliver";
import { startExtraDovecot } from "./extra-dovecot";
import { imapUser } from "./imap-user";
import { buildMail } from "./mail";

describe("what the tests stand on", () => {
  it("gives a company with an owner and a member", async () => {
    const { owner, member, companyId } = await createCompany();
    const memberships = await db.membership.findMany({ where: { companyId }, orderBy: { userId: "asc" } });
    expect(memberships.map(({ role }) => role)).toEqual([owner.role, member.role]);
  });

  it("gives a database of its own that is migrated", async () => {
    const own = await createTestDatabase();
    expect(own.url).not.toBe(process.env.TEST_DATABASE_URL);
    await own.drop();
  });

  it("shows delivered mail to an IMAP client, over verified TLS", async () => {
    const user = imapUser();
    deliver(user, [buildMail({ subject: "Été" }), buildMail({ html: "<b>un</b>" })]);
    const answer = await converse(user.port, user.username, "SELECT INBOX");
    expect(answer).toContain("* 2 EXISTS");
  });

  it.each([
    ["self-signed", "DEPTH_ZERO_SELF_SIGNED_CERT"],
    ["expired", "CERT_HAS_EXPIRED"],
    ["wrong-host", "ERR_TLS_CERT_ALTNAME_INVALID"],
  ] as const)("starts a server whose certificate is %s", async (certificate, code) => {
    const server = await startExtraDovecot({ certificate });
    await expect(converse(server.port, "a@imap.test", "NOOP")).rejects.toMatchObject({ code });
    await server.stop();
  });
});

function converse(port: number, username: string, command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: "localhost", port, servername: "localhost" });
    let answer = "";
    socket.on("data", (chunk) => {
      answer += chunk;
    });
    socket.once("error", reject);
    socket.once("close", () => resolve(answer));
    socket.write(`a LOGIN ${username} secret\r\nb ${command}\r\nc LOGOUT\r\n`);
  });
}
