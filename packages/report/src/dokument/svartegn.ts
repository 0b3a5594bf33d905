/** The shape of each verdict, drawn once in a page and shown beside its word: told apart without any colour. */
import type { Vurdering } from "@delaftale/core"
import { undveget } from "./undvig.ts"

type Status = Vurdering["status"]

const streg = 'fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"'

/** A full disc with a tick, an open square with a cross, an open circle with a mark of question, a dash. */
const former: { readonly [S in Status]: string } = {
  opfyldt:
    '<circle cx="8" cy="8" r="7" fill="currentColor"/><path d="M4.7 8.3 7 10.6 11.4 5.8" class="udsparet" fill="none" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round"/>',
  ikkeOpfyldt: `<path d="M1.5 1.5h13v13h-13z" ${streg}/><path d="m5 5 6 6m0-6-6 6" ${streg}/>`,
  kanIkkeVurderes: `<circle cx="8" cy="8" r="6.6" stroke-dasharray="2.4 2" ${streg}/><path d="M6.1 6.4a1.95 1.95 0 1 1 2.7 1.8c-.6.3-.8.6-.8 1.2" ${streg}/><circle cx="8" cy="11.6" r=".9" fill="currentColor"/>`,
  undtaget: `<path d="M3 8h10" ${streg}/>`
}

/** What the page holds of them, itself not shown. */
export const svartegn = `<svg width="0" height="0" aria-hidden="true" class="forlaeg">${Object.entries(former)
  .map(([status, form]) => `<symbol id="svar-${status}" viewBox="0 0 16 16">${form}</symbol>`)
  .join("")}</svg>`

export const svarvist = (status: Status, ord: string): string =>
  `<span class="svar ${status}"><svg aria-hidden="true" width="16" height="16"><use href="#svar-${status}"/></svg> ${undveget(ord)}</span>`
