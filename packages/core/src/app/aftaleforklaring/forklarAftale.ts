/** Each promise of an agreement in words, so that its author sees whether the machine understood: no log, no figures. */
import * as Result from "effect/Result"
import { beskriv } from "../../evaluation/beskriv.ts"
import type { Delaftale } from "../../terms/Delaftale.ts"
import type { Tvivl } from "../../terms/Fortolkning.ts"
import { maalingVed } from "../../terms/laesning.ts"
import type { Frist, Maaling } from "../../terms/Maaling.ts"
import type { Forpligtelse, Succeskriterium } from "../../terms/Succeskriterium.ts"
import { alleIndikatorer, kildeord, udvalgsord } from "./kildeord.ts"
import { kravord, referenceord } from "./kravord.ts"
import type { Forklaringspunkt, Loefteforklaring, Tvivlsforklaring } from "./Loefteforklaring.ts"
import { maaltalsord, regneord, udgangspunktsord } from "./maaltalsord.ts"
import { type Forklaringssprog, type Tolk, tolkFor } from "./Tolk.ts"

/**
 * An agreement read back in words, Danish or English (*forklar aftale*, explain the agreement): its criteria first,
 * then its commitments, each in the order of the agreement.
 */
export const forklarAftale = (aftale: Delaftale, sprog: Forklaringssprog = "da"): ReadonlyArray<Loefteforklaring> => {
  const tolk = tolkFor(aftale, sprog)
  return [
    ...aftale.kriterier.map((kriterium) => kriteriet(kriterium, tolk)),
    ...aftale.forpligtelser.map((forpligtelse) => forpligtelsen(forpligtelse, tolk))
  ]
}

const stort = (saetning: string): string => `${saetning.slice(0, 1).toLocaleUpperCase("da")}${saetning.slice(1)}.`

const linjerne = (loefte: string, maaling: Maaling, tolk: Tolk): ReadonlyArray<Forklaringspunkt> => {
  const { aftaleord, ord } = tolk
  const alle: ReadonlyArray<Forklaringspunkt> = [
    { emne: "maales", linjer: [stort(beskriv(maaling.indikator, ord)), ...praeciseret(maaling, tolk)] },
    { emne: "kilder", linjer: kildeord(maaling, tolk).map((linje) => stort(linje.replace(/\.$/u, ""))) },
    { emne: "omfang", linjer: omfanget(maaling, tolk) },
    { emne: "krav", linjer: kravord(maaling.krav, maaling, tolk) },
    { emne: "udgangspunkter", linjer: udgangspunktsord(maaling, tolk) },
    { emne: "maaltal", linjer: maaltalsord(loefte, maaling, tolk) },
    { emne: "regnestykke", linjer: regneord(loefte, maaling, tolk) },
    { emne: "frist", linjer: [fristen(maaling.frist, tolk)] },
    { emne: "afrunding", linjer: maaling.afrunding === undefined ? [] : [aftaleord.afrunding] }
  ]
  return alle.filter(({ linjer }) => linjer.length > 0)
}

/** What the sentence of the figure leaves out: by when it is followed up, and what bounds it where keys are missing. */
const praeciseret = (maaling: Maaling, tolk: Tolk): ReadonlyArray<string> =>
  alleIndikatorer(maaling).flatMap((tallet) => {
    const { aftaleord, ord } = tolk
    if (tallet.slags === "aendring") return [aftaleord.aendring(referenceord(tallet.mod, tolk))]
    if (tallet.slags !== "personer") return []
    const { deltagertal, opfulgt } = tallet
    const inden = opfulgt?.senest === "periodensUdgang" ? aftaleord.opfulgtInden : aftaleord.opfulgtTilNu
    const af = deltagertal === undefined ? "" : udvalgsord(deltagertal.af, ord)
    return [
      ...(opfulgt === undefined ? [] : [inden]),
      ...(deltagertal === undefined ? [] : [aftaleord.deltagertal(deltagertal.felt, af)])
    ]
  })

const omfanget = ({ alle, omfang }: Maaling, { aftale, aftaleord }: Tolk): ReadonlyArray<string> => {
  const navne = aftale.boligomraader.map(({ navn }) => navn).join(", ")
  if (omfang === "samlet") return [aftaleord.samlet(navne)]
  return [aftaleord.hvertOmraade(navne), ...(alle ? [aftaleord.alleRaekken] : [])]
}

