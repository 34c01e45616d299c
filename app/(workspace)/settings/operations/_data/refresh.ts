/** How often the queue is read again while the page is in view: no event tells of it. */
export const REFRESH_MS = 5000;
