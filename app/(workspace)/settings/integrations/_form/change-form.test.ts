import { describe, expect, test } from "vitest";
import type { FoundSettings } from "@/server/discovery/views";
import { changeForm } from "./change-form";
import { emptyForm, type FormChange, type FormState, usualUsername } from "./form-state";
import { toMailboxInput } from "./mailbox-input";

function typed(state: FormState, ...changes: FormChange[]): FormState {
  return changes.reduce(changeForm, state);
}

const email = (value: string): FormChange => ({ kind: "text", field: "emailAddress", value });
const host = (value: string): FormChange => ({ kind: "text", field: "imapHost", value });

describe("Préconfiguration", () => {
  test("fills server, port and SSL/TLS", () => {
    const state = typed(emptyForm("other"), { kind: "preset", preset: "gmail" });
    expect(state).toMatchObject({ imapHost: "imap.gmail.com", imapPort: "993", useTls: true });
  });

  test("follows the domain of the address", () => {
    expect(typed(emptyForm("gmail"), email("marie@orange.fr"))).toMatchObject({
      preset: "orange",
      imapHost: "imap.orange.fr",
    });
  });

  test("keeps a server that was edited by hand when a domain is recognised", () => {
    const state = typed(emptyForm("other"), host("mail.moncommerce.fr"), email("marie@gmail.com"));
    expect(state).toMatchObject({ preset: "gmail", imapHost: "mail.moncommerce.fr" });
  });

  test("chosen after the address stays chosen while the address is edited", () => {
    const state = typed(
      emptyForm("gmail"),
      email("marie@gmail.com"),
      { kind: "preset", preset: "other" },
      email("marie.durand@gmail.com"),
    );
    expect(state.preset).toBe("other");
  });

  test("leaves an unknown domain alone", () => {
    expect(typed(emptyForm("ovh"), email("contact@moncommerce.fr")).preset).toBe("ovh");
  });
});

describe("Votre offre OVH", () => {
  test("asks for the server of E-mail Pro and gives MX Plan's back", () => {
    const pro = typed(emptyForm("ovh"), { kind: "offer", offer: "emailPro" });
    expect(pro.imapHost).toBe("");
    expect(typed(pro, { kind: "offer", offer: "mxPlan" }).imapHost).toBe("ssl0.ovh.net");
  });
});

describe("Utiliser SSL/TLS", () => {
  test("moves the usual port with it, both ways", () => {
    const plain = typed(emptyForm("gmail"), { kind: "useTls", value: false });
    expect(plain.imapPort).toBe("143");
    expect(typed(plain, { kind: "useTls", value: true }).imapPort).toBe("993");
  });

  test("leaves a port that the owner chose", () => {
    const state = typed(
      emptyForm("other"),
      { kind: "text", field: "imapPort", value: "1993" },
      { kind: "useTls", value: false },
    );
    expect(state.imapPort).toBe("1993");
  });
});

describe("Nom de l'intégration", () => {
  test("is suggested from the address until it is typed", () => {
    const suggested = typed(emptyForm("other"), email("contact@moncommerce.fr"));
    expect(suggested.name).toBe("contact@moncommerce.fr");
    const named = typed(suggested, { kind: "text", field: "name", value: "Boutique" }, email("sav@moncommerce.fr"));
    expect(named.name).toBe("Boutique");
  });

  test("is suggested again once it was emptied", () => {
    const state = typed(
      emptyForm("other"),
      { kind: "text", field: "name", value: "Boutique" },
      { kind: "text", field: "name", value: "" },
      email("sav@moncommerce.fr"),
    );
    expect(state.name).toBe("sav@moncommerce.fr");
  });
});

describe("what the search found", () => {
  const settings: FoundSettings = {
    source: "mx",
    provider: "ovh",
    offer: "emailPro",
    imap: { host: "pro2.mail.ovh.net", port: 993, security: "tls" },
    smtp: null,
    username: "address",
    password: "own",
    helpUrl: null,
    proven: true,
  };
  const address = "contact@moncommerce.fr";
  const found = (more: Partial<FoundSettings> = {}): FormChange => ({
    kind: "found",
    emailAddress: address,
    found: { ...settings, ...more },
  });
  const nothing: FormChange = { kind: "found", emailAddress: address, found: null };

  test("fills in provider, offer and server", () => {
    expect(typed(emptyForm(null), email("Contact@MonCommerce.fr "), found())).toMatchObject({
      preset: "ovh",
      offer: "emailPro",
      imapHost: "pro2.mail.ovh.net",
      imapPort: "993",
      useTls: true,
    });
  });

  test("fills in the server under the tile that was chosen, when it is that provider's", () => {
    const state = typed(emptyForm(null), email(address), { kind: "preset", preset: "ovh" }, found());
    expect(state.imapHost).toBe("pro2.mail.ovh.net");
  });

  test.each<[string, FormChange]>([
    ["a server", host("mail.moncommerce.fr")],
    ["a tile", { kind: "preset", preset: "gandi" }],
  ])("never overwrites %s that the owner chose, but is a press away", (_what, byHand) => {
    const before = typed(emptyForm(null), email(address), byHand);
    const state = typed(before, found());
    expect(state).toEqual({ ...before, found: settings });
    expect(typed(state, { kind: "useFound" })).toMatchObject({ preset: "ovh", imapHost: "pro2.mail.ovh.net" });
  });

  test("comes too late for another address", () => {
    const before = typed(emptyForm(null), email("contact@ailleurs.fr"));
    expect(typed(before, found())).toBe(before);
  });

  test("is forgotten with its domain, and so is the tile that was chosen for it", () => {
    const state = typed(emptyForm(null), email(address), { kind: "preset", preset: "gandi" }, found());
    expect(typed(state, email("moi@moncommerce.fr")).found).not.toBeNull();
    expect(typed(state, email("contact@ailleurs.fr"))).toMatchObject({ found: null, presetChosen: false });
  });

  test("opens « Autre » when it is nothing, unless a tile was chosen", () => {
    expect(typed(emptyForm(null), email(address), nothing).preset).toBe("other");
    expect(typed(emptyForm("gandi"), email(address), nothing).preset).toBe("gandi");
  });

  test("tells who signs in, until the owner names somebody", () => {
    const state = typed(emptyForm(null), email(address), found({ provider: "other", username: "localPart" }));
    expect(toMailboxInput(state).username).toBe("contact");
    const named = typed(state, { kind: "text", field: "username", value: "boutique-12" });
    expect(toMailboxInput(named).username).toBe("boutique-12");
    expect(usualUsername(typed(emptyForm(null), email("marie@free.fr")))).toBe("marie");
  });
});
