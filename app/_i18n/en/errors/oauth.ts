import type { ErrorWordsOf } from "../../error-words";

export const oauthErrors: ErrorWordsOf<"oauth"> = {
  "oauth.revoked": {
    title: "Access revoked",
    text: [
      "The access granted to Lokario expired or was withdrawn.",
      "Reconnect the account: your emails and settings are kept.",
    ],
    actions: ["Reconnect"],
  },
  "oauth.not_configured": {
    title: "{provider} sign-in not enabled",
    plainTitle: "Sign-in not enabled",
    text: [
      "Whoever installed Lokario must first register it with {provider}, then set {variables} in its configuration.",
    ],
  },
  "oauth.attempt_over": {
    title: "Request expired",
    text: [
      "This sign-in request was already used, is more than ten minutes old, or comes from another browser.",
      "Nothing was changed.",
      "Start again from this page.",
    ],
  },
  "oauth.denied": {
    title: "Authorisation refused",
    text: [
      "You did not authorise Lokario at {provider}.",
      "Nothing was changed; you can start again whenever you like.",
    ],
  },
  "oauth.mail_not_granted": {
    title: "Access to emails not granted",
    text: [
      "{provider} recognised your account, but did not allow Lokario to read your emails.",
      "Start again, and leave the box that gives access to emails ticked.",
    ],
  },
  "oauth.other_account": {
    title: "This is another account",
    text: [
      "You authorised the account {account}, which does not open the mailbox {email}.",
      "Start again and choose the account {email}, or correct the address.",
    ],
  },
  "oauth.refused": {
    title: "{provider} refused the request",
    plainTitle: "Request refused",
    text: [
      "The answer of {provider} is “{reason}”.",
      "Whoever installed Lokario probably has to correct its registration with {provider}: identifier, expired secret or return address.",
    ],
  },
  "oauth.unavailable": {
    title: "{provider} does not answer",
    plainTitle: "Authorisation not possible right now",
    text: [
      "The authorisation service of {provider} cannot be reached right now.",
      "This will pass: your authorisation stays valid.",
      "Next attempt at {time}.",
    ],
    actions: ["Retry"],
  },
};
