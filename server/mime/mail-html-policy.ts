const TEXT =
  "a abbr acronym address article aside b bdi bdo big blockquote br cite code dd del dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i ins kbd li main mark nav ol p pre q rp rt ruby s samp section small span strike strong sub sup time tt u ul var wbr";
const TABLES = "caption center col colgroup table tbody td tfoot th thead tr";

/** Elements that lay out and mark up text. Everything else is dropped, its text kept. */
export const ALLOWED_TAGS = `${TEXT} ${TABLES} img`.split(" ");

/** Elements whose content is no text to read: dropped with it. What stands in for script or plug-ins is shown. */
export const HIDDEN_TAGS =
  "applet audio canvas embed iframe noembed option script select style svg template textarea title video".split(" ");

const BOX = ["align", "bgcolor", "height", "valign", "width"];

/** No id, name or class: mail cannot be addressed from outside, and its style sheets are written into the elements. What names meant stays as `data-`. */
export const ALLOWED_ATTRIBUTES: Record<string, string[]> = {
  "*": ["align", "data-quote", "data-signature", "dir", "lang", "style", "title"],
  a: ["href", "rel", "target"],
  blockquote: ["type"],
  col: [...BOX, "span"],
  colgroup: [...BOX, "span"],
  font: ["color", "face", "size"],
  hr: ["color", "noshade", "size", "width"],
  img: ["alt", "border", "data-remote-src", "height", "hspace", "src", "vspace", "width"],
  li: ["value"],
  ol: ["reversed", "start", "type"],
  table: [...BOX, "border", "cellpadding", "cellspacing"],
  tbody: BOX,
  td: [...BOX, "colspan", "nowrap", "rowspan"],
  tfoot: BOX,
  th: [...BOX, "colspan", "nowrap", "rowspan", "scope"],
  thead: BOX,
  time: ["datetime"],
  tr: BOX,
  ul: ["type"],
};
