import { each } from "./phrases.ts";

/** Words of the headers of columns of things of which the names say what they are. */
export const GOODS_HEADERS: ReadonlySet<string> = new Set(
  each("item items product products goods dish merchandise variant"),
);
/** Words of the headers of columns in which somebody wrote in words of his own, or of addresses of pages and files. */
export const PROSE_HEADERS: ReadonlySet<string> = new Set(
  each(`comment comments note notes remark remarks narrative summary feedback memo details description desc text review headline message
  url uri link email id code number`),
);
/** Words of the headers of columns in which a cell has several such things. */
export const LIST_HEADERS: ReadonlySet<string> = new Set(
  each(
    "tags genres categories keywords topics labels shelves bookshelves ingredients skills amenities features themes subjects",
  ),
);
