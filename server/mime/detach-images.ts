/** Where an image stood that was taken out, and the images by these names. */
export interface DetachedImages {
  html: string;
  images: Record<string, string>;
}

const LONG_IMAGE = /data:image\/(?:png|jpe?g|gif|webp|bmp);base64,[a-z0-9+/=\s]{2000,}/gi;

/** Takes the long images out that a mail carries within its HTML, so that they do not count as text. */
export function detachImages(html: string): DetachedImages {
  const images: Record<string, string> = {};
  let count = 0;
  const detached = html.replace(LONG_IMAGE, (image) => {
    const name = `${++count}@detached.invalid`;
    images[name] = image.trim();
    return `cid:${name}`;
  });
  return { html: detached, images };
}