const fristen = (frist: Frist, { aftale, aftaleord, dag }: Tolk): string => {
  const aar = aftale.projektaar.map(({ id }) => id)
  switch (frist.slags) {
    case "hvertAar":
      return aftaleord.hvertAar(aar.join(", "))
    case "hvertHalvaar":
      return aftaleord.hvertHalvaar(aar.join(", "))
    case "vedUdloeb":
      return aftaleord.vedUdloeb(aar.at(-1)!)
    case "engang":
      return aftaleord.engang(frist.projektaar)
    case "senest":
      return aftaleord.senest(dag(frist.dato), dag(frist.fra ?? aftale.fra))
  }
}

/** What another reading says differently, and no more. */
const tvivlen = (
  loefte: string,
  maaling: Maaling,
  tvivl: ReadonlyArray<Tvivl>,
  tolk: Tolk
): ReadonlyArray<Tvivlsforklaring> => {
  const staar = linjerne(loefte, maaling, tolk)
  const aendrer = (punkt: string, fortolkning: string): ReadonlyArray<Forklaringspunkt> => {
    const laest = maalingVed(maaling, tvivl, new Map([[punkt, fortolkning]]))
    if (Result.isFailure(laest)) return []
    const kendt = new Map(staar.map(({ emne, linjer }) => [emne, linjer.join("\n")]))
    return linjerne(loefte, laest.success, tolk).filter(({ emne, linjer }) => kendt.get(emne) !== linjer.join("\n"))
  }
  return tvivl.map(({ begrundelse, fortolkninger, gaeldende, id, spoergsmaal }) => ({
    id,
    spoergsmaal,
    begrundelse,
    laesninger: fortolkninger.map((fortolkning) => ({
      id: fortolkning.id,
      laesning: fortolkning.laesning,
      gaeldende: fortolkning.id === gaeldende,
      aendrer: fortolkning.id === gaeldende ? [] : aendrer(id, fortolkning.id)
    }))
  }))
}

const faelles = (
  { aktivitet, bemaerkning, id, maaling, ordlyd, tvivl = [] }: Succeskriterium | Forpligtelse,
  tolk: Tolk
) => {
  const navn = tolk.aftale.aktiviteter.find((en) => en.id === aktivitet)?.navn
  return {
    id,
    ordlyd,
    ...(aktivitet === undefined ? {} : { aktivitet: navn === undefined ? aktivitet : `${aktivitet}: ${navn}` }),
    ...(bemaerkning === undefined ? {} : { bemaerkning }),
    punkter: maaling === undefined ? [] : linjerne(id, maaling, tolk),
    tvivl: maaling === undefined ? [] : tvivlen(id, maaling, tvivl, tolk)
  }
}

const kriteriet = (kriterium: Succeskriterium, tolk: Tolk): Loefteforklaring => ({
  klasse: "kriterium",
  ...faelles(kriterium, tolk),
  datakilde: kriterium.datakilde,
  styrke: kriterium.styrke === "bloed" ? tolk.aftaleord.bloed : tolk.aftaleord.haard
})

/** What has no measuring of its own is followed up beside the table, or not at all. */
const forpligtelsen = (forpligtelse: Forpligtelse, tolk: Tolk): Loefteforklaring => {
  const { aftaleord } = tolk
  const { foelgesVed, id, leverancer, maaling, opfoelgning } = forpligtelse
  const fulgt = foelgesVed === undefined ? [] : linjerne(id, foelgesVed.maaling, tolk)
  const saetninger = [
    ...(opfoelgning === undefined ? [] : [aftaleord.opfoelgning[opfoelgning]]),
    ...(foelgesVed?.anslaaet === true ? [aftaleord.anslaaet] : []),
    ...(leverancer === undefined ? [] : [aftaleord.leverancer(leverancer.map(({ navn }) => navn).join(", "))])
  ]
  const ikkeMaalt = maaling === undefined && foelgesVed === undefined && saetninger.length === 0
  const ord = ikkeMaalt ? [aftaleord.ikkeMaalt] : saetninger
  const det = faelles(forpligtelse, tolk)
  return {
    klasse: "forpligtelse",
    ...det,
    ...(ord.length === 0 ? {} : { opfoelgning: ord.join(" ") }),
    punkter: [...det.punkter, ...fulgt]
  }
}
