import { describe, expect, it } from "vitest";
import { startWebhookReceiver } from "@/tests/support/webhook-receiver";
import { postWebhook } from "./post";
import { normalizeUrl } from "./webhook-url";

const content = { body: "{}", headers: {} };
const strict = { policy: { allowPrivate: false } };

describe("an address", () => {
  it.each([
    "http://exemple.fr/hook",
    "ftp://exemple.fr/hook",
    "exemple.fr/hook",
    "https://claire:secret@exemple.fr/hook",
    "https://169.254.169.254/latest/meta-data",
    "https://[fe80::1]/hook",
    "https://0.0.0.0/hook",
    "javascript:alert(1)",
    "",
  ])("is refused when Lokario would not post there: %s", (url) => {
    expect(() => normalizeUrl(url)).toThrow(expect.objectContaining({ code: "webhook.url_forbidden" }));
  });

  it("is kept in its usual form", () => {
    expect(normalizeUrl("HTTPS://Exemple.FR:443/Hook?a=1#b")).toBe("https://exemple.fr/Hook?a=1");
  });

  it.each(["127.0.0.1", "10.0.0.1", "192.168.1.1", "169.254.169.254", "::1", "fd00::1", "::ffff:127.0.0.1"])(
    "is not connected to when its name leads to %s",
    async (address) => {
      const resolver = async () => [address];
      expect(await postWebhook("https://exemple.fr/", content, { ...strict, resolver })).toMatchObject({
        fault: "forbidden",
      });
    },
  );

  it("is not connected to at another port of the Internet", async () => {
    const resolver = async () => ["93.184.216.34"];
    expect(await postWebhook("https://exemple.fr:6379/", content, { resolver })).toMatchObject({ fault: "forbidden" });
  });

  it("is looked up once: a name that changes its mind gains nothing", async () => {
    const receiver = await startWebhookReceiver();
    let lookups = 0;
    const resolver = async () => {
      lookups += 1;
      return lookups === 1 ? ["127.0.0.1"] : ["127.0.0.2"];
    };
    const options = { policy: { allowPrivate: true }, resolver };
    expect(await postWebhook(receiver.url, content, options)).toEqual({ httpStatus: 204, fault: null });
    expect(lookups).toBe(1);
    await receiver.stop();
  });
});

describe("a post", () => {
  it("follows no redirect", async () => {
    const [receiver, other] = await Promise.all([startWebhookReceiver(), startWebhookReceiver()]);
    receiver.answer(302, { Location: other.url });
    expect(await postWebhook(receiver.url, content)).toEqual({ httpStatus: 302, fault: null });
    expect(other.posts).toEqual([]);
    await Promise.all([receiver.stop(), other.stop()]);
  });

  it("trusts no certificate that it cannot verify", async () => {
    const receiver = await startWebhookReceiver("self-signed");
    expect(await postWebhook(receiver.url, content)).toMatchObject({ fault: "certificate" });
    expect(receiver.posts).toEqual([]);
    await receiver.stop();
  });

  it("says why there was no answer", async () => {
    const receiver = await startWebhookReceiver();
    receiver.answer(null);
    expect(await postWebhook(receiver.url, content)).toMatchObject({ fault: "connection_lost" });
    await receiver.stop();
    expect(await postWebhook(receiver.url, content)).toMatchObject({ fault: "refused" });
    expect(await postWebhook("https://nulle-part.invalid/", content)).toMatchObject({ fault: "dns_not_found" });
  });
});
