/** Of two ways of measuring whether they can ever answer differently: each written in the one form that says the same. */
import type { Baseline } from "../terms/Baseline.ts"
import type { Indikator } from "../terms/Indikator.ts"
import type { Delkrav, Forloeb, Krav } from "../terms/Krav.ts"
import type { Maaling } from "../terms/Maaling.ts"
import { alleReferencer, referencer } from "../terms/referencer.ts"

/** What an optional key says when it is left out. */
const forudsat: Readonly<Record<string, unknown>> = {
  strengt: false,
  tid: "aaret",
  foersteGang: false,
  omraader: "samlet",
  nul: "gaelder",
  foerste: 1
}

const maalForudsat = ["sum", "ultimo"]

const udenForudsat = (noegle: string, vaerdi: unknown): boolean =>
  vaerdi === undefined ||
  (Object.hasOwn(forudsat, noegle) && forudsat[noegle] === vaerdi) ||
  (noegle === "maal" && maalForudsat.includes(String(vaerdi))) ||
  ((noegle === "hvor" || noegle === "uden") && Array.isArray(vaerdi) && vaerdi.length === 0)

const kort = <T extends object>(del: T): T =>
  Object.fromEntries(Object.entries(del).filter(([noegle, vaerdi]) => !udenForudsat(noegle, vaerdi))) as T

const kanoniskIndikator = (indikator: Indikator): Indikator => {
  switch (indikator.slags) {
    case "andel": {
      const { naevner, taeller } = indikator
      const under = naevner.slags === "fast" ? naevner : kanoniskIndikator(naevner)
      return kort({ ...indikator, taeller: kanoniskIndikator(taeller), naevner: under })
    }
    case "aendring":
      return { ...indikator, indikator: kanoniskIndikator(indikator.indikator) }
    case "antal":
    case "sum":
    case "personer":
    case "kadence": {
      const [foerste, ...resten] = indikator.af
      return kort({ ...indikator, af: [kort(foerste), ...resten.map(kort)] as const })
    }
    case "bestand":
      return kort({ ...indikator, af: kort(indikator.af) })
    default:
      return kort(indikator)
  }
}

/** Only what moves is written: a path that does not is the reference itself. */
const kanoniskForloeb = (forloeb: Forloeb): Krav => {
  const { foerste, sats, trin, ...resten } = kort(forloeb)
  const { enhed, form, fra } = forloeb
  if (form === "trin") return { ...resten, ...(trin === undefined ? {} : { trin }) }
  const flyttes = sats === undefined ? {} : { sats }
  if (form === "foregaaende") return { ...resten, ...flyttes }
  if (form === "fast" || sats === "0") {
    if (sats !== "0" || resten.nul !== undefined) return { ...resten, form: "fast", ...flyttes }
    return { slags: resten.strengt === true ? "Forbedret" : "IkkeVaerreEnd", end: fra }
  }
  const nummer = foerste === undefined ? {} : { foerste }
  return { ...resten, ...flyttes, ...nummer, form: enhed === "procentpoint" ? "lineaer" : form }
}

const kanoniskDel = (del: Delkrav): Delkrav => ({
  ...del,
  krav: kanoniskKrav(del.krav),
  ...(del.indikator === undefined ? {} : { indikator: kanoniskIndikator(del.indikator) })
})

const kanoniskKrav = (krav: Krav): Krav => {
  switch (krav.slags) {
    case "Forloeb":
      return kanoniskForloeb(krav)
    case "Alle":
    case "Nogle": {
      const dele = krav.krav.map(kanoniskDel)
      const [eneste, ...resten] = dele
      if (eneste !== undefined && resten.length === 0 && Object.keys(eneste).length === 1) return eneste.krav
      const alle = krav.slags === "Nogle" && krav.antal === dele.length && !kanUndtages(krav)
      return krav.slags === "Alle" || alle ? { slags: "Alle", krav: dele } : { ...krav, krav: dele }
    }
    case "HvertOmraade":
    case "HverPeriode":
      return { ...krav, krav: kanoniskKrav(krav.krav) }
    default:
      return kort(krav)
  }
}

/** An exempt part is left out of "all", but not out of how many there have to be. */
const kanUndtages = (krav: Krav): boolean => {
  switch (krav.slags) {
    case "Forloeb":
      return krav.nul === "undtaget"
    case "Alle":
    case "Nogle":
      return krav.krav.some((del) => kanUndtages(del.krav))
    case "HvertOmraade":
    case "HverPeriode":
      return kanUndtages(krav.krav)
    default:
      return false
  }
}

const udenRetning = (krav: Krav): boolean => referencer(krav).length === 0

const bareVaerdi = ({ decimaler, omraade, vaerdi }: Baseline): Baseline => ({
  vaerdi,
  periode: "",
  ordlyd: "",
  ...(omraade === undefined ? {} : { omraade }),
  ...(decimaler === undefined ? {} : { decimaler })
})

/** Units are only shown; a direction and a baseline matter where something is held against a reference. */
export const kanonisk = (maaling: Maaling): Maaling => {
  const { baselines, ...resten } = maaling
  const bruges = alleReferencer(maaling).some(({ slags }) => slags === "aftalt") || maaling.afrunding !== undefined
  const [foerste, ...flere] = [...(baselines ?? [])].sort((a, b) => ((a.omraade ?? "") < (b.omraade ?? "") ? -1 : 1))
  return {
    ...resten,
    enhed: "antal",
    retning: udenRetning(maaling.krav) ? "op" : maaling.retning,
    indikator: kanoniskIndikator(maaling.indikator),
    krav: kanoniskKrav(maaling.krav),
    ...(foerste === undefined || !bruges ? {} : { baselines: [bareVaerdi(foerste), ...flere.map(bareVaerdi)] })
  }
}

/** Keys in one order, so that two of them can be held together. */
const skrevet = (json: unknown): string =>
  JSON.stringify(json, (_noegle, vaerdi: unknown) =>
    typeof vaerdi === "object" && vaerdi !== null && !Array.isArray(vaerdi)
      ? Object.fromEntries(Object.entries(vaerdi).sort(([a], [b]) => (a < b ? -1 : 1)))
      : vaerdi
  )

/** They give the same answer whatever is reported. What is not seen here may still be the same. */
export const sammeMaaling = (a: Maaling, b: Maaling): boolean => skrevet(kanonisk(a)) === skrevet(kanonisk(b))
