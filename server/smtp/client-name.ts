/** What EHLO says of us: an address literal (RFC 5321 §4.1.3), as the name of this machine is nobody's business. */
export const CLIENT_NAME = "[127.0.0.1]";
