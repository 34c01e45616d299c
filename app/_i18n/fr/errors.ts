import type { ErrorWords } from "../error-words";
import { draftErrors } from "./errors/draft";
import { imapErrors } from "./errors/imap";
import { messageErrors } from "./errors/message";
import { oauthErrors } from "./errors/oauth";
import { requestErrors } from "./errors/request";
import { smtpErrors } from "./errors/smtp";
import { syncErrors } from "./errors/sync";
import { wishErrors } from "./errors/wish";

export const errors: ErrorWords = {
  ...requestErrors,
  ...imapErrors,
  ...oauthErrors,
  ...messageErrors,
  ...smtpErrors,
  ...draftErrors,
  ...syncErrors,
  ...wishErrors,
};
