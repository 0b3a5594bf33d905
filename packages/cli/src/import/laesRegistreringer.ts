/** The rows of a file of a mapped kind: read, checked, held against the log, decided; what remains are its events. */

import type { Grundlag } from "@delaftale/core"
import { afgoer } from "./afgoer.ts"
import { provDubletter, provEntydige } from "./dubletter.ts"
import { type Enhed, enheder } from "./Enhed.ts"
import { type Art, skrevet } from "./filart.ts"
import type { Glemt } from "./glemte.ts"
import type { LaestVaerdi, Optaget } from "./Indlaest.ts"
import { provCeller, provFindes, sagt } from "./kontrol.ts"
import { laesRaekker } from "./laesRaekker.ts"
import type { Tabel } from "./parseTable.ts"
import { advarslerI, afvis, afvisteI, type Raekke } from "./Raekke.ts"
import { sammenhold } from "./sammenhold.ts"

const erGod = ({ fejl }: Raekke): boolean => fejl.length === 0
const erGodt = ({ raekker }: Enhed): boolean => raekker.every(erGod)

export const laesRegistreringer = (art: Art, tabel: Tabel, fil: string, grundlag: Grundlag, glemt?: Glemt): Optaget => {
  const raekker = laesRaekker(tabel, art.filart.kolonner, art.delaftale)
  for (const raekke of raekker.filter(erGod)) {
    for (const brud of provCeller(art, raekke.celler)) afvis(raekke, brud.kode, brud.felt, sagt(brud))
  }
  provEntydige(art, raekker)
  provDubletter(art, raekker)
  const holdt = sammenhold(art, enheder(art, raekker, fil), grundlag.opslag).filter(erGodt)
  const nye = holdt.filter(({ nye: mangler }) => mangler.length > 0)
  afvisUkendte(art, nye, grundlag)
  if (glemt !== undefined) afvisGlemte(nye.filter(erGodt), glemt)
  const optagne = afgoer(art, nye.filter(erGodt), grundlag)
  const sprunget = holdt.filter((enhed) => enhed.nye.length === 0).flatMap((enhed) => enhed.raekker).length
  return opgoer(art, raekker, optagne, sprunget)
}

const afvisUkendte = (art: Art, nye: ReadonlyArray<Enhed>, { opslag }: Grundlag): void => {
  const prov = provFindes(art, opslag)
  for (const raekke of nye.flatMap((enhed) => enhed.raekker)) {
    for (const brud of prov(raekke.celler)) afvis(raekke, brud.kode, brud.felt, sagt(brud))
  }
}

const afvisGlemte = (nye: ReadonlyArray<Enhed>, glemt: Glemt): void => {
  for (const enhed of nye) {
    const ramt = enhed.nye.find(({ oensket }) => glemt(oensket) !== undefined)
    const position = ramt === undefined ? undefined : glemt(ramt.oensket)
    if (ramt === undefined || position === undefined) continue
    const kolonne = ramt.afbildning.felter.find(({ felt }) => felt === "noegle")?.kolonne ?? null
    for (const raekke of enhed.raekker) afvis(raekke, "maaskeGlemt", kolonne, { position })
  }
}

const opgoer = (art: Art, raekker: ReadonlyArray<Raekke>, optagne: ReadonlyArray<Enhed>, sprunget: number): Optaget => {
  const accepterede = optagne.flatMap((enhed) => enhed.raekker).sort((a, b) => a.raekke - b.raekke)
  return {
    laest: raekker.length,
    sprunget,
    accepterede: accepterede.length,
    afvist: raekker.filter((raekke) => !erGod(raekke)).length,
    vaerdier: accepterede.flatMap((raekke) => vaerdierAf(art, raekke)),
    advarsler: accepterede.flatMap(advarslerI),
    afviste: raekker.flatMap((raekke) => afvisteI(raekke, (felt) => skrevet(art, felt, raekke.celler))),
    oenskede: optagne.flatMap(({ nye }) => nye.map(({ oensket }) => oensket))
  }
}

const vaerdierAf = (art: Art, { celler, raekke }: Raekke): ReadonlyArray<LaestVaerdi> =>
  art.filart.kolonner.map(({ navn }) => ({ raekke, felt: navn, vaerdi: skrevet(art, navn, celler) }))
