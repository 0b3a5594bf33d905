/** Rows held against what the log has: the same again adds nothing; the same thing with other content is refused. */
import { type Fund, type Haendelsesafbildning, type Opslag, type Registrering, sammeVaerdi } from "@delaftale/core"
import type { Enhed, Nyt } from "./Enhed.ts"
import { type Art, haendelseFor, noegleAf, raekkerAf } from "./filart.ts"
import { friskId } from "./friskId.ts"
import { type Celler, kanonisk } from "./Gemt.ts"
import { afvis, type Raekke } from "./Raekke.ts"

/** Drops the events that the log has; refuses the rows of those it has otherwise. */
export const sammenhold = (art: Art, enheder: ReadonlyArray<Enhed>, log: Opslag): ReadonlyArray<Enhed> => {
  const optagne = optagneAf(log, ({ oprindelig }) => {
    const afbildning = haendelseFor(art, oprindelig)
    if (afbildning === undefined) return undefined
    return (registrering) => noegleAf(art, afbildning, raekkerAf(art, afbildning, registrering)[0]!)
  })
  return enheder.map((enhed) => {
    const friske = enhed.nye.map((nyt) => ({ ...nyt, oensket: { ...nyt.oensket, id: friskId(log, nyt.oensket.id) } }))
    const nye = friske.filter((nyt) => {
      const fund = optagne.get(nyt.noegle)
      if (log.harId(nyt.oensket.id)) return false
      return fund === undefined || sammenlign(art, nyt, enhed.raekker, fund)
    })
    if (nye.length > 0 && nye.length < friske.length) provRettet({ ...enhed, nye: friske }, nye, optagne)
    return { ...enhed, nye }
  })
}

/** A contact that is filled in later belongs to the in-mover as registered; after a correction the row is another. */
const provRettet = (enhed: Enhed, nye: ReadonlyArray<Nyt>, optagne: ReadonlyMap<string, Fund>): void => {
  const rettet = enhed.nye
    .filter((nyt) => !nye.includes(nyt))
    .flatMap(({ noegle }) => optagne.get(noegle) ?? [])
    .find(({ oprindelig, staar }) => staar === undefined || !sammeVaerdi(staar, oprindelig))
  if (rettet === undefined) return
  const felt = nye[0]?.afbildning.naarUdfyldt ?? null
  for (const raekke of enhed.raekker) afvis(raekke, "raekkenErRettet", felt, { position: rettet.position })
}

/** By natural key: what was written first under it, and what stands under it after a correction; never what is undone. */
export const optagneAf = (
  log: Opslag,
  noeglenFor: (fund: Fund) => ((registrering: Registrering) => string) | undefined
): ReadonlyMap<string, Fund> => {
  const optagne = new Map<string, Fund>()
  const rettede = new Map<string, Fund>()
  for (const fund of log.alle()) {
    const noegle = noeglenFor(fund)
    if (noegle === undefined || log.importer.glemt(fund.position)) continue
    const egen = noegle(fund.oprindelig)
    if (fund.staar !== undefined || !optagne.has(egen)) optagne.set(egen, fund)
    if (fund.staar !== undefined && fund.staar !== fund.oprindelig) rettede.set(noegle(fund.staar), fund)
  }
  for (const [noegle, fund] of rettede) if (!optagne.has(noegle)) optagne.set(noegle, fund)
  return optagne
}

/** True where the event is new all the same: what stood under its key was annulled. */
const sammenlign = (art: Art, nyt: Nyt, raekker: ReadonlyArray<Raekke>, fund: Fund): boolean => {
  const forskelle = raekker.map((raekke) => forskel(art, nyt.afbildning, raekke, fund))
  if (!flereStaar(art, nyt, raekker, fund) && forskelle.every((felt) => felt === undefined)) return false
  if (fund.staar === undefined) return true
  raekker.forEach((raekke, n) => {
    if (forskelle[n] !== undefined) afvis(raekke, "findesMedAndetIndhold", forskelle[n], { position: fund.position })
  })
  if (forskelle.every((felt) => felt === undefined)) {
    afvis(raekker[0]!, "findesMedAndetIndhold", art.filart.samling?.noegle ?? null, { position: fund.position })
  }
  return false
}

/** A gathered event of the log with more elements than the file has rows. */
const flereStaar = (art: Art, { afbildning }: Nyt, raekker: ReadonlyArray<Raekke>, { oprindelig }: Fund): boolean =>
  raekkerAf(art, afbildning, oprindelig).length !== raekker.length

/** The first column in which the row differs from the one that was registered; what came late may have had fewer. */
const forskel = (
  art: Art,
  afbildning: Haendelsesafbildning,
  { celler }: Raekke,
  { kendt, oprindelig }: Fund
): string | undefined => {
  const { samling } = art.filart
  const skrevne = raekkerAf(art, afbildning, oprindelig)
  const passer = (anden: Celler, navn: string): boolean => kanonisk(anden.get(navn)) === kanonisk(celler.get(navn))
  const skreven = samling === undefined ? skrevne[0] : skrevne.find((en) => passer(en, samling.noegle))
  if (skreven === undefined) return samling?.noegle
  const sent = "efteranmeldt" in oprindelig
  const egne = new Set([
    ...afbildning.felter.flatMap(({ kolonne }) => kolonne ?? []),
    ...(samling?.element ?? []).map(({ kolonne }) => kolonne)
  ])
  const felt = [...egne].find((navn) => !passer(skreven, navn) && !(sent && !skreven.has(navn)))
  if (felt !== undefined || sent || oprindelig.kilde === undefined || egne.has(afbildning.kendt)) return felt
  return kanonisk(celler.get(afbildning.kendt)) === (kendt ?? "") ? undefined : afbildning.kendt
}
