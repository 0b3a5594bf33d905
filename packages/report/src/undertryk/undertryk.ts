/** The rows as they may leave the house: without small counts of persons, and without what these could be read from. */
import { type Delaftale, referencer } from "@delaftale/core"
import type { Raekke, Undertrykt } from "../tal/Raekke.ts"
import { erEnGraense, fortaeller } from "./fortaeller.ts"
import type { Persontal } from "./Persontal.ts"
import { type Sammenhaeng, sammenhaeng } from "./sammenhaeng.ts"
import { type Skjult, skjul } from "./skjul.ts"

/** Fewer persons than this are not told. */
export type Mindsteantal = 3 | 5

interface Plan extends Sammenhaeng, Skjult {
  readonly raekker: ReadonlyArray<Raekke>
  readonly aar: ReadonlyArray<string>
}

/** At export only: neither the log nor a verdict knows of it. Without a small count the rows come back as they are. */
export const undertryk = (
  raekker: ReadonlyArray<Raekke>,
  { boligomraader, projektaar }: Pick<Delaftale, "boligomraader" | "projektaar">,
  graense: number = 3
): ReadonlyArray<Raekke> => {
  const aar = projektaar.map(({ id }) => id)
  const alle = sammenhaeng(raekker, { aar, omraader: boligomraader.map(({ id }) => id), graense })
  const skjult = skjul(alle.antal, alle.summer, graense)
  if (skjult.skjulte.size === 0) return raekker
  const plan = { ...alle, ...skjult, raekker, aar }
  return raekker.map((raekke) => {
    const hvad = undertrykt(raekke, plan)
    return hvad.length === 0 ? raekke : uden(raekke, hvad)
  })
}

const skjulte = (fundne: ReadonlyArray<Persontal> = [], plan: Plan): ReadonlyArray<Persontal> =>
  fundne.filter(({ hvor, id }) => hvor !== "rest" && plan.skjulte.has(id))

/** Whether the target would tell a count that is hidden: its own, the baseline, last year's, or another promise's. */
const maaletFortaeller = (raekke: Raekke, plan: Plan): boolean => {
  const { krav } = raekke.maaling
  const henvist = referencer(krav)
  const foregaaende =
    henvist.some(({ slags }) => slags === "foregaaende") || (krav.slags === "Forloeb" && krav.form === "foregaaende")
  const aaretFoer = plan.aar[plan.aar.indexOf(raekke.projektaar) - 1]
  const kilder = plan.raekker.filter(({ kriterium, omraade, projektaar }) => {
    if (omraade !== raekke.omraade) return false
    const naevnt = henvist.some((en) => en.slags === "indikator" && en.kriterium === kriterium)
    return (
      (foregaaende && kriterium === raekke.kriterium && projektaar === aaretFoer) ||
      (naevnt && projektaar === raekke.projektaar)
    )
  })
  return (
    (!erEnGraense(raekke) && skjulte(plan.iRaekken.get(raekke), plan).length > 0) ||
    skjulte(plan.iBaseline.get(raekke), plan).length > 0 ||
    kilder.some((en) => skjulte(plan.iRaekken.get(en), plan).length > 0)
  )
}

const undertrykt = (raekke: Raekke, plan: Plan): ReadonlyArray<Undertrykt> => {
  if (raekke.omraade === "alle") {
    const omraader = plan.raekker.filter(
      (en) =>
        en.omraade !== "alle" &&
        en.kriterium === raekke.kriterium &&
        en.projektaar === raekke.projektaar &&
        en.halvaar === raekke.halvaar
    )
    return omraader.some((en) => undertrykt(en, plan).includes("status")) ? ["status"] : []
  }
  const egne = plan.iRaekken.get(raekke) ?? []
  const skjult = skjulte(egne, plan)
  const naevner = skjult.some(({ hvor }) => hvor === "naevner")
  const baseline = skjulte(plan.iBaseline.get(raekke), plan).length > 0
  const maaltal = maaletFortaeller(raekke, plan)
  const forMeget = egne.some(({ id }) => plan.fortalt.has(id)) || naevner
  const status = maaltal || forMeget || (skjult.length > 0 && fortaeller(raekke) === "uvist")
  return [
    ...(skjult.length > 0 ? (["vaerdi"] as const) : []),
    ...(naevner ? (["naevner"] as const) : []),
    ...(maaltal ? (["maaltal"] as const) : []),
    ...(baseline ? (["baseline"] as const) : []),
    ...(status ? (["status"] as const) : [])
  ]
}

/** What other readings say, and whether it is on track, would be one more hint at what is hidden. */
const uden = (raekke: Raekke, hvad: ReadonlyArray<Undertrykt>): Raekke => {
  const { aarsag: grund, baseline, dele, maaltal, margin: _margin, paaSporet: _spor, vaerdi, ...resten } = raekke
  const { naevner } = dele ?? {}
  const udenVaerdi = hvad.includes("vaerdi")
  const status = hvad.includes("status") ? "kanIkkeVurderes" : raekke.status
  const aarsag = hvad.includes("status") || (udenVaerdi && grund === undefined) ? "undertrykt" : grund
  const { maaltal: maaltekst, vaerdi: vaerditekst } = raekke.tekst
  return {
    ...resten,
    ...(vaerdi === undefined || udenVaerdi ? {} : { vaerdi }),
    ...(dele === undefined || udenVaerdi ? {} : { dele }),
    ...(naevner === undefined || !udenVaerdi || hvad.includes("naevner") ? {} : { dele: { naevner } }),
    ...(maaltal === undefined || hvad.includes("maaltal") ? {} : { maaltal }),
    ...(baseline === undefined || hvad.includes("baseline") ? {} : { baseline }),
    status,
    ...(aarsag === undefined ? {} : { aarsag }),
    haengerPaa: [],
    tekst: {
      ...raekke.tekst,
      vaerdi: udenVaerdi ? "" : vaerditekst,
      maaltal: hvad.includes("maaltal") ? "" : maaltekst,
      status,
      aarsag: aarsag ?? ""
    },
    undertrykt: hvad
  }
}
