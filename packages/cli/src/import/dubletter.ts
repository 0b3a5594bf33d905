/** Rows of one file that say the same, or that speak of the same thing and differ: nothing is chosen between them. */
import * as Arr from "effect/Array"
import { type Art, haendelserAf, noegleAf } from "./filart.ts"
import { type Celler, kanonisk } from "./Gemt.ts"
import { sagt } from "./kontrol.ts"
import { afvis, type Raekke } from "./Raekke.ts"

/** The mapping's own word that something stands once in a file. */
export const provEntydige = ({ filart }: Art, raekker: ReadonlyArray<Raekke>): void => {
  for (const kontrol of filart.kontrol ?? []) {
    if (kontrol.slags !== "entydig") continue
    const gode = raekker.filter(({ fejl }) => fejl.length === 0)
    const ens = Arr.groupBy(gode, ({ celler }) =>
      JSON.stringify(kontrol.kolonner.map((navn) => kanonisk(celler.get(navn))))
    )
    for (const gruppe of Object.values(ens)) {
      if (gruppe.length < 2) continue
      for (const raekke of gruppe) {
        const linjer = gruppe
          .slice(0, 6)
          .filter((anden) => anden !== raekke)
          .map(({ linje }) => linje)
        afvis(raekke, kontrol.kode, kontrol.kolonner[0], { ...sagt(kontrol), linjer: linjer.slice(0, 5) })
      }
    }
  }
}

export const provDubletter = (art: Art, raekker: ReadonlyArray<Raekke>): void => {
  const gode = raekker.filter(({ fejl }) => fejl.length === 0)
  const enkelte = udenGentagelser(art, gode)
  const grupper = new Map<string, Array<Raekke>>()
  for (const raekke of enkelte) {
    for (const noegle of noegler(art, raekke.celler)) {
      const gruppe = grupper.get(noegle)
      if (gruppe === undefined) grupper.set(noegle, [raekke])
      else gruppe.push(raekke)
    }
  }
  for (const gruppe of grupper.values()) if (gruppe.length > 1) afvisModstrid(gruppe, forskellig(art, gruppe))
}

/** Rows that speak of the same and differ: none of them is chosen. */
export const afvisModstrid = (gruppe: ReadonlyArray<Raekke>, felt: string | null): void => {
  const foerste = gruppe.slice(0, 6)
  for (const raekke of gruppe) {
    if (raekke.fejl.length > 0) continue
    const linjer = foerste.filter((anden) => anden !== raekke).map(({ linje }) => linje)
    afvis(raekke, "modstridendeRaekker", felt, { linjer: linjer.slice(0, 5) })
  }
}

const udenGentagelser = ({ filart }: Art, raekker: ReadonlyArray<Raekke>): ReadonlyArray<Raekke> => {
  const sete = new Map<string, Raekke>()
  for (const raekke of raekker) {
    const hele = JSON.stringify(filart.kolonner.map(({ navn }) => kanonisk(raekke.celler.get(navn))))
    const foerste = sete.get(hele)
    if (foerste === undefined) sete.set(hele, raekke)
    else afvis(raekke, "dobbeltRaekke", null, { linjer: [foerste.linje] })
  }
  return [...sete.values()]
}

/** What the row speaks of: one thing for each of its events; in a gathered event, one element of it. */
const noegler = (art: Art, celler: Celler): ReadonlyArray<string> => {
  const { samling } = art.filart
  if (samling === undefined) return haendelserAf(art, celler).map((haendelse) => noegleAf(art, haendelse, celler))
  return [JSON.stringify([...samling.efter, samling.noegle].map((navn) => kanonisk(celler.get(navn))))]
}

/** The first column in which rows differ. */
export const forskellig = ({ filart }: Art, raekker: ReadonlyArray<{ readonly celler: Celler }>): string | null => {
  const ens = (navn: string): boolean => new Set(raekker.map(({ celler }) => kanonisk(celler.get(navn)))).size === 1
  return filart.kolonner.find(({ navn }) => !ens(navn))?.navn ?? null
}
