/** The public names; nothing else is public. */

export { stedord } from "./aendringer/stedord.ts"
export { type Stedled, type Vaerdiaendring, vaerdiaendringer } from "./aendringer/vaerdiaendringer.ts"
export { type Aftalevisning, aftaledokument } from "./aftale/aftaledokument.ts"
export { revisionsaendringer } from "./aftale/revisionerne.ts"
export type { Blok, Dokument, Linje, Maerke, Ord } from "./dokument/Dokument.ts"
export { html } from "./dokument/html.ts"
export { markdown } from "./dokument/markdown.ts"
export { forklaringProv, type Provvalg } from "./forklaring/forklaringProv.ts"
export { ForklaringProv, forklaringJsonSchema } from "./forklaring/Prov.ts"
