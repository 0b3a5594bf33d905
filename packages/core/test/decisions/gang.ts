/** Lawful events about the Viborg agreement, to be changed one field at a time. */
import type { Aarsgang, AarsgangAf } from "../../src/events/Aarsgang.ts"
import type { Beslutning, BeslutningAf } from "../../src/events/Beslutning.ts"
import type { Aendring } from "../../src/terms/Revision.ts"

export type Begivenhed = Beslutning | Aarsgang

const grundlag = { dokument: "referat-2019-02.pdf", dato: "2019-02-20", punkt: "4", sha256: "a".repeat(64) }
const moede = { dato: "2019-02-20", begrundelse: "drøftet på mødet", grundlag }

export const c4 = (graense: string): Aendring => ({
  slags: "maaltal",
  loefte: "C4",
  krav: { slags: "Mindst", graense }
})

export const indstil = (
  revision: string,
  [foerste, ...resten]: ReadonlyArray<Aendring>,
  felter: Partial<BeslutningAf<"RevisionIndstillet">> = {}
): Begivenhed => ({
  _tag: "RevisionIndstillet",
  revision,
  aendringer: [foerste!, ...resten],
  ...moede,
  dato: "2019-01-15",
  ...felter
})

export const vedtag = (revision: string, felter: Partial<BeslutningAf<"RevisionVedtaget">> = {}): Begivenhed => ({
  _tag: "RevisionVedtaget",
  revision,
  gyldigFra: "2019-04-01",
  ...moede,
  ...felter
})

export const afvis = (revision: string): Begivenhed => ({ _tag: "RevisionAfvist", revision, ...moede })

export const laes = (felter: Partial<BeslutningAf<"FortolkningValgt">> = {}): Begivenhed => ({
  _tag: "FortolkningValgt",
  kriterium: "K1b",
  tvivl: "forloeb",
  fortolkning: "sammensat",
  ...moede,
  ...felter
})

export const undtag = (felter: Partial<BeslutningAf<"UndtagelseGivet">> = {}): Begivenhed => ({
  _tag: "UndtagelseGivet",
  kriterium: "K1b",
  omraade: "houlkaerparken",
  projektaar: ["2019/20"],
  ...moede,
  ...felter
})

export const udgangspunkt = (felter: Partial<BeslutningAf<"BaselineFastsat">> = {}): Begivenhed => ({
  _tag: "BaselineFastsat",
  kriterium: "C3",
  vaerdi: "60",
  periode: "2016",
  ...moede,
  ...felter
})

export const afslut = (projektaar: string, dato: string): Begivenhed => ({
  _tag: "ProjektaarAfsluttet",
  projektaar,
  dato
})

export const udgiv = (udgave: number, felter: Partial<AarsgangAf<"StatusrapportAfgivet">> = {}): Begivenhed => ({
  _tag: "StatusrapportAfgivet",
  udgave,
  projektaar: "2018/19",
  dato: "2019-05-01",
  skaering: { position: 40, segl: "0".repeat(64), kendtPr: "2019-05-01" },
  tal: "1".repeat(64),
  motor: "delaftale 0.1.0",
  modtagere: ["bestyrelse"],
  ...felter
})
