/** Checking: the chain in the page, the log inside it or one that is handed in, and a checkpoint; and what each shows. */
import { regnEfter } from "../kontrol/regnEfter.ts"
import type { Udfald } from "../kontrol/sammenhold.ts"
import { checkpointdel } from "./checkpointdel.ts"
import { dagord } from "./datoord.ts"
import { el, findes } from "./el.ts"
import { fildel } from "./fildel.ts"
import { adressen } from "./svartekst.ts"
import type { Side, Tilstand } from "./Tilstand.ts"

export const kontrollen = (side: Side): ((tilstand: Tilstand) => void) => {
  const { data, ord } = side
  const svar = el("div", { role: "status", id: "logsvar" })
  const checkpoint = checkpointdel(side)
  const led = (navn: string, tekst: string): ReadonlyArray<Node> => [el("dt", {}, navn), el("dd", {}, tekst)]
  findes("kontrol").append(
    el("h2", {}, ord.kontrol),
    kaedesvar(side),
    fildel(side),
    svar,
    checkpoint.del,
    el("h3", {}, ord.hoved),
    el(
      "dl",
      { class: "hoved" },
      ...led(ord.log, data.log.id),
      ...led(ord.position, String(data.log.position)),
      ...led("SHA-256", data.log.segl),
      ...led(ord.lavet, dagord(data.lavet, data.sprog))
    ),
    el("h3", {}, ord.beviser),
    el("dl", { class: "beviser" }, ...ord.bevisliste.flatMap(([navn = "", tekst = ""]) => led(navn, tekst)))
  )
  return (tilstand) => {
    svar.replaceChildren(...logsvaret(side, tilstand))
    checkpoint.vis(tilstand)
  }
}

const dom = (holder: boolean, tekst: string, ...mere: ReadonlyArray<Node>): HTMLElement =>
  el(
    "div",
    { class: `dom ${holder ? "opfyldt" : "ikkeOpfyldt"}` },
    el("strong", {}, el("span", { "aria-hidden": "true" }, holder ? "✓ " : "✕ "), tekst),
    ...mere
  )

const linje = (navn: string, tekst: string, sprog?: string): HTMLElement =>
  el("p", { class: "bevislinje" }, `${navn}: `, el("code", { lang: sprog }, tekst))

const kaedesvar = ({ data: { log }, kaede: { fejl }, ord }: Side): HTMLElement =>
  fejl === undefined
    ? dom(true, ord.kaedeHolder(log.commits.length, log.position))
    : dom(false, ord.kaedeBrudt(fejl.linje), linje(ord.ventet, fejl.fundet), linje(ord.skulle, fejl.ventet))

const logsvaret = (side: Side, { dag, gennemset }: Tilstand): ReadonlyArray<Node> => {
  const { data, ord } = side
  if (gennemset === undefined) return []
  const { kilde, navn, svar } = gennemset
  if (svar === "igang") return [el("p", {}, ord.igang)]
  if (svar === "ulaest") return [dom(false, ord.filUlaest)]
  const { bundter, haendelser, udfald } = svar
  const fundne = el("p", {}, ord.indtil(bundter, data.log.commits.length))
  const helt = udfald._tag === "Ens" || udfald._tag === "Fortsaetter"
  const titel = kilde === "fil" ? [el("p", { class: "filnavn" }, navn)] : []
  const sagt = kilde === "siden" ? (helt ? ord.sidenHolder : ord.sidenBrudt) : filord(side, udfald)
  return [
    ...titel,
    dom(
      helt,
      sagt,
      ...(kilde === "siden" && !helt ? [el("p", {}, filord(side, udfald))] : []),
      ...grunden(side, udfald),
      fundne
    ),
    ...(helt ? efterregningen(side, dag, haendelser) : [])
  ]
}

const filord = ({ data, ord }: Side, udfald: Udfald): string => {
  switch (udfald._tag) {
    case "Ens":
      return ord.filEns(data.log.position)
    case "Fortsaetter":
      return ord.filFortsaetter(udfald.flere)
    case "Kortere":
      return ord.filKortere(udfald.mangler)
    case "Afviger":
      return ord.filAfviger(udfald.linje)
    case "Brudt":
      return ord.filBrudt(udfald.linje)
    case "AndenLog":
      return ord.filAndenLog(udfald.id)
  }
}

/** The verifier says its reason in English, whatever the language of the page. */
const grunden = ({ ord }: Side, udfald: Udfald): ReadonlyArray<Node> => {
  switch (udfald._tag) {
    case "Afviger":
      return [
        linje(ord.ventet, udfald.ventet),
        linje(ord.fundet, udfald.fundet),
        el("p", {}, ord.bundtlinjer(udfald.fra, udfald.linje))
      ]
    case "Brudt":
      return [
        linje(`${ord.grund} (${udfald.kode})`, udfald.grund, "en"),
        el("p", {}, ord.bundtlinjer(udfald.fra, udfald.linje))
      ]
    default:
      return []
  }
}

type Haendelser = Parameters<typeof regnEfter>[1]

const efterregningen = (side: Side, dag: number, haendelser: Haendelser): ReadonlyArray<Node> => {
  const { data, ord } = side
  const talt = regnEfter(data, haendelser, dag)
  if (talt === undefined) return [dom(false, ord.ingenAftale)]
  const vist = dagord(data.dage[dag]!.dag, data.sprog)
  const grupper = talt.grupperEns ? [] : [dom(false, ord.grupperAndre)]
  if (talt.andre.length + talt.mangler === 0) {
    const udeladt = talt.udeladt === 0 ? [] : [el("p", {}, ord.efterregnetUdeladt(talt.udeladt))]
    return [dom(true, ord.efterregnetEns(talt.celler, vist), ...udeladt), ...grupper]
  }
  const hvilke = talt.andre.slice(0, 12).map((nummer) => el("li", {}, adressen(side, data.celler[nummer]!)))
  return [dom(false, ord.efterregnetAndre(talt.andre.length + talt.mangler, vist), el("ul", {}, ...hvilke)), ...grupper]
}
