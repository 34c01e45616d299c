import { createServer } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "./connect";

describe("a name server that changes its mind", () => {
  let reached = 0;
  const trap = createServer((socket) => {
    reached += 1;
    socket.destroy();
  });
  beforeAll(() => new Promise<void>((resolve) => trap.listen(0, "127.0.0.1", resolve)));
  afterAll(() => new Promise((resolve) => trap.close(resolve)));

  it("is asked once, and never leads to the second answer", async () => {
    const answers = [["127.0.0.2"], ["127.0.0.1"]];
    let asked = 0;
    const resolver = async () => answers[asked++] ?? [];
    const address = trap.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const settings = { host: "imap.rebind.test", port, useTls: true, username: "a", password: "b" };
    await expect(connect(settings, { policy: { allowPrivate: true }, resolver })).rejects.toThrow("imap.refused");
    expect([asked, reached]).toEqual([1, 0]);
  });
});
