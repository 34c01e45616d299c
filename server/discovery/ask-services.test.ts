import { describe, expect, test } from "vitest";
import { Internet } from "@/tests/support/internet";
import type { Zone } from "@/tests/support/name-server";

describe("SRV records", () => {
  test("are followed by priority to the first server that answers", async () => {
    const internet = new Internet();
    await internet.imap("b.hebergeur.test:1993");
    await internet.add("out.hebergeur.test:587", "220 ready", {
      security: "starttls",
      answers: { EHLO: "250-hi\r\n250 STARTTLS", STARTTLS: "220 go on" },
    });
    const found = await internet.find("contact@moncommerce.test", {
      "_imaps._tcp.moncommerce.test": {
        srv: [
          [20, 1, 1993, "b.hebergeur.test"],
          [10, 1, 993, "a.hebergeur.test"],
        ],
      },
      "_submission._tcp.moncommerce.test": { srv: [[0, 1, 587, "out.hebergeur.test"]] },
    });
    expect(found).toMatchObject({
      source: "srv",
      provider: "other",
      imap: { host: "b.hebergeur.test", port: 1993, security: "tls" },
      smtp: { host: "out.hebergeur.test", port: 587, security: "starttls" },
      proven: true,
    });
  });

  test("with the target « . » say that there is no such service", async () => {
    const zone: Zone = { "_imaps._tcp.moncommerce.test": { srv: [[0, 0, 0, "."]] } };
    expect(await new Internet().find("contact@moncommerce.test", zone)).toBeNull();
  });

  test("are not believed where the certificate is another's, or what answers is no mail server", async () => {
    const internet = new Internet();
    await internet.imap("a.hebergeur.test:993", "ailleurs.test");
    await internet.add("b.hebergeur.test:993", "SSH-2.0-OpenSSH_9.2");
    await internet.add("c.hebergeur.test:143", "* OK ready", {
      security: "starttls",
      answers: { STARTTLS: "a BAD no" },
    });
    const found = await internet.find("contact@moncommerce.test", {
      "_imaps._tcp.moncommerce.test": {
        srv: [
          [1, 1, 993, "a.hebergeur.test"],
          [2, 1, 993, "b.hebergeur.test"],
        ],
      },
      "_imap._tcp.moncommerce.test": { srv: [[1, 1, 143, "c.hebergeur.test"]] },
    });
    expect(found).toBeNull();
  });

  test("send us to no more servers than anybody has", async () => {
    const internet = new Internet();
    const last = await internet.imap("serveur-39.moncommerce.test:993");
    const srv: Zone[string]["srv"] = [];
    for (let index = 0; index < 40; index += 1) srv.push([index, 0, 993, `serveur-${index}.moncommerce.test`]);
    expect(await internet.find("contact@moncommerce.test", { "_imaps._tcp.moncommerce.test": { srv } })).toBeNull();
    expect(last.count()).toBe(0);
  });
});
