/** Words as HTML: nothing of them is markup. Control signs are no part of HTML. */
const tegn: { readonly [tegn: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
}

/** Also for attributes. */
export const undveget = (tekst: string): string =>
  tekst
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .replace(/[&<>"']/gu, (fundet) => tegn[fundet]!)
