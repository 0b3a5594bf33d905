/** The corrections of a file, in the order in which they were made; each sees what the ones before it left. */

import {
  type Afvisning,
  beslut,
  type Delaftale,
  type Grundlag,
  LocalDate,
  type Oensket,
  opslag,
  type Voksende
} from "@delaftale/core"
import * as Result from "effect/Result"
import { type Bestand, bestand } from "./bestand.ts"
import { friskId } from "./friskId.ts"
import { type Gemt, kanonisk, vist } from "./Gemt.ts"
import type { Glemt } from "./glemte.ts"
import type { LaestVaerdi, Optaget } from "./Indlaest.ts"
import { laesRaekker } from "./laesRaekker.ts"
import type { Tabel } from "./parseTable.ts"
import { afvis, afvisteI, type Raekke } from "./Raekke.ts"
import { laesRettelse, type Rettelse, rettelsesId } from "./Rettelse.ts"
import { ret } from "./ret.ts"
import { rettelseskolonner } from "./slags.ts"
import { tilfoej } from "./tilfoej.ts"

/** What has come in from the file so far, and the log as it would be with it. */
interface Forloeb {
  readonly fil: string
  readonly grundlag: Grundlag
  readonly log: Voksende
  readonly bestande: Map<string, Bestand>
  readonly oenskede: Array<Oensket>
  readonly optagne: Array<Rettelse>
}

/** By the kinds of file of `delaftale`, which may be more than the log's own. */
export const laesRettelser = (
  tabel: Tabel,
  fil: string,
  delaftale: Delaftale,
  grundlag: Grundlag,
  glemt?: Glemt
): Optaget => {
  const raekker = laesRaekker(tabel, rettelseskolonner, delaftale)
  const gode = raekker.filter(({ fejl }) => fejl.length === 0)
  const nye = udenGentagelser(gode).filter((raekke) => erNy(raekke, grundlag))
  const sprunget = gode.filter(({ fejl }) => fejl.length === 0).length - nye.length
  const forloeb: Forloeb = {
    fil,
    grundlag,
    log: opslag(grundlag.opslag),
    bestande: new Map(),
    oenskede: [],
    optagne: []
  }
  const rettetDen = ({ celler }: Raekke): string => kanonisk(celler.get("Rettet den"))
  for (const raekke of [...nye].sort((a, b) =>
    rettetDen(a) < rettetDen(b) ? -1 : rettetDen(a) > rettetDen(b) ? 1 : 0
  )) {
    const rettelse = laesRettelse(raekke, delaftale)
    if (rettelse !== undefined) tag(rettelse, forloeb, glemt)
  }
  return opgoer(raekker, sprunget, forloeb)
}

const erNy = (raekke: Raekke, { opslag: log }: Grundlag): boolean => !log.harId(friskId(log, rettelsesId(raekke)))

const udenGentagelser = (raekker: ReadonlyArray<Raekke>): ReadonlyArray<Raekke> => {
  const sete = new Map<string, Raekke>()
  return raekker.filter((raekke) => {
    const id = rettelsesId(raekke)
    const foerste = sete.get(id)
    if (foerste === undefined) sete.set(id, raekke)
    else afvis(raekke, "dobbeltRaekke", null, { linjer: [foerste.linje] })
    return foerste === undefined
  })
}

const tag = (rettelse: Rettelse, forloeb: Forloeb, glemt: Glemt | undefined): void => {
  const { grundlag, log, oenskede } = forloeb
  const naeste = grundlag.naeste + oenskede.length
  const egne = haendelser(rettelse, forloeb).map((oensket) => ({ ...oensket, id: friskId(log, oensket.id) }))
  const position = egne.flatMap((oensket) => glemt?.(oensket) ?? [])[0]
  if (position !== undefined) afvis(rettelse.raekke, "maaskeGlemt", "Nøglefelter", { position })
  if (rettelse.raekke.fejl.length > 0) return
  const besluttet = beslut({ ...grundlag, opslag: log, naeste }, egne)
  if (Result.isFailure(besluttet)) {
    for (const afvisning of besluttet.failure) overfoer(rettelse.raekke, afvisning)
    return
  }
  for (const [nummer, oensket] of egne.entries()) {
    log.tilfoej({ ...oensket, position: naeste + nummer, at: "" })
    const position = "position" in oensket.event ? oensket.event.position : naeste + nummer
    forloeb.bestande.get(rettelse.art.filart.id)?.optag(position)
  }
  oenskede.push(...egne)
  forloeb.optagne.push(rettelse)
}

