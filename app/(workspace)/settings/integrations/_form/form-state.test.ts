import { describe, expect, test } from "vitest";
import { changeForm, emptyForm, type FormChange, type FormState } from "./form-state";

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
