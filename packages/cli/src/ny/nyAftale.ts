/** A new agreement out of the answers: sound from the first day, with files of made-up figures to try it with. */
import { type Delaftale, type Filart, LocalDate } from "@delaftale/core"
import { byg, type Ramme } from "@delaftale/core/aftale"
import type { NonEmptyReadonlyArray } from "effect/Array"
import { eksempelraekker } from "./eksempelraekker.ts"
import type { Svar } from "./Svar.ts"

/** Letters an id cannot have. */
const bogstaver: Readonly<Record<string, string>> = { æ: "ae", ø: "oe", å: "aa", é: "e", ü: "u", ö: "o", ä: "a" }

const idAf = (navn: string): string => {
  const smaat = navn.toLocaleLowerCase("da").replace(/[æøåéüöä]/gu, (tegn) => bogstaver[tegn]!)
  const id = smaat.replace(/[^a-z0-9]+/gu, "-").replace(/^-+|-+$/gu, "")
  return id === "" || id === "alle" ? `omraade-${id}`.replace(/-$/u, "") : id.slice(0, 60).replace(/-+$/u, "")
}

/** Ids that names lead to, made different where they are the same. */
const iderAf = (navne: NonEmptyReadonlyArray<string>): ReadonlyArray<string> => {
  const ider = navne.map(idAf)
  return ider.map((id, nummer) => (ider.indexOf(id) === nummer ? id : `${id}-${nummer + 1}`))
}

/** Years of twelve months from the first day; the last may be short. */
const aarene = ({ fra, til }: Pick<Svar, "fra" | "til">): Ramme["projektaar"] => {
  const et = (nummer: number) => {
    const [foerste, naeste] = [LocalDate.addMonths(fra, 12 * nummer), LocalDate.addMonths(fra, 12 * (nummer + 1))]
    const sidste = LocalDate.dayBefore(naeste)
    const slut = sidste < til ? sidste : til
    const [a, b] = [foerste.slice(0, 4), slut.slice(2, 4)]
    return { id: foerste.slice(2, 4) === b ? a : `${a}/${b}`, fra: foerste, til: slut }
  }
  const antal = Array.from({ length: 50 }, (_, nummer) => nummer).filter(
    (nummer) => nummer === 0 || LocalDate.addMonths(fra, 12 * nummer) <= til
  ).length
  return [et(0), ...Array.from({ length: antal - 1 }, (_, nummer) => et(nummer + 1))]
}

const skriv = (hvad: string): readonly [string] => [`Skriv her ${hvad}.`]

const aktivitet: Ramme["aktiviteter"][number] = {
  id: "1",
  navn: "Arrangementer",
  kilde: "Skriv her den viden, aktiviteten bygger på.",
  arter: [{ id: "arrangement", navn: "arrangement", status: ["udbudt", "afholdt", "aflyst"] }],
  indhold: skriv("indholdet"),
  praksis: skriv("praksis"),
  formaal: skriv("formålet"),
  maalgrupper: [{ tekst: "Skriv her målgruppen." }],
  samarbejdspartnere: skriv("de samarbejdende parter"),
  medarbejderressourcer: skriv("medarbejderressourcerne"),
  evaluering: skriv("evalueringen"),
  forankring: skriv("forankringen")
}

const rammen = (svar: Svar, filarter: ReadonlyArray<Filart>): Ramme => {
  const { fra, omraader, til, titel } = svar
  const [foerste, ...resten] = iderAf(omraader).map((id, nummer) => ({ id, navn: omraader[nummer]! }))
  return {
    format: 1,
    id: idAf(titel),
    titel,
    helhedsplan: "Skriv her helhedsplanens navn.",
    indsatsomraade: "Skriv her indsatsområdet.",
    fra,
    til,
    gyldighed: `${LocalDate.toDanish(fra)} til ${LocalDate.toDanish(til)}`,
    projektaar: aarene(svar),
    boligomraader: [foerste!, ...resten],
    parter: [{ id: "kommune", rolle: "Skriv her rollen", organisation: "Skriv her organisationen" }],
    organer: [
      { id: "sekretariat", navn: "Sekretariatet" },
      { id: "boligselskab", navn: "Boligselskabet" }
    ],
    aktiviteter: [aktivitet],
    noegletal: [
      { id: "klager", navn: "Klager", enhed: "antal", tid: "projektaar", ansvarlig: "boligselskab", prOmraade: true }
    ],
    registre: [
      {
        id: "logbog",
        navn: "Logbogen",
        ansvarlig: "sekretariat",
        af: [{ registrering: "ArrangementRegistreret" }],
        foert: "iAaret"
      },
      {
        id: "frivillige",
        navn: "Listen over frivillige",
        ansvarlig: "sekretariat",
        af: [{ registrering: "TilknytningRegistreret", hvor: [{ felt: "register", er: ["frivillige"] }] }],
        foert: "indtilAaretsUdgang"
      }
    ],
    spoergsmaal: [{ tekst: "Er du glad for at bo her?", svar: ["ja", "nej", "ved ikke"] }],
    indlaesning: filarter
  }
}

interface Eksempelfil {
  readonly navn: string
  readonly indhold: string
}

export interface NyAftale {
  readonly aftale: Delaftale
  /** What the offices would send, with made-up figures of the first year. */
  readonly filer: ReadonlyArray<Eksempelfil>
}

export const nyAftale = (svar: Svar): NyAftale => {
  const filarter = [...new Set(svar.kriterier.map(({ skabelon }) => skabelon.filart))]
  const ramme = rammen(svar, filarter)
  const b = byg(ramme)
  const grundlag = { b, sidsteAar: ramme.projektaar.at(-1)! }
  const [foerste, ...resten] = svar.kriterier.map(({ antal, skabelon }, nummer) =>
    b.kriterium(
      { id: `K${nummer + 1}`, ordlyd: skabelon.ordlyd(antal), datakilde: skabelon.datakilde },
      skabelon.maaling(antal, grundlag)
    )
  )
  return {
    aftale: b.delaftale({ kriterier: [foerste!, ...resten] }),
    filer: filarter.map((filart) => ({ navn: filart.filnavn, indhold: eksempelraekker(filart, ramme) }))
  }
}