const haendelser = (rettelse: Rettelse, { bestande, fil, log }: Forloeb): ReadonlyArray<Oensket> => {
  const { art, gammel, noegle, raekke } = rettelse
  const den = bestande.get(art.filart.id) ?? bestand(art, log)
  bestande.set(art.filart.id, den)
  const kilde = { fil, linje: raekke.linje }
  const raekker = erNyNoegle(rettelse) ? [] : den.find(noegle)
  const foerste = raekker[0]
  if (foerste === undefined) {
    if (gammel === undefined) return tilfoej(rettelse, den, kilde, log)
    afvis(raekke, "raekkenFindesIkke", "Nøglefelter")
    return []
  }
  const flere =
    raekker.some(({ led }) => led[0]!.fund !== foerste.led[0]!.fund) || (raekker.length > 1 && iListen(rettelse))
  if (!flere) return ret(rettelse, foerste, kilde, log)
  afvis(raekke, "flereRaekker", "Nøglefelter", { antal: raekker.length })
  return []
}

/** A part of the natural key is never empty in a row that is there, so an empty old value speaks of another row. */
const erNyNoegle = ({ art: { filart }, gammel, kolonne, noegle }: Rettelse): boolean => {
  const noegler = [
    ...filart.haendelser.flatMap((en) => en.noegle),
    ...(filart.samling === undefined ? [] : [filart.samling.noegle])
  ]
  return gammel === undefined && !noegle.has(kolonne.navn) && noegler.includes(kolonne.navn)
}

const iListen = ({ art: { filart }, kolonne }: Rettelse): boolean =>
  (filart.samling?.element ?? []).some((element) => element.kolonne === kolonne.navn)

const overfoer = (raekke: Raekke, { felt, forslag, kode }: Afvisning): void => {
  const kolonne =
    kode === "gammelVaerdiPasserIkke" ? "Gammel værdi" : felt === "begrundelse" ? "Begrundelse" : "Ny værdi"
  if (raekke.fejl.some((fejl) => fejl.kode === kode)) return
  afvis(raekke, kode, kolonne, forslag === undefined ? {} : { forslag })
}

const opgoer = (raekker: ReadonlyArray<Raekke>, sprunget: number, { oenskede, optagne }: Forloeb): Optaget => {
  const accepterede = [...optagne].sort((a, b) => a.raekke.raekke - b.raekke.raekke)
  return {
    laest: raekker.length,
    sprunget,
    accepterede: accepterede.length,
    afvist: raekker.filter(({ fejl }) => fejl.length > 0).length,
    vaerdier: accepterede.flatMap(vaerdierAf),
    advarsler: accepterede.flatMap(({ raekke }) => raekke.advarsler),
    afviste: raekker.flatMap((raekke) => afvisteI(raekke, (felt) => kanonisk(raekke.celler.get(felt)))),
    oenskede
  }
}

const vaerdierAf = ({ art, gammel, kolonne, ny, raekke, rettet }: Rettelse): ReadonlyArray<LaestVaerdi> => {
  const skriv = (gemt: Gemt | undefined): string => vist(kolonne, gemt, art.delaftale)
  const laeste = new Map([
    ["Gammel værdi", skriv(gammel)],
    ["Ny værdi", skriv(ny)],
    ["Rettet den", LocalDate.toDanish(rettet)]
  ])
  return rettelseskolonner.map(({ navn }) => ({
    raekke: raekke.raekke,
    felt: navn,
    vaerdi: laeste.get(navn) ?? kanonisk(raekke.celler.get(navn))
  }))
}
