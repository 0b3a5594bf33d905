/** What was decided about one cell, as it stands in the log: the events behind readings, exemption, baseline and version. */
import { ingenAftale } from "../decisions/Aftaletilstand.ts"
import type { Beslutning } from "../events/Beslutning.ts"
import type { DelaftaleEvent } from "../events/DelaftaleEvent.ts"
import type { Recorded } from "../ground/Recorded.ts"
import { aftaleSom } from "./aftaleSom.ts"
import type { Celleadresse } from "./laesninger.ts"
import type { Snit } from "./Statusvalg.ts"

/** A decision with its position, its day and the role that wrote it. */
export type Optegnet<T extends Beslutning["_tag"]> = Recorded<Extract<Beslutning, { readonly _tag: T }>>

/** Of two about the same the later one holds. */
export interface Cellebeslutninger {
  /** By point of doubt. */
  readonly valgte: ReadonlyMap<string, Optegnet<"FortolkningValgt">>
  readonly undtagelse?: Optegnet<"UndtagelseGivet">
  readonly baseline?: Optegnet<"BaselineFastsat">
  /** By revision. */
  readonly vedtagne: ReadonlyMap<string, Optegnet<"RevisionVedtaget">>
}

type Haendelse = Recorded<DelaftaleEvent>

const er =
  <T extends Beslutning["_tag"]>(tag: T) =>
  (haendelse: Haendelse): haendelse is Haendelse & Optegnet<T> =>
    haendelse.event._tag === tag

/** Keeps the events that change what the agreement is under the cuts. */
export const beslutningssamler = (snit: Snit) => {
  const frem = aftaleSom(snit)
  const fundne: Array<Haendelse> = []
  let tilstand = ingenAftale
  return {
    tag: (haendelse: Haendelse): void => {
      const naeste = frem(tilstand, haendelse)
      if (naeste !== tilstand) fundne.push(haendelse)
      tilstand = naeste
    },
    om: ({ kriterium, omraade, projektaar }: Celleadresse): Cellebeslutninger => {
      const valgte = fundne
        .filter(er("FortolkningValgt"))
        .filter(({ event }) => event.kriterium === kriterium && (event.projektaar?.includes(projektaar) ?? true))
      const undtagelse = fundne
        .filter(er("UndtagelseGivet"))
        .findLast(
          ({ event }) =>
            event.kriterium === kriterium &&
            event.projektaar.includes(projektaar) &&
            (event.omraade === undefined || event.omraade === omraade)
        )
      const baseline = fundne
        .filter(er("BaselineFastsat"))
        .findLast(({ event }) => event.kriterium === kriterium && event.omraade === omraade)
      return {
        valgte: new Map(valgte.map((en) => [en.event.tvivl, en])),
        ...(undtagelse === undefined ? {} : { undtagelse }),
        ...(baseline === undefined ? {} : { baseline }),
        vedtagne: new Map(fundne.filter(er("RevisionVedtaget")).map((en) => [en.event.revision, en]))
      }
    }
  }
}
