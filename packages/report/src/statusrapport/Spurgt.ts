/** A survey as a report may tell of it: without the numbers that would tell of a few persons. */
import type { Svargrundlag, Undersoegelse, Undersoegelser } from "@delaftale/core"
import { erLille } from "../undertryk/skjul.ts"
import { svartal } from "../undertryk/undersoegelsestal.ts"

/** `svar` is absent where the answers cannot be told one by one. */
export interface Spurgt extends Omit<Undersoegelse, "inviterede" | "svar"> {
  readonly inviterede?: number
  readonly ialt?: number
  readonly svar?: Undersoegelse["svar"]
}

/** The number of answers that a share is of; `n` is absent where it cannot be told. */
interface Andelsgrundlag {
  readonly position: number
  readonly n?: bigint
}

export interface Spurgtgrundlag extends Pick<Svargrundlag, "kriterium" | "omraade" | "svar"> {
  readonly brugt?: Andelsgrundlag
  readonly udgangspunkt?: Andelsgrundlag
}

export interface Spurgte {
  readonly alle: ReadonlyArray<Spurgt>
  readonly grundlag: ReadonlyArray<Spurgtgrundlag>
}

const antalI = (svar: ReadonlyArray<Undersoegelse["svar"][number]>): number =>
  svar.reduce((sum, { antal }) => sum + antal, 0)

const vist = (en: Undersoegelse, skjult: (id: string) => boolean, graense: number): Spurgt => {
  const { inviterede, svar, ...resten } = en
  const skjules = svar.some((et) => skjult(svartal.svar(en, et.svar)) || erLille(et.antal, graense))
  const ialt = svartal.ialt(en)
  return {
    ...resten,
    ...(skjult(svartal.inviterede(en)) ? {} : { inviterede }),
    ...(skjult(ialt) ? {} : { ialt: antalI(svar) }),
    ...(skjules || skjult(ialt) ? {} : { svar })
  }
}

const andelsgrundlag = (
  navn: "brugt" | "udgangspunkt",
  et: Svargrundlag,
  skjult: (id: string) => boolean
): Pick<Spurgtgrundlag, "brugt" | "udgangspunkt"> => {
  const en = et[navn]
  if (en === undefined) return {}
  const { position } = en
  if (skjult(svartal.grundlag(en, et.uden))) return { [navn]: { position } }
  return { [navn]: { position, n: BigInt(antalI(en.svar.filter(({ svar }) => !et.uden.includes(svar)))) } }
}

export const spurgte = (
  { alle, grundlag }: Undersoegelser,
  skjult: (id: string) => boolean,
  graense: number
): Spurgte => ({
  alle: alle.map((en) => vist(en, skjult, graense)),
  grundlag: grundlag.map((et) => {
    const { kriterium, omraade, svar } = et
    return {
      kriterium,
      ...(omraade === undefined ? {} : { omraade }),
      svar,
      ...andelsgrundlag("brugt", et, skjult),
      ...andelsgrundlag("udgangspunkt", et, skjult)
    }
  })
})
