export interface FrameOptions {
  /** Origin of the image proxy, once the reader asked for the pictures. */
  imageOrigin?: string;
}

/**
 * The document for `srcdoc` of a sandboxed frame around sanitised HTML. The policy forbids script and every request
 * a second time, should the first line of defence have a hole.
 */
export function frameDocument(html: string, { imageOrigin }: FrameOptions = {}): string {
  return `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${describePolicy(imageOrigin)}"><meta name="referrer" content="no-referrer"><meta name="viewport" content="width=device-width"><style>img{max-width:100%;height:auto}table{max-width:100%}pre{white-space:pre-wrap!important}</style></head><body>${html}</body></html>`;
}

function describePolicy(imageOrigin: string | undefined): string {
  // Only an origin: a path or a quote in it could say more than which images may load.
  const images = imageOrigin ? `data: ${new URL(imageOrigin).origin}` : "data:";
  return `default-src 'none'; img-src ${images}; style-src 'unsafe-inline'; font-src 'none'; form-action 'none'; base-uri 'none'; frame-src 'none'`;
}
