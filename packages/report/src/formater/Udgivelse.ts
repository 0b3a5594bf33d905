/** What is written to files: rows, the agreement they are about, and where they come from. */
import type { Delaftale, Status } from "@delaftale/core"
import type { Raekke } from "../tal/Raekke.ts"
import { raekkerFor } from "../tal/raekkerFor.ts"
import { type Mindsteantal, undertryk } from "../undertryk/undertryk.ts"

/** Which log, position, seal and day a publication rests on (*proveniens*, provenance). */
export interface Proveniens {
  readonly log: string
  readonly position: number
  readonly segl: string
  /** What was known on this day is in it. */
  readonly kendtPr: string
  readonly setFra: string
  /** The figures are invented. */
  readonly konstrueret: boolean
}

/** Rows for publication, small counts of persons left out (*udgivelse*, publication). */
export interface Udgivelse {
  readonly delaftale: Delaftale
  readonly raekker: ReadonlyArray<Raekke>
  readonly proveniens: Proveniens
  /** Fewer persons than this are not told. */
  readonly mindsteantal: Mindsteantal
}

/**
 * What a publication says of itself, and from which count on persons are told (*udgivelsesvalg*, choices for a
 * publication).
 */
export interface Udgivelsesvalg {
  /** The day of the cut that `status` was asked for. */
  readonly kendtPr: string
  readonly mindsteantal?: Mindsteantal
}

/** Small counts of persons are left out here, so that no format can forget it. */
export const udgivelse = (status: Status, { kendtPr, mindsteantal = 3 }: Udgivelsesvalg): Udgivelse => {
  const { datagrundlag, delaftale, head, setFra } = status
  return {
    delaftale,
    raekker: undertryk(raekkerFor(status), delaftale, mindsteantal),
    proveniens: {
      log: head.log,
      position: head.position,
      segl: head.seal,
      kendtPr,
      setFra,
      konstrueret: datagrundlag === "konstrueret"
    },
    mindsteantal
  }
}

export const konstrueredeTal =
  "KONSTRUEREDE TAL: tallene er opdigtede og siger intet om virkelige boligområder. (Constructed figures: they are invented and say nothing about real housing areas.)"

/** Where the figures can be found again, in one sentence. */
export const proveniensTekst = ({ kendtPr, log, position, segl, setFra }: Proveniens): string =>
  `Log ${log}, position ${position}, segl ${segl}; kendt pr. ${kendtPr}, set fra ${setFra}.`
