/** A plan from its file: read through the schema, and held together as far as it can be without its agreements. */
import * as Result from "effect/Result"
import { stedMedCpr } from "../ground/cpr.ts"
import { type Faellestal, Helhedsplan } from "./Helhedsplan.ts"
import { laesSom } from "./laesSom.ts"
import { alleKendte, enstydige, type Fejl, type Meld } from "./Meld.ts"
import { provAarene } from "./provAarene.ts"

const laes = laesSom(Helhedsplan)

/** A plan from JSON (*læs helhedsplan*, read the plan), or all its faults at once, each with its path. */
export const laesHelhedsplan = (json: unknown): Result.Result<Helhedsplan, ReadonlyArray<Fejl>> =>
  Result.flatMap(laes(json), (plan) => {
    const fejl: Array<Fejl> = []
    provPlan(plan, (sti, besked) => fejl.push({ sti, besked }))
    return fejl.length === 0 ? Result.succeed(plan) : Result.fail(fejl)
  })

const ider = (liste: ReadonlyArray<{ readonly id: string }>): ReadonlyArray<string> => liste.map(({ id }) => id)

const provPlan = (plan: Helhedsplan, meld: Meld): void => {
  const { delaftaler, finansiering = [], omraader, projektaar, tal = [] } = plan
  const cpr = stedMedCpr(plan)
  if (cpr !== undefined) meld(cpr, "teksten indeholder noget, der ligner et CPR-nummer; tag det ud")
  provAarene(plan, meld)
  enstydige("projektaar", ider(projektaar), meld)
  enstydige("omraader", ider(omraader), meld)
  if (ider(omraader).includes("alle")) meld("omraader", '"alle" er navnet på rækken for dem alle')
  enstydige("delaftaler", ider(delaftaler), meld)
  const logge = delaftaler.map(({ log }) => log)
  enstydige("delaftaler", logge, meld, "log")
  enstydige("tal", ider(tal), meld)
  enstydige("finansiering", ider(finansiering), meld)
  const kendte = { hvad: "en delaftale", ider: ider(delaftaler) }
  const kunKendte = (sti: string, efterDelaftale: object): void => {
    const navne = Object.keys(efterDelaftale)
    if (navne.length === 0) meld(sti, "nævner ingen delaftale")
    alleKendte(sti, navne, kendte, meld)
  }
  for (const [nummer, { kaldes }] of omraader.entries()) kunKendte(`omraader[${nummer}].kaldes`, kaldes)
  for (const [nummer, { poster }] of finansiering.entries()) kunKendte(`finansiering[${nummer}].poster`, poster)
  for (const [nummer, et] of tal.entries()) {
    kunKendte(`tal[${nummer}].indikatorer`, et.indikatorer)
    sammeSlags(`tal[${nummer}].indikatorer`, et, meld)
  }
}

/** What can be added over logs without counting twice; everything else is told by each agreement alone (decision 19). */
const slagsDerLaeggesSammen: ReadonlyArray<string> = ["antal", "sum", "personer", "opgjort"]

/** What the agreements count is the same kind, counted alike. */
const sammeSlags = (sti: string, { enhed, indikatorer }: Faellestal, meld: Meld): void => {
  const alle = Object.entries(indikatorer)
  for (const [delaftale, indikator] of alle) {
    const { slags } = indikator
    if (!slagsDerLaeggesSammen.includes(slags)) {
      meld(`${sti}.${delaftale}.slags`, `${slags} kan ikke lægges sammen; skriv ${slagsDerLaeggesSammen.join(", ")}`)
    }
    for (const felt of Object.keys(indikator).filter((en) => !faellesfelter.includes(en))) {
      meld(`${sti}.${delaftale}.${felt}`, "kan ikke regnes over flere logge; tag det ud")
    }
    if (slags === "personer" && enhed !== "personer")
      meld(`${sti}.${delaftale}`, "tæller personer; skriv enhed personer")
  }
  const former = new Set(
    alle.map(([, indikator]) => ("felt" in indikator ? `sum af ${indikator.felt}` : indikator.slags))
  )
  if (former.size > 1) meld(sti, `er ikke samme slags: ${[...former].join(", ")}`)
  const typer = alle.map(([, indikator]) => registreringerI(indikator))
  const udenDag = typer.flat().find((type) => ikkeEnkeltvis.includes(type))
  if (udenDag !== undefined) meld(sti, `${udenDag} tælles ikke én for én; opgjorte tal er slags opgjort`)
  const sammen = new Set(typer.map((egne) => egne.join(", ")))
  if (sammen.size > 1) meld(sti, `tæller ikke de samme registreringer: ${[...sammen].join(" / ")}`)
}

const faellesfelter: ReadonlyArray<string> = ["slags", "af", "felt", "noegletal", "foertAf"]

/** They stand for a year or a field period, not for a day on which something happened. */
const ikkeEnkeltvis: ReadonlyArray<string> = ["TalOpgjort", "UndersoegelseGennemfoert", "BedoemmelseAfgivet"]

const registreringerI = (indikator: Faellestal["indikatorer"][string]): ReadonlyArray<string> =>
  indikator.slags === "antal" || indikator.slags === "sum" || indikator.slags === "personer"
    ? [...new Set(indikator.af.map(({ registrering }) => registrering))].sort()
    : []
