import { describe, expect, test } from "vitest";
import { configured, Internet } from "@/tests/support/internet";

describe("autoconfig", () => {
  test("is read from the domain's own place, with the user name it asks for", async () => {
    const internet = new Internet();
    const site = await internet.website("autoconfig.moncommerce.test", configured);
    await internet.imap("in.moncommerce.test:993");
    await internet.add("out.moncommerce.test:465", "220 ready");
    expect(await internet.find("contact@moncommerce.test")).toMatchObject({
      source: "autoconfig",
      imap: { host: "in.moncommerce.test" },
      smtp: { host: "out.moncommerce.test" },
      username: "localPart",
    });
    expect(site.count()).toBe(1);
  });

  test("is read from .well-known too, and after a redirect whose host was checked", async () => {
    const internet = new Internet();
    await internet.website(
      "moncommerce.test",
      "HTTP/1.1 302 Found\r\nLocation: https://config.hebergeur.test/x.xml\r\n\r\n",
    );
    await internet.website("config.hebergeur.test", configured);
    await internet.imap("in.moncommerce.test:993");
    expect(await internet.find("contact@moncommerce.test")).toMatchObject({ source: "autoconfig", proven: true });
  });

  test.each([
    ["to clear text", "HTTP/1.1 302 Found\r\nLocation: http://moncommerce.test/x.xml\r\n\r\n"],
    ["to the cloud's own address", "HTTP/1.1 302 Found\r\nLocation: https://169.254.169.254/x.xml\r\n\r\n"],
    ["in circles", "HTTP/1.1 302 Found\r\nLocation: https://moncommerce.test/x.xml\r\n\r\n"],
    ["nowhere: too long", configured.replace("</clientConfig>", `${" ".repeat(70_000)}</clientConfig>`)],
    ["nowhere: not there", configured.replace("200 OK", "404 Not Found")],
  ])("leads %s, and is left", async (_where, answer) => {
    const internet = new Internet();
    await internet.website("moncommerce.test", answer);
    await internet.imap("in.moncommerce.test:993");
    expect(await internet.find("contact@moncommerce.test")).toBeNull();
  });
});
